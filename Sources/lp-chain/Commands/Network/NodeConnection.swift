import EthPrimitives
import EthProvider
import EthRPC
import EthSigners

extension Settings {
  /// Connects to the node, and checks that it is on the chain that is set. Of several nodes those that are well are
  /// asked, the best first, and the next one where that fails.
  ///
  /// - Parameter signer: Signs what is sent; `nil` for a connection that only reads.
  func connect(signer: (any Signer)? = nil) async throws -> Provider {
    let urls = try requireRPCURLs()
    do {
      guard urls.count > 1 else {
        return try await Self.provider(of: urls[0], signer: signer, expecting: chainID)
      }
      let nodes = try urls.map { url throws(TransportError) in try Self.service(of: url) }
      return try await Provider(
        Failover(nodes, expecting: chainID.map { EndpointIdentity(chainId: $0) }), signer: signer,
        expecting: chainID)
    } catch ProviderError.rpc(let error) where error.isUnreachable {
      throw CLIError.failed(
        "\(error): check --rpc-url, WEB3_RPC_URL or rpc-url, and that the node runs; lp-chain doctor looks at each"
      )
    }
  }

  /// Connects to one node.
  static func provider(
    of url: String, signer: (any Signer)? = nil, expecting expected: UInt64? = nil
  ) async throws(ProviderError) -> Provider {
    let service: any RPCService
    do throws(TransportError) { service = try Self.service(of: url) } catch { throw .rpc(.transport(error)) }
    return try await Provider(service, signer: signer, expecting: expected)
  }

  /// A node by its address, with further attempts for what does not get through: HTTP, a WebSocket, or a Unix socket
  /// by its path.
  private static func service(of url: String) throws(TransportError) -> any RPCService {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    switch scheme {
    case "ws", "wss": return Retry(try WebSocketClient(url))
    case "unix": return Retry(IPCClient(path: String(url.dropFirst("unix:".count))))
    default:
      guard !url.hasPrefix("/") else { return Retry(IPCClient(path: url)) }
      return Retry(RPCClient(try HTTPTransport(url)))
    }
  }
}

extension RPCError {
  /// Whether no node could be asked at all.
  fileprivate var isUnreachable: Bool {
    switch self {
    case .transport, .noEndpoint: !isCancellation
    default: false
    }
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
