import EthJSON
import NIOCore
import NIOPosix
import Synchronization

/// An HTTP server on 127.0.0.1 that answers exactly the bytes that a test says, at the time it says.
struct LoopbackServer: Sendable {
  /// A request as it came.
  struct Request: Sendable {
    let line: String
    let headers: [String: String]
    let body: [UInt8]

    /// The id of the JSON-RPC request in the body.
    var id: Int { (try? JSONDocument(parsing: body).root.decode("id")) ?? -1 }
  }

  /// The port that it listens on.
  let port: Int
  /// What was asked so far.
  let requests: Log

  var url: String { "http://127.0.0.1:\(port)" }

  /// Requests in the order in which they came.
  final class Log: Sendable {
    private let requests = Mutex<[Request]>([])
    var all: [Request] { requests.withLock(\.self) }
    var count: Int { all.count }
    func append(_ request: Request) -> Int {
      requests.withLock {
        $0.append(request)
        return $0.count
      }
    }
  }

  /// Serves while `body` runs. `answer` gets each request and how many there were with it.
  static func run(
    _ answer: @escaping @Sendable (Request, Int) -> Reply,
    onConnection: @escaping @Sendable () -> Void = {}, onClose: @escaping @Sendable () -> Void = {},
    _ body: (LoopbackServer) async throws -> Void
  ) async throws {
    let log = Log()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        onConnection()
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            Connection({ answer($0, log.append($0)) }, onClose: onClose))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    do {
      try await body(LoopbackServer(port: listener.localAddress?.port ?? 0, requests: log))
    } catch {
      try await listener.close()
      throw error
    }
    try await listener.close()
  }
}

/// A client's connection.
private final class Connection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let answer: (LoopbackServer.Request) -> Reply
  private let onClose: () -> Void
  private var received: [UInt8] = []

  init(_ answer: @escaping (LoopbackServer.Request) -> Reply, onClose: @escaping () -> Void) {
    self.answer = answer
    self.onClose = onClose
  }

  func channelInactive(context: ChannelHandlerContext) {
    onClose()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += unwrapInboundIn(data).readableBytesView
    while let request = takeRequest() { play(answer(request).parts[...], context) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func play(_ parts: ArraySlice<Reply.Part>, _ context: ChannelHandlerContext) {
    for (index, part) in zip(parts.indices, parts) {
      switch part {
      case .bytes(let bytes): context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
      case .close: return context.close(promise: nil)
      case .wait(let time):
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
          if context.channel.isActive { self.play(parts[(index + 1)...], context) }
        }
        return
      }
    }
  }

  /// Takes the first request out of what was received, once it is there as a whole.
  private func takeRequest() -> LoopbackServer.Request? {
    guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.last.map { String($0.drop { $0 == " " }) }
    }
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    guard received.count >= end.upperBound + length else { return nil }
    let body = Array(received[end.upperBound..<(end.upperBound + length)])
    received.removeFirst(end.upperBound + length)
    return LoopbackServer.Request(line: String(lines.first ?? ""), headers: headers, body: body)
  }
}

/// What the server does about a request.
struct Reply: Sendable {
  enum Part: Sendable {
    case bytes([UInt8])
    case wait(Duration)
    case close
  }

  var parts: [Part]

  /// A whole answer.
  static func status(_ code: Int, _ body: String, headers: String = "") -> Reply {
    Reply(parts: [
      .bytes(Array("HTTP/1.1 \(code) X\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8))
    ])
  }

  static func ok(_ body: String) -> Reply { status(200, body) }

  /// A JSON-RPC result.
  static func result(_ json: String, to request: LoopbackServer.Request) -> Reply {
    ok("{\"jsonrpc\":\"2.0\",\"id\":\(request.id),\"result\":\(json)}")
  }

  /// The parts of an answer, as they are.
  static func raw(_ parts: Part...) -> Reply { Reply(parts: parts) }
}

extension Reply.Part: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .bytes(Array(text.utf8)) }
}
