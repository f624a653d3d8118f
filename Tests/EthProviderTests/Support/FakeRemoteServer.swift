import Foundation
import NIOCore
import NIOPosix

/// The fake behind HTTP on 127.0.0.1 or behind a Unix socket.
enum FakeRemoteServer {
  /// Where it listens.
  enum Place: CaseIterable, Sendable {
    case http, unixSocket
  }

  /// What it does with an answer.
  enum Manner: Sendable {
    case answering
    /// Takes the request and says nothing.
    case silent
    /// Closes the connection in the middle of the answer.
    case breakingOff
  }

  /// Serves while `body` runs, which gets the port or the socket's path.
  static func run(
    _ remote: FakeRemote, at place: Place, _ manner: Manner = .answering,
    _ body: (_ endpoint: String) async throws -> Void
  ) async throws {
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let connection = Connection(remote, isHTTP: place == .http, manner)
          try channel.pipeline.syncOperations.addHandler(connection)
        }
      }
    let path = "/tmp/lp-chain-\(UInt32.random(in: .min ... .max)).ipc"
    defer { unlink(path) }
    let listener: any Channel
    switch place {
    case .http: listener = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
    case .unixSocket: listener = try await bootstrap.bind(unixDomainSocketPath: path).get()
    }
    do {
      try await body(place == .http ? "http://127.0.0.1:\(listener.localAddress?.port ?? 0)" : path)
    } catch {
      try await listener.close()
      throw error
    }
    try await listener.close()
  }

  private final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let remote: FakeRemote
    private let isHTTP: Bool
    private let manner: Manner
    private var received: [UInt8] = []

    init(_ remote: FakeRemote, isHTTP: Bool, _ manner: Manner) {
      self.remote = remote
      self.isHTTP = isHTTP
      self.manner = manner
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += unwrapInboundIn(data).readableBytesView
      guard let payload = takePayload() else { return }
      var answer = remote.answer(payload)
      guard manner != .silent else { return }
      if isHTTP {
        answer = Array("HTTP/1.1 200 OK\r\nContent-Length: \(answer.count)\r\n\r\n".utf8) + answer
      }
      if manner == .breakingOff { answer.removeLast(10) }
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: answer)), promise: nil)
      if manner == .breakingOff { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// The JSON-RPC request, once it is there as a whole.
    private func takePayload() -> [UInt8]? {
      defer { if received.count > 1 << 24 { received = [] } }
      guard isHTTP else {
        // Each connection of the library brings one request.
        guard (try? JSONSerialization.jsonObject(with: Data(received))) != nil else { return nil }
        defer { received = [] }
        return received
      }
      guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
      let head = String(decoding: received[..<end.lowerBound], as: UTF8.self).lowercased()
      let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        .flatMap { Int($0.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces)) }
      guard let length, received.count >= end.upperBound + length else { return nil }
      defer { received.removeFirst(end.upperBound + length) }
      return Array(received[end.upperBound..<end.upperBound + length])
    }
  }
}
