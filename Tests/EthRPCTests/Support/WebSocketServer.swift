import EthJSON
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket
import Synchronization

/// A WebSocket server on 127.0.0.1 that sends exactly the frames that a test says, at the time it says.
struct WebSocketServer: Sendable {
  /// What the server does.
  enum Step: Sendable {
    case text(String)
    case binary(String)
    /// A message in fragments of so many bytes, with a ping before each but the first.
    case fragments(String, size: Int)
    case ping(String)
    case close(UInt16?, String)
    /// Bytes as they are, whatever they mean.
    case raw([UInt8])
    case wait(Duration)
    case hangUp
  }

  /// A frame or handshake that came.
  struct Received: Sendable {
    /// The number of the connection, from 1.
    let connection: Int
    let opcode: WebSocketOpcode
    let isMasked: Bool
    let maskKey: [UInt8]
    let text: String

    private var root: JSONValue? { try? JSONDocument(parsing: text).root }
    var id: Int { (try? root?.decode("id")) ?? -1 }
    var method: String { (try? root?.decode("method")) ?? "" }

    /// The answer to this request, as text.
    func answer(_ result: String) -> Step { .text(answerText(result)) }
    func answerText(_ result: String) -> String { "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":\(result)}" }
  }

  let port: Int
  fileprivate let state: State

  var url: String { "ws://127.0.0.1:\(port)" }
  var secureURL: String { "wss://localhost:\(port)" }
  /// All that came so far, messages and control frames.
  var received: [Received] { state.values.withLock(\.received) }
  /// The requests of the handshakes.
  var handshakes: [HTTPRequestHead] { state.values.withLock(\.handshakes) }
  var connections: Int { handshakes.count }
  func count(_ method: String) -> Int { received.count { $0.method == method } }

  /// Makes all open connections do this.
  func push(_ steps: Step...) {
    for channel in state.values.withLock({ $0.channels }) {
      channel.pipeline.fireUserInboundEventTriggered(Push(steps: steps))
    }
  }

  static func notification(_ subscription: String, _ result: String) -> Step {
    .text(
      "{\"jsonrpc\":\"2.0\",\"method\":\"eth_subscription\",\"params\":{\"subscription\":\(subscription),"
        + "\"result\":\(result)}}")
  }

  /// Serves while `body` runs; `answer` gets each message.
  static func run(
    tls: NIOSSLContext? = nil, _ answer: @escaping @Sendable (Received) -> [Step],
    _ body: (WebSocketServer) async throws -> Void
  ) async throws {
    let state = State()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          let upgrader = NIOWebSocketServerUpgrader(
            maxFrameSize: 1 << 26,
            shouldUpgrade: { channel, head in
              state.values.withLock { $0.handshakes.append(head) }
              return channel.eventLoop.makeSucceededFuture([:])
            },
            upgradePipelineHandler: { channel, _ in
              let number = state.values.withLock {
                $0.channels.append(channel)
                return $0.handshakes.count
              }
              return channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(
                  Connection(number: number, state: state, answer: answer))
              }
            })
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in }))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let result: Result<Void, any Error>
    do {
      result = .success(
        try await body(WebSocketServer(port: listener.localAddress?.port ?? 0, state: state)))
    } catch { result = .failure(error) }
    for channel in state.values.withLock({ $0.channels }) { channel.close(promise: nil) }
    try await listener.close()
    try result.get()
  }

  fileprivate struct Push: Sendable { let steps: [Step] }

  fileprivate final class State: Sendable {
    struct Values {
      var received: [Received] = []
      var handshakes: [HTTPRequestHead] = []
      var channels: [any Channel] = []
    }
    let values = Mutex(Values())
  }

  private final class Connection: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let number: Int
    private let state: State
    private let answer: (Received) -> [Step]

    init(number: Int, state: State, answer: @escaping (Received) -> [Step]) {
      self.number = number
      self.state = state
      self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let frame = unwrapInboundIn(data)
      var content = frame.unmaskedData
      if frame.opcode == .connectionClose {
        content.moveReaderIndex(forwardBy: min(2, content.readableBytes))
      }
      let received = Received(
        connection: number, opcode: frame.opcode, isMasked: frame.maskKey != nil,
        maskKey: frame.maskKey.map(Array.init) ?? [], text: String(buffer: content))
      state.values.withLock { $0.received.append(received) }
      if frame.opcode == .text { play(answer(received)[...], context) }
      if frame.opcode == .ping { send(.pong, content, context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if let push = event as? Push { play(push.steps[...], context) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func send(
      _ opcode: WebSocketOpcode, _ content: ByteBuffer, isFinal: Bool = true, _ context: ChannelHandlerContext
    ) {
      context.writeAndFlush(
        wrapOutboundOut(WebSocketFrame(fin: isFinal, opcode: opcode, data: content)), promise: nil)
    }

    private func play(_ steps: ArraySlice<Step>, _ context: ChannelHandlerContext) {
      for (index, step) in zip(steps.indices, steps) {
        switch step {
        case .text(let text): send(.text, ByteBuffer(string: text), context)
        case .binary(let text): send(.binary, ByteBuffer(string: text), context)
        case .fragments(let text, let size):
          var rest = ByteBuffer(string: text)
          var opcode = WebSocketOpcode.text
          while rest.readableBytes > size, let part = rest.readSlice(length: size) {
            send(opcode, part, isFinal: false, context)
            opcode = .continuation
            send(.ping, ByteBuffer(string: "between"), context)
          }
          send(opcode, rest, context)
        case .ping(let text): send(.ping, ByteBuffer(string: text), context)
        case .close(let code, let reason):
          var content = ByteBuffer()
          if let code { content.write(webSocketErrorCode: WebSocketErrorCode(codeNumber: Int(code))) }
          content.writeString(reason)
          send(.connectionClose, content, context)
        case .raw(let bytes):
          // Past the encoder of frames, which stands before this handler.
          if let encoder = try? context.pipeline.syncOperations.context(
            handlerType: WebSocketFrameEncoder.self)
          {
            encoder.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
          }
        case .hangUp: return context.close(promise: nil)
        case .wait(let time):
          context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
            if context.channel.isActive { self.play(steps[(index + 1)...], context) }
          }
          return
        }
      }
    }
  }
}
