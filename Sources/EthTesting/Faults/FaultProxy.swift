#if Network
  import EthRPC
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOPosix
  internal import NIOWebSocket

  /// A proxy in front of a node that misbehaves as real endpoints do: for tests of what talks to nodes.
  ///
  /// It takes JSON-RPC over HTTP and over WebSocket on one port of 127.0.0.1.
  /// ```swift
  /// try await Devnet.run { devnet in
  ///   let plan = FaultPlan(seed: 1, rate: 0.2, kinds: [.status, .answerLost])
  ///   try await FaultProxy.run(inFrontOf: devnet.url, plan) { proxy in
  ///     let node = Retry(RPCClient(try HTTPTransport(proxy.url)))
  ///     …
  ///     proxy.set(.none)
  ///   }
  /// }
  /// ```
  public struct FaultProxy: Sendable {
    /// Where the proxy answers, over HTTP.
    public let url: String
    /// Where the proxy answers, over WebSocket.
    public let webSocketURL: String
    let state: FaultProxyState
    let upstream: HTTPTransport
    let upstreamWebSocket: WebSocketAddress?

    /// Starts a proxy, runs `body`, and stops the proxy.
    ///
    /// - Parameters:
    ///   - url: Where the node answers, over HTTP.
    ///   - webSocketURL: Where the node answers, over WebSocket (`ws://…`); the same place as `url` unless given.
    ///   - plan: What to spoil; nothing unless given.
    /// - Throws: `TransportError.invalidURL`, what goes wrong with the port, and what `body` throws.
    public static func run<R: Sendable>(
      inFrontOf url: String, webSocketURL: String? = nil, _ plan: FaultPlan = .none,
      _ body: @Sendable (FaultProxy) async throws -> R
    ) async throws -> R {
      let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(host: "127.0.0.1", port: 0) { channel in
          channel.eventLoop.makeCompletedFuture { try ProxyConnection.negotiate(on: channel) }
        }
      let port = listener.channel.localAddress?.port ?? 0
      let proxy = FaultProxy(
        url: "http://127.0.0.1:\(port)", webSocketURL: "ws://127.0.0.1:\(port)", state: FaultProxyState(plan),
        upstream: try HTTPTransport(url),
        upstreamWebSocket: WebSocketAddress(
          webSocketURL ?? url.replacing("http://", with: "ws://", maxReplacements: 1)))
      return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await proxy.serve(listener) }
        defer {
          proxy.closeConnections()
          group.cancelAll()
        }
        return try await body(proxy)
      }
    }

    /// Spoils from now on what this plan says, whose count of calls begins with the next one.
    public func set(_ plan: FaultPlan) { state.set(plan) }

    /// Closes all connections of clients, whatever they are about.
    public func closeConnections() { state.closeConnections() }

    /// How many faults of each kind were done so far.
    public var counts: [Fault.Kind: Int] { state.counts }

    /// How many payloads with calls, and notifications, came so far.
    public var calls: Int { state.calls }

    /// How many connections clients made so far.
    public var connections: Int { state.accepted }

    private func serve(_ listener: NIOAsyncChannel<EventLoopFuture<ProxyConnection>, Never>) async throws {
      try await withThrowingDiscardingTaskGroup { group in
        try await listener.executeThenClose { connections in
          for try await negotiation in connections {
            // A connection that breaks is no reason to stop.
            group.addTask { try? await serve(negotiation.get()) }
          }
        }
      }
    }

    private func serve(_ connection: ProxyConnection) async throws {
      let channel = connection.channel
      state.add(channel)
      defer { state.remove(channel) }
      switch connection {
      case .http(let channel): try await serve(channel)
      case .webSocket(let channel): try await serve(channel)
      }
    }
  }

  /// A client's connection to the proxy.
  enum ProxyConnection: Sendable {
    typealias HTTP = NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>
    typealias WebSocket = NIOAsyncChannel<WebSocketFrame, WebSocketFrame>

    case http(HTTP)
    case webSocket(WebSocket)

    var channel: any Channel {
      switch self {
      case .http(let channel): channel.channel
      case .webSocket(let channel): channel.channel
      }
    }

    /// Finds out what the client wants to speak.
    static func negotiate(on channel: any Channel) throws -> EventLoopFuture<ProxyConnection> {
      let upgrader = NIOTypedWebSocketServerUpgrader<ProxyConnection>(
        maxFrameSize: ProxyWebSocket.largestMessage,
        shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture(HTTPHeaders()) },
        upgradePipelineHandler: { channel, _ in
          channel.eventLoop.makeCompletedFuture { .webSocket(try ProxyWebSocket.wrap(channel)) }
        })
      var configuration = NIOUpgradableHTTPServerPipelineConfiguration(
        upgradeConfiguration: NIOTypedHTTPServerUpgradeConfiguration(
          upgraders: [upgrader],
          notUpgradingCompletionHandler: { channel in
            channel.eventLoop.makeCompletedFuture {
              try channel.pipeline.syncOperations.addHandler(BufferResponseHandler())
              return .http(try HTTP(wrappingChannelSynchronously: channel))
            }
          }))
      // Requests are answered one after another anyway, and a spoilt answer may have no end.
      configuration.enablePipelining = false
      return try channel.pipeline.syncOperations.configureUpgradableHTTPServerPipeline(
        configuration: configuration)
    }
  }

  /// Lets answers be written as buffers, which are sendable.
  private final class BufferResponseHandler: ChannelOutboundHandler {
    typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
    typealias OutboundOut = HTTPServerResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      let part: HTTPServerResponsePart =
        switch unwrapOutboundIn(data) {
        case .head(let head): .head(head)
        case .body(let buffer): .body(.byteBuffer(buffer))
        case .end(let trailers): .end(trailers)
        }
      context.write(wrapOutboundOut(part), promise: promise)
    }
  }
#endif
