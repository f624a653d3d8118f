#if Network
  import EthPrimitives
  internal import NIOCore
  internal import NIOWebSocket

  /// Messages on a WebSocket: answers the server's pings, asks for signs of life, and ends the connection as the
  /// protocol wants it to be ended (RFC 6455, sections 5.5 and 7).
  final class WebSocketMessages: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = [UInt8]
    typealias OutboundIn = [UInt8]
    typealias OutboundOut = WebSocketFrame

    private let name: String
    private var reader: WebSocketReader
    private let started = NIODeadline.now()
    private var keepAlive: KeepAlive
    private var nextStep: Scheduled<Void>?
    /// Whether this side has said that it ends the connection; nothing is handed over any more.
    private var hasClosed = false
    /// How long the server has to end the connection after that. Where this side did so at once, what it said last
    /// could be lost.
    private static let patience = TimeAmount.seconds(1)

    init(name: String, options: ConnectionOptions) {
      self.name = name
      reader = WebSocketReader(limit: options.maximumNotificationBytes)
      keepAlive = KeepAlive(options, now: .zero)
    }

    private var now: Duration { Duration(NIODeadline.now() - started) }

    func handlerAdded(context: ChannelHandlerContext) { check(context) }

    func handlerRemoved(context: ChannelHandlerContext) { nextStep?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
      nextStep?.cancel()
      context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard !hasClosed else { return }
      keepAlive.heard(at: now)
      do throws(WebSocketReader.Failure) {
        let events = try unwrapInboundIn(data).withUnsafeReadableBytes {
          bytes throws(WebSocketReader.Failure) in
          try reader.feed(bytes)
        }
        for event in events where !hasClosed { take(event, context) }
      } catch {
        switch error {
        case .tooLong(let limit):
          let error = TransportError.responseTooLarge(endpoint: name, limit: limit)
          fail(.transport(error), .messageTooLarge, context)
        case .malformed(let problem):
          let problem = "it breaks the WebSocket protocol: \(problem)"
          fail(.transport(.connection(endpoint: name, reason: problem)), .protocolError, context)
        }
      }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      context.write(frame(.text, unwrapOutboundIn(data)), promise: promise)
    }

    func triggerUserOutboundEvent(
      context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
    ) {
      switch event {
      case let event as MessageLimit: reader.limit = event.bytes
      case is Goodbye:
        if !hasClosed {
          hasClosed = true
          finish(.normalClosure, context)
        }
      default: return context.triggerUserOutboundEvent(event, promise: promise)
      }
      promise?.succeed()
    }

    private func take(_ event: WebSocketReader.Event, _ context: ChannelHandlerContext) {
      switch event {
      case .message(let message): context.fireChannelRead(wrapInboundOut(message))
      case .ping(let content):
        // Who asks and asks and reads no answer gets no more of them.
        if context.channel.isWritable { context.writeAndFlush(frame(.pong, content), promise: nil) }
      case .pong: return
      case .close(let code, let reason):
        let text = UntrustedText.shown(String(decoding: reason, as: UTF8.self), limit: 123)
        // 1005 stands for a close frame without a code, and is never sent.
        let error = TransportError.closed(endpoint: name, code: code ?? 1005, reason: text)
        fail(.transport(error), code.flatMap(WebSocketErrorCode.init(codeNumber:)), context)
      }
    }

    /// Does what the silence of the server asks for, and comes back when it may ask for more.
    private func check(_ context: ChannelHandlerContext) {
      let pause: Duration
      switch keepAlive.step(at: now) {
      case .wait(let time): pause = time
      case .ask(let time):
        context.writeAndFlush(frame(.ping, []), promise: nil)
        pause = time
      case .dead(let silence):
        let reason = "no sign of life for \(silence)"
        return fail(.transport(.connection(endpoint: name, reason: reason)), .goingAway, context)
      }
      nextStep = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(pause)) {
        if !self.hasClosed { self.check(context) }
      }
    }

    /// Reports that the connection is of no use, and closes it.
    private func fail(_ error: RPCError, _ code: WebSocketErrorCode?, _ context: ChannelHandlerContext) {
      guard !hasClosed else { return }
      // Before the channel closes, whose end would else be taken for the reason.
      hasClosed = true
      context.fireErrorCaught(error)
      finish(code, context)
    }

    /// Says why. The server then closes the connection (RFC 6455, section 7.1.1), or this side does.
    private func finish(_ code: WebSocketErrorCode?, _ context: ChannelHandlerContext) {
      nextStep?.cancel()
      var content = ByteBuffer()
      if let code { content.write(webSocketErrorCode: code) }
      context.writeAndFlush(frame(.connectionClose, Array(content.readableBytesView)), promise: nil)
      nextStep = context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) {
        context.close(promise: nil)
      }
    }

    /// A frame, masked as those of clients have to be, by the system's random numbers (RFC 6455, section 10.3).
    private func frame(_ opcode: WebSocketOpcode, _ content: [UInt8]) -> NIOAny {
      wrapOutboundOut(
        WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: ByteBuffer(bytes: content)))
    }
  }
#endif
