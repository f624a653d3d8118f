import EthJSON
import EthRPC
import NIOCore
import NIOPosix
import Synchronization
import Testing

/// Connections on which more comes than was asked for: what is on the way there belongs to no further call.
@Suite(.timeLimit(.minutes(10))) struct SurplusAnswerTests {
  /// Plays `body` with a transport on a server that answers each request so, and returns how many connections it took.
  private func connections(
    maximum: Int = 64, _ answer: @escaping @Sendable (LoopbackServer.Request) -> Reply,
    onClose: @escaping @Sendable () -> Void = {}, _ body: (any RPCService) async throws -> Void
  ) async throws -> Int {
    let count = Mutex(0)
    try await LoopbackServer.run(
      { request, _ in answer(request) }, onConnection: { count.withLock { $0 += 1 } }, onClose: onClose
    ) { server in
      let options = HTTPOptions(connections: .init(maximum: maximum))
      let transport = try HTTPTransport(server.url, options: options)
      try await body(
        limited(
          transport, options: CallOptions(timeout: .seconds(600), maximumResponseBytes: 1 << 20),
          retry: .never))
    }
    return count.withLock { $0 }
  }

  /// The bytes of an answer that gives a request's parameter back, filled up to so many.
  private static func echo(_ request: LoopbackServer.Request, size: Int = 0) -> [UInt8] {
    let parameter = (try? JSONDocument(parsing: request.body).root["params"]?[0]?.description) ?? "null"
    return result(parameter, id: request.id, size: size)
  }

  private static func result(_ json: String, id: Int, size: Int = 0) -> [UInt8] {
    let body = #"{"jsonrpc":"2.0","id":\#(id),"result":\#(json)}"#
    // Of a length whose text has always as many digits.
    func head(_ length: Int) -> String {
      let digits = "\(length)"
      return
        "HTTP/1.1 200 X\r\nContent-Length: \(String(repeating: "0", count: 6 - digits.count))\(digits)\r\n\r\n"
    }
    let room = size - head(0).utf8.count
    let filled = body + String(repeating: " ", count: max(0, room - body.utf8.count))
    return Array("\(head(filled.utf8.count))\(filled)".utf8)
  }

  private func expectEcho(_ client: any RPCService, _ number: Int) async throws {
    let found: Int = try await client.call("eth_echo", [.number(JSONNumber(Int64(number)))])
    #expect(found == number)
  }

  @Test func aConnectionIsKeptWhereNothingIsTooMuch() async throws {
    let used = try await connections({ .raw(.bytes(Self.echo($0))) }) { client in
      for number in 1...20 { try await expectEcho(client, number) }
    }
    #expect(used == 1)
  }

  /// The answer to the call that comes next, ahead of it and wrong, in the same bytes as the right one.
  @Test func whatComesWithAnAnswerIsNotTheNextOne() async throws {
    let used = try await connections({ request in
      .raw(.bytes(Self.echo(request) + Self.result("666", id: request.id + 1)))
    }) { client in
      for number in 1...10 { try await expectEcho(client, number) }
    }
    #expect(used == 10)
  }

  @Test func whatComesWhileNothingIsAskedIsNotTheNextAnswer() async throws {
    let closed = Counter()
    let used = try await connections(
      { request in
        .raw(
          .bytes(Self.echo(request)), .wait(.milliseconds(5)), .bytes(Self.result("666", id: request.id + 1)))
      }, onClose: { closed.add(1) }
    ) { client in
      for number in 1...5 {
        try await expectEcho(client, number)
        // Nothing is asked until the client has seen what came.
        await until { closed.value == number }
      }
    }
    #expect(used == 5)
  }

  /// Calls wait for the connection, and each answer fills what is read at a time: the rest is in the socket still when
  /// the next call is about to begin.
  @Test(arguments: [1024, 2048, 4096, 8192])
  func whatWasNotReadYetIsNotTheNextAnswer(size: Int) async throws {
    let used = try await connections(
      maximum: 1,
      { request in
        let answer = Self.echo(request, size: size)
        #expect(answer.count == size)
        return .raw(.bytes(answer + Self.result("666", id: request.id + 1)))
      }
    ) { client in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...12 { group.addTask { try await expectEcho(client, number) } }
        try await group.waitForAll()
      }
    }
    #expect(used == 12)
  }

  /// A server that says something before it is asked is asked once, not again and again on new connections.
  @Test func aBannerEndsTheCall() async throws {
    let count = Mutex(0)
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        count.withLock { $0 += 1 }
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Banner())
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let port = try #require(listener.localAddress?.port)
    let client = limited(
      try HTTPTransport("http://127.0.0.1:\(port)"),
      options: CallOptions(timeout: .seconds(600), maximumResponseBytes: 1 << 20))
    let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
    try await listener.close()
    guard case .transport(.connection) = error else { return unexpected(error) }
    #expect(count.withLock { $0 } == 1)
  }

  /// Greets whoever connects.
  private final class Banner: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func channelActive(context: ChannelHandlerContext) {
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "SSH-2.0-OpenSSH\r\n\r\n")), promise: nil)
    }
  }
}
