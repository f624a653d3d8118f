import EthPrimitives
import EthProvider
import EthRPC
import EthSigners

extension Settings {
  /// Connects to the first of the nodes that answers, and checks that it is on the chain that is set.
  ///
  /// - Parameter signer: Signs what is sent; `nil` for a connection that only reads.
  func connect(signer: (any Signer)? = nil) async throws -> Provider {
    var failures: [String] = []
    for url in try requireRPCURLs() {
      do throws(ProviderError) {
        return try await Self.provider(of: url, signer: signer, expecting: chainID)
      } catch {
        // Another node cannot mend what is wrong with the chain or its answers.
        guard case .rpc(.transport) = error else { throw error }
        failures.append(error.description)
      }
    }
    throw CLIError.failed(
      "\(failures.joined(separator: "; ")): check --rpc-url, WEB3_RPC_URL or rpc-url, and that the node runs")
  }

  /// Connects to one node.
  static func provider(
    of url: String, signer: (any Signer)? = nil, expecting expected: UInt64? = nil
  ) async throws(ProviderError) -> Provider {
    let transport: HTTPTransport
    do throws(TransportError) { transport = try HTTPTransport(url) } catch { throw .rpc(.transport(error)) }
    return try await Provider(transport, signer: signer, expecting: expected)
  }
}

extension KeyOptions {
  /// The private key as what signs.
  func signer(_ settings: Settings) throws -> LocalSigner { LocalSigner(try load(settings)) }
}

extension Provider {
  /// Refuses an address that no contract has.
  ///
  /// - Parameter advice: What to do then, as the end of the sentence.
  func requireContract(at address: Address, _ advice: String = "check the address and the node") async throws
  {
    guard try await code(at: address).isEmpty else { return }
    throw CLIError.failed("there is no contract at \(address) on chain \(chainId): \(advice)")
  }
}
