import NIOCore
import NIOPosix
import NIOSSL
import SystemPackage

/// A server that speaks HTTP/2 (RFC 9113) and nothing else, from the standard and not from a library: every request
/// gets the same kind of answer, a result `"0x7"` with the id of the request; `eth_silent` gets none.
struct HTTP2Server: Sendable {
  let port: Int
  /// How many streams the client has reset (RFC 9113, section 6.4).
  let resets: Counter
  /// How many calls got no answer.
  let unanswered: Counter
  /// How many connections there were.
  let connections: Counter

  static func run(
    _ certificate: String = "good", in folder: FilePath, _ body: (HTTP2Server) async throws -> Void
  ) async throws {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(folder.appending("\(certificate).pem").string).map {
        .certificate($0)
      },
      privateKey: .privateKey(
        try NIOSSLPrivateKey(file: folder.appending("\(certificate).key").string, format: .pem)))
    configuration.applicationProtocols = ["h2"]
    let context = try NIOSSLContext(configuration: configuration)
    let (resets, unanswered, connections) = (Counter(), Counter(), Counter())
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        connections.add(1)
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandlers([
            NIOSSLServerHandler(context: context), Connection(resets: resets, unanswered: unanswered),
          ])
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    do {
      try await body(
        HTTP2Server(
          port: listener.localAddress?.port ?? 0, resets: resets, unanswered: unanswered,
          connections: connections))
    } catch {
      try await listener.close()
      throw error
    }
    try await listener.close()
  }

  private final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let resets: Counter
    private let unanswered: Counter
    private var received: [UInt8] = []
    private var hasBegun = false
    private var bodies: [UInt32: [UInt8]] = [:]

    init(resets: Counter, unanswered: Counter) {
      self.resets = resets
      self.unanswered = unanswered
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += unwrapInboundIn(data).readableBytesView
      if !hasBegun {
        // "PRI * HTTP/2.0" and so on, 24 bytes (section 3.4).
        guard received.count >= 24 else { return }
        received.removeFirst(24)
        hasBegun = true
        write(frame(type: 4, flags: 0, stream: 0, []), context)
      }
      while received.count >= 9 {
        let length = Int(received[0]) << 16 | Int(received[1]) << 8 | Int(received[2])
        guard received.count >= 9 + length else { return }
        let stream = received[5..<9].reduce(0 as UInt32) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        take(type: received[3], flags: received[4], stream, Array(received[9..<(9 + length)]), context)
        received.removeFirst(9 + length)
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func take(
      type: UInt8, flags: UInt8, _ stream: UInt32, _ payload: [UInt8], _ context: ChannelHandlerContext
    ) {
      switch type {
      case 4 where flags & 1 == 0: write(frame(type: 4, flags: 1, stream: 0, []), context)
      case 6 where flags & 1 == 0: write(frame(type: 6, flags: 1, stream: 0, payload), context)
      case 3: resets.add(1)
      case 0:
        bodies[stream, default: []] += payload
        if flags & 1 == 1 { answer(stream, context) }
      default: break
      }
    }

    private func answer(_ stream: UInt32, _ context: ChannelHandlerContext) {
      let text = String(decoding: bodies.removeValue(forKey: stream) ?? [], as: UTF8.self)
      guard !text.contains("eth_silent") else {
        unanswered.add(1)
        return
      }
      let id = text.firstMatch(of: /"id":([0-9]+)/).map { String($0.1) } ?? "null"
      let body = Array(#"{"jsonrpc":"2.0","id":\#(id),"result":"0x7"}"#.utf8)
      // 0x88 is `:status: 200` in the static table (RFC 7541, appendix A).
      write(
        frame(type: 1, flags: 4, stream: stream, [0x88]) + frame(type: 0, flags: 1, stream: stream, body),
        context)
    }

    private func frame(type: UInt8, flags: UInt8, stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
      let count = payload.count
      return [UInt8(count >> 16), UInt8(count >> 8 & 0xff), UInt8(count & 0xff), type, flags]
        + (0..<4).map { UInt8(truncatingIfNeeded: stream >> (24 - 8 * $0)) } + payload
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }
  }
}
