#if Network
  import EthPrimitives
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOWebSocket

  /// Asks for a WebSocket (RFC 6455, section 4.1), and says why there is none.
  final class WebSocketHandshake: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let request: HTTPRequestHead
    private let name: String
    private let opened: EventLoopPromise<Void>
    private let secrets: EndpointSecrets
    private var refusal: HTTPResponseHead?
    private var body = ByteBuffer()

    init(_ request: HTTPRequestHead, name: String, secrets: EndpointSecrets, opened: EventLoopPromise<Void>) {
      self.request = request
      self.name = name
      self.secrets = secrets
      self.opened = opened
    }

    func channelActive(context: ChannelHandlerContext) {
      let sent = context.eventLoop.makePromise(of: Void.self)
      sent.futureResult.whenFailure { [opened] in opened.fail($0) }
      context.write(wrapOutboundOut(.head(request)), promise: sent)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head): refusal = head
      case .body(let part):
        body.writeImmutableBuffer(part)
        if body.readableBytes >= 4096 { refuse() }
      case .end: refuse()
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      refuse()
      opened.fail(TransportError.connection(endpoint: name, reason: "it closed the connection"))
      // Between the server's consent and the removal of this handler, those behind it have to know.
      context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      opened.fail(error)
      context.fireErrorCaught(error)
    }

    private func refuse() {
      guard let refusal else { return }
      let text = String(decoding: body.readableBytesView.prefix(4096), as: UTF8.self)
      opened.fail(
        TransportError.status(
          endpoint: name, code: Int(refusal.status.code),
          body: UntrustedText.shown(secrets.removed(from: text), limit: 200),
          retryAfter: EthRPC.retryAfter(in: refusal.headers)))
    }
  }

  /// Changes a connection from HTTP to WebSocket once the server agrees. `NIOWebSocketClientUpgrader` makes the key
  /// and checks the server's answer to it; the frames are read by handlers of this module.
  struct WebSocketUpgrade: NIOHTTPClientProtocolUpgrader, Sendable {
    let base = NIOWebSocketClientUpgrader { channel, _ in channel.eventLoop.makeSucceededVoidFuture() }
    let opened: EventLoopPromise<Void>
    let addHandlers: @Sendable (any Channel) throws -> Void

    var supportedProtocol: String { base.supportedProtocol }
    var requiredUpgradeHeaders: [String] { base.requiredUpgradeHeaders }

    func addCustom(upgradeRequestHeaders headers: inout HTTPHeaders) {
      base.addCustom(upgradeRequestHeaders: &headers)
    }

    func shouldAllowUpgrade(upgradeResponse response: HTTPResponseHead) -> Bool {
      base.shouldAllowUpgrade(upgradeResponse: response)
        // None were asked for.
        && response.headers["Sec-WebSocket-Extensions"].isEmpty
        && response.headers["Sec-WebSocket-Protocol"].isEmpty
    }

    func upgrade(
      context: ChannelHandlerContext, upgradeResponse: HTTPResponseHead
    ) -> EventLoopFuture<Void> {
      let result = Result { try addHandlers(context.channel) }
      opened.completeWith(result)
      return context.eventLoop.makeCompletedFuture(result)
    }
  }
#endif
