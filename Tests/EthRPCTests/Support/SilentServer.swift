import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// A server that agrees to a WebSocket and never says anything after that.
struct SilentServer: Sendable {
  let channel: any Channel

  var url: String { "ws://127.0.0.1:\(channel.localAddress?.port ?? 0)" }
  func stop() { channel.close(promise: nil) }

  /// - Parameter isClosing: Whether it closes each connection as soon as it has agreed.
  static func start(isClosing: Bool = false) async throws -> SilentServer {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let upgrader = NIOWebSocketServerUpgrader(
            shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
            upgradePipelineHandler: { channel, _ in
              if isClosing { channel.close(promise: nil) }
              return channel.eventLoop.makeSucceededVoidFuture()
            })
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in }))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return SilentServer(channel: channel)
  }
}
