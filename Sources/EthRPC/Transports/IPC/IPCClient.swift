#if Network
  public import EthJSON
  import EthPrimitives

  /// JSON-RPC over one long connection to a Unix socket, as nodes offer it to programs on the same machine: many
  /// calls at once, and subscriptions. What may connect is decided by the socket file's permissions.
  ///
  /// ```swift
  /// let node = IPCClient(path: "/var/lib/geth/geth.ipc")
  /// let height: UInt64 = try await node.call("eth_blockNumber")
  /// ```
  /// Messages are JSON texts one after another, with or without newlines between them, as geth writes them.
  ///
  /// The connection is opened by the first call and, after it broke, by the next. Copies of the value share it; when
  /// the last one and its subscriptions go, it ends.
  public struct IPCClient: RPCService {
    private let session: Session

    /// Takes the path of a socket; nothing is connected yet.
    ///
    /// - Parameters:
    ///   - path: The socket's path.
    ///   - options: How the connection is opened, kept and bounded.
    ///   - observer: Is told when the connection breaks and comes back.
    public init(
      path: String, options: ConnectionOptions = ConnectionOptions(), observer: RPCObserver = RPCObserver()
    ) {
      let name = "unix:" + UntrustedText.shown(path, limit: 200)
      session = Session(IPCConnector(name: name, path: path), options: options, observer: observer)
    }

    /// `unix:` and the socket's path.
    public var name: String { session.connector.name }

    /// What the node sends without being asked.
    public var subscriptions: (any SubscriptionService)? { SessionSubscriptions(session: session) }

    /// Sends one request and returns its result.
    public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
      try await session.respond(to: call, options: options)
    }

    /// Sends the requests as one batch; the results come in the order of the calls.
    public func respond(
      to calls: [RPCCall], options: CallOptions
    ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
      try await session.respond(to: calls, options: options)
    }

    /// Ends the connection. Calls that wait fail, subscriptions end, and a further call opens another connection.
    public func close() async { await session.close() }
  }

  extension RPCService where Self == IPCClient {
    /// JSON-RPC over one long connection to a Unix socket.
    public static func ipc(path: String) -> IPCClient { IPCClient(path: path) }
  }
#else
  /// JSON-RPC over one long connection to a Unix socket; it comes with the package's trait `Network`.
  public struct IPCClient: Sendable {
    /// Unavailable without the trait.
    @available(
      *, unavailable, message: "lp-chain's trait Network is off: turn it on or conform to RPCService"
    )
    public init(
      path: String, options: ConnectionOptions = ConnectionOptions(), observer: RPCObserver = RPCObserver()
    ) {}
  }
#endif
