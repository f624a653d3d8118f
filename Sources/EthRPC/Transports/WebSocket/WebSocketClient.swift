#if Network
  public import EthJSON
  internal import NIOSSL

  /// JSON-RPC over one long WebSocket connection (RFC 6455): many calls at once, and subscriptions.
  ///
  /// ```swift
  /// let node = try WebSocketClient("wss://node.example/v3/key")
  /// let height: UInt64 = try await node.call("eth_blockNumber")
  /// ```
  /// The connection is opened by the first call and, after it broke, by the next; one that carried subscriptions is
  /// opened again at once, as whoever read them wants to go on. What waited for an answer when it broke fails with a
  /// ``RPCError/transport(_:)``, and subscriptions end with it: nothing is sent twice here, and nothing is subscribed
  /// to again without the reader's knowledge of the gap. ``Retry`` in front of it makes calls again.
  ///
  /// A silent server is asked for a sign of life, and taken for dead without one; see ``ConnectionOptions``.
  ///
  /// Copies of the value share the connection; when the last one and its subscriptions go, it ends.
  public struct WebSocketClient: RPCService {
    private let session: Session

    /// Takes an endpoint's address; nothing is connected yet.
    ///
    /// - Parameters:
    ///   - url: `ws://…` or `wss://…`; a user name and password in it are sent as Basic authorisation (RFC 7617).
    ///   - headers: Sent with the handshake, for example an authorisation.
    ///   - tls: How a `wss` server proves who it is.
    ///   - options: How the connection is opened, kept and bounded.
    ///   - observer: Is told when the connection breaks and comes back.
    /// - Throws: ``TransportError/invalidURL(_:)``, or ``TransportError/configuration(_:)`` where a certificate or a
    ///   key cannot be read.
    public init(
      _ url: String, headers: [(name: String, value: String)] = [],
      tls: TLSOptions = TLSOptions(), options: ConnectionOptions = ConnectionOptions(),
      observer: RPCObserver = RPCObserver()
    ) throws(TransportError) {
      let secrets = EndpointSecrets(url, headers: headers)
      guard let name = EndpointName(url, schemes: ["ws", "wss"]), let address = WebSocketAddress(secrets.url)
      else { throw .invalidURL(EndpointName.redact(url)) }
      let context: NIOSSLContext?
      let configuration = address.isSecure ? try tls.configuration() : nil
      do {
        context = try configuration.map { try NIOSSLContext(configuration: $0) }
      } catch {
        throw .configuration(connectionFailure(error))
      }
      let connector = WebSocketConnector(
        name: name.text, address: address, secrets: secrets, headers: headers, tls: context,
        serverName: tls.serverName)
      session = Session(connector, options: options, observer: observer)
    }

    /// The endpoint without user name, password, path and query, which often hold a key.
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

  extension WebSocketClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The endpoint's name; never what is secret in its address or headers.
    public var description: String { "WebSocketClient(\(name))" }
    /// The same as `description`, as logs of whole values use it.
    public var debugDescription: String { description }
    /// The name alone, as `dump` would show what is secret.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
  }

  extension RPCService where Self == WebSocketClient {
    /// JSON-RPC over one long WebSocket connection.
    ///
    /// - Throws: ``TransportError/invalidURL(_:)``.
    public static func webSocket(_ url: String) throws(TransportError) -> WebSocketClient {
      try WebSocketClient(url)
    }
  }
#else
  /// JSON-RPC over one long WebSocket connection; it comes with the package's trait `Network`.
  public struct WebSocketClient: Sendable {
    /// Unavailable without the trait.
    @available(
      *, unavailable, message: "lp-chain's trait Network is off: turn it on or conform to RPCService"
    )
    public init(
      _ url: String, headers: [(name: String, value: String)] = [], tls: TLSOptions = TLSOptions(),
      options: ConnectionOptions = ConnectionOptions(), observer: RPCObserver = RPCObserver()
    ) throws(TransportError) {
      throw .invalidURL(url)
    }
  }
#endif
