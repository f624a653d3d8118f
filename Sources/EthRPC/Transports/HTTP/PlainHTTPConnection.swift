#if Network
  internal import NIOCore

  /// A connection that carries one exchange at a time. It lives on the event loop of its pool.
  final class PlainHTTPConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Since when it has had nothing to do.
    var idleSince = NIODeadline.now()
    /// What it carries.
    private(set) var exchange: (any PlainHTTPExchange)?
    private let pool: PlainHTTPPool
    private var context: ChannelHandlerContext?
    private var input: UnreadInput?
    private var reader = HTTPResponseReader(limit: 0)
    private var isClosed = false

    init(pool: PlainHTTPPool) { self.pool = pool }

    /// Whether a further answer can be told from what has come: where bytes wait that were not read yet, nobody has
    /// asked for them, and they would be taken for the answer to the next request.
    var isClean: Bool {
      guard !isClosed, context?.channel.isActive == true else { return false }
      return input?.isWaiting() != true
    }

    /// Sends a request.
    func start(_ exchange: any PlainHTTPExchange) {
      guard let context, !isClosed else {
        return exchange.finish(.failure(.connection("the connection was closed before the request")))
      }
      self.exchange = exchange
      reader = HTTPResponseReader(limit: exchange.request.limit)
      context.writeAndFlush(
        wrapOutboundOut(pool.bytes(of: exchange.request, context.channel.allocator)), promise: nil)
    }

    /// Ends what it carries, and with it the connection, on which the answer may still come.
    func abort(_ failure: PlainHTTPFailure) { end(.failure(failure), closing: true) }

    /// Closes the connection; what it carries ends with an error.
    func close() {
      guard !isClosed else { return }
      isClosed = true
      pool.closed(self)
      context?.close(promise: nil)
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelActive(context: ChannelHandlerContext) {
      input = UnreadInput(of: context.channel)
      pool.opened(self)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      // Bytes that nobody asked for cannot be told from an answer.
      guard let exchange else { return close() }
      let piece = unwrapInboundIn(data)
      do throws(HTTPResponseReader.Failure) {
        try piece.withUnsafeReadableBytes { bytes throws(HTTPResponseReader.Failure) in
          try reader.read(bytes) { exchange.receive($0.bytes) }
        }
      } catch {
        switch error {
        case .tooLarge: return abort(.tooLarge)
        case .malformed(let problem): return abort(.connection(problem))
        }
      }
      if reader.isComplete { complete() }
    }

    func channelInactive(context: ChannelHandlerContext) {
      reader.end()
      guard exchange == nil || !reader.isComplete else { return complete() }
      abort(
        .connection(
          reader.isUntouched
            ? "it closed the connection without an answer"
            : "it closed the connection in the middle of an answer"))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      abort(.connection(connectionFailure(error)))
    }

    private func complete() {
      let answer = PlainHTTPAnswer(
        status: reader.status, retryAfter: reader.retryAfter, refusal: reader.refusal)
      let keepsAlive = reader.keepsAlive && context?.channel.isActive == true
      reader = HTTPResponseReader(limit: 0)
      end(.success(answer), closing: !keepsAlive)
      if keepsAlive { pool.freed(self) }
    }

    private func end(_ result: Result<PlainHTTPAnswer, PlainHTTPFailure>, closing: Bool) {
      // Closing tells this handler at once, which then has nothing to end any more.
      let exchange = exchange
      self.exchange = nil
      if closing { close() }
      exchange?.finish(result)
    }
  }
#endif
