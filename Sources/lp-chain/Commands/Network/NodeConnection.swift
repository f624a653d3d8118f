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
      let chain = try await chain(of: nodes)
      let monitor = EndpointMonitor(
        nodes, expecting: chain.map { EndpointIdentity(chainId: $0) },
        policy: EndpointPolicy(checkTimeout: Self.firstLook))
      // A command is over after a few calls: who lags must be known before the first one.
      await monitor.check()
      return try await Provider(Failover(monitor), signer: signer, expecting: chain)
    } catch let error where isURLArgument && error.isInvalidURL {
      throw CLIError.usage("--rpc-url: \(error)")
    } catch ProviderError.rpc(let error) where error.isUnreachable {
      throw CLIError.failed(
        "\(error): check --rpc-url, WEB3_RPC_URL or rpc-url, and that the node runs; lp-chain doctor looks at each"
      )
    }
  }

  /// How long a node may take for each answer before anything else is asked of it.
  private static let firstLook = Duration.seconds(3)

  /// The chain that is set, or else the one that all nodes serve that answer.
  private func chain(of nodes: [any RPCService]) async throws(CLIError) -> UInt64? {
    if let chainID { return chainID }
    let options = CallOptions(timeout: Self.firstLook)
    let found = await withTaskGroup(of: UInt64?.self) { group in
      for node in nodes {
        group.addTask { try? await node.call("eth_chainId", as: UInt64.self, options: options) }
      }
      return await group.reduce(into: Set<UInt64>()) { found, chain in
        if let chain { found.insert(chain) }
      }
    }
    guard found.count <= 1 else {
      let list = found.sorted().map(String.init).joined(separator: ", ")
      throw .failed(
        "the nodes serve different chains (\(list)): set --chain-id, or keep the nodes of one chain")
    }
    return found.first
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
    case "unix" where Self.isPath(url.dropFirst("unix:".count)):
      return Retry(IPCClient(path: String(url.dropFirst("unix:".count))))
    default:
      guard !url.hasPrefix("/") || !Self.isPath(url[...]) else { return Retry(IPCClient(path: url)) }
      return Retry(RPCClient(try HTTPTransport(url)))
    }
  }

  /// Whether this is a socket's path: `//HOST` is a URL without its scheme, and may hold a password.
  private static func isPath(_ text: Substring) -> Bool { !text.hasPrefix("//") || text.hasPrefix("///") }
}

extension Error {
  /// Whether a node's address is none.
  fileprivate var isInvalidURL: Bool {
    switch self as any Error {
    case ProviderError.rpc(.transport(.invalidURL)), TransportError.invalidURL: true
    default: false
    }
  }
}

extension RPCError {
  /// Whether no node could be asked at all.
  fileprivate var isUnreachable: Bool {
    switch self {
    // What is no endpoint's address is wrong whether a node runs or not.
    case .transport(.invalidURL): false
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
