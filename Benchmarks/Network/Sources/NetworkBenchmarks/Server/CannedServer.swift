import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A node on loopback that answers from memory, so that what it costs is little beside what asks it.
enum CannedServer {
  /// Listens on a free port of 127.0.0.1, says which, and serves until standard input ends.
  static func run() async throws {
    let node = CannedNode()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 1024)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: false)
          try channel.pipeline.syncOperations.addHandler(Handler(node: node))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    // What is printed to a pipe would stay in the buffer.
    try FileHandle.standardOutput.write(contentsOf: Data("\(listener.localAddress?.port ?? 0)\n".utf8))
    while readLine() != nil {}
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let node: CannedNode
    private var body = ByteBuffer()

    init(node: CannedNode) { self.node = node }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head: body.clear()
      case .body(var piece): body.writeBuffer(&piece)
      case .end:
        let answer = body.withUnsafeReadableBytes { node.answer($0, context.channel.allocator) }
        let head = HTTPResponseHead(
          version: .http1_1, status: .ok,
          headers: ["Content-Type": "application/json", "Content-Length": "\(answer.readableBytes)"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(answer))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
  }
}
