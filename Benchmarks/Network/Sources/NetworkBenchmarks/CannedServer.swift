import EthJSON
import NIOCore
import NIOHTTP1
import NIOPosix

/// A node that knows one thing: it answers every call of a payload with the same block number.
enum CannedServer {
  /// Listens on a free port of 127.0.0.1, prints it, and serves until standard input ends.
  static func run() async throws {
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 1024)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: false)
          try channel.pipeline.syncOperations.addHandler(Handler())
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    print(listener.localAddress?.port ?? 0)
    while readLine() != nil {}
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private var body = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head: body.clear()
      case .body(var piece): body.writeBuffer(&piece)
      case .end:
        let answer = context.channel.allocator.buffer(bytes: Self.answer(body.readableBytesView))
        let head = HTTPResponseHead(
          version: .http1_1, status: .ok,
          headers: ["Content-Type": "application/json", "Content-Length": "\(answer.readableBytes)"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(answer))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// One result for each id, in an array where the payload is one.
    private static func answer(_ payload: ByteBufferView) -> [UInt8] {
      let isBatch = payload.first == UInt8(ascii: "[")
      var answer: [UInt8] = isBatch ? [UInt8(ascii: "[")] : []
      let mark: [UInt8] = Array(#""id":"#.utf8)
      var rest = payload[...]
      while let found = rest.firstRange(of: mark) {
        let digits = rest[found.upperBound...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        if answer.count > 1 { answer.append(UInt8(ascii: ",")) }
        answer += #"{"jsonrpc":"2.0","id":"#.utf8
        answer += digits
        answer += #","result":"0x1234567"}"#.utf8
        rest = rest[digits.endIndex...]
      }
      if isBatch { answer.append(UInt8(ascii: "]")) }
      return answer
    }
  }
}
