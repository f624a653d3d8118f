import EthJSON
import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A server on a Unix socket that answers exactly the bytes that a test says, at the time it says.
struct UnixSocketServer: Sendable {
  let path: String
  /// Payloads in the order in which they came.
  let payloads: Payloads

  final class Payloads: Sendable {
    private let payloads = Mutex<[[UInt8]]>([])
    var all: [[UInt8]] { payloads.withLock(\.self) }
    func append(_ payload: [UInt8]) { payloads.withLock { $0.append(payload) } }
  }

  /// Serves while `body` runs; `answer` gets each payload once it is there as a whole.
  static func run(
    _ answer: @escaping @Sendable ([UInt8]) -> Reply, _ body: (UnixSocketServer) async throws -> Void
  ) async throws {
    // A socket's path must be short.
    let path = "/tmp/lp-chain-\(UInt32.random(in: .min ... .max)).ipc"
    defer { unlink(path) }
    let payloads = Payloads()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            Connection {
              payloads.append($0)
              return answer($0)
            })
        }
      }
      .bind(unixDomainSocketPath: path).get()
    do {
      try await body(UnixSocketServer(path: path, payloads: payloads))
    } catch {
      try await listener.close()
      throw error
    }
    try await listener.close()
  }

  private final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: ([UInt8]) -> Reply
    private var received: [UInt8] = []

    init(_ answer: @escaping ([UInt8]) -> Reply) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += unwrapInboundIn(data).readableBytesView
      guard (try? JSONDocument(parsing: received)) != nil else { return }
      let payload = received
      received = []
      play(answer(payload).parts[...], context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func play(_ parts: ArraySlice<Reply.Part>, _ context: ChannelHandlerContext) {
      for (index, part) in zip(parts.indices, parts) {
        switch part {
        case .bytes(let bytes):
          context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        case .close: return context.close(promise: nil)
        case .wait(let time):
          context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
            if context.channel.isActive { self.play(parts[(index + 1)...], context) }
          }
          return
        }
      }
    }
  }
}
