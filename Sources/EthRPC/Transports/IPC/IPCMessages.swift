#if Network
  import EthPrimitives
  internal import NIOCore

  /// Messages on a Unix socket: JSON texts one after another.
  final class IPCMessages: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = [UInt8]
    typealias OutboundIn = [UInt8]
    typealias OutboundOut = ByteBuffer

    private let name: String
    private var splitter: JSONSplitter

    init(name: String, limit: Int) {
      self.name = name
      splitter = JSONSplitter(limit: limit)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      do throws(JSONSplitter.Failure) {
        try unwrapInboundIn(data).withUnsafeReadableBytes { bytes throws(JSONSplitter.Failure) in
          try splitter.feed(bytes) { context.fireChannelRead(wrapInboundOut($0)) }
        }
      } catch {
        context.fireErrorCaught(describe(error))
      }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      context.write(wrapOutboundOut(ByteBuffer(bytes: unwrapOutboundIn(data))), promise: promise)
    }

    func triggerUserOutboundEvent(
      context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
    ) {
      switch event {
      case let event as MessageLimit: splitter.limit = event.bytes
      case is Goodbye: context.close(promise: nil)
      default: return context.triggerUserOutboundEvent(event, promise: promise)
      }
      promise?.succeed()
    }

    private func describe(_ failure: JSONSplitter.Failure) -> RPCError {
      switch failure {
      case .tooLong(let limit): .transport(.responseTooLarge(endpoint: name, limit: limit))
      case .unexpected(let byte):
        .protocolViolation("it does not answer with JSON: found \(UntrustedText.shown(byte: byte))")
      }
    }
  }
#endif
