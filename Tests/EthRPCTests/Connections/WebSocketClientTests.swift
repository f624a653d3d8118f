import EthJSON
import MetricsTestKit
import NIOHTTP1
import NIOWebSocket
import Synchronization
import Testing

@testable import EthRPC

/// The client against a server that misbehaves in the ways that real ones do.
@Suite(.timeLimit(.minutes(10))) struct WebSocketClientTests {
  typealias Received = WebSocketServer.Received
  typealias Step = WebSocketServer.Step

  static let quick = ConnectionOptions(firstDelay: .milliseconds(5), greatestDelay: .milliseconds(50))

  private func call(
    _ node: some RPCService, _ method: String = "eth_chainId", options: CallOptions = CallOptions()
  ) async -> Result<String, RPCError> {
    do throws(RPCError) {
      return .success(try await node.call(method, options: options).description)
    } catch { return .failure(error) }
  }

  /// What one call ends in at a server that answers like this.
  private func outcome(
    limit: Int? = nil, timeout: Duration = .seconds(60), options: ConnectionOptions = quick,
    _ answer: @escaping @Sendable (Received) -> [Step]
  ) async throws -> Result<String, RPCError> {
    var result = Result<String, RPCError>.success("nothing")
    try await WebSocketServer.run(answer) { server in
      let node = try WebSocketClient(server.url, options: options)
      result = await call(
        node, options: CallOptions(timeout: timeout, maximumResponseBytes: limit))
    }
    return result
  }

  private func until(_ condition: () -> Bool) async throws {
    while !condition() { try await Task.sleep(for: .milliseconds(2)) }
  }

  @Test func masksItsFramesEachWithAnotherKey() async throws {
    try await WebSocketServer.run({ [$0.answer("1")] }) { server in
      let node = try WebSocketClient(server.url)
      for _ in 0..<20 { #expect(await call(node) == .success("1")) }
      let frames = server.received
      #expect(frames.count == 20 && frames.allSatisfy { $0.isMasked && $0.opcode == .text })
      #expect(Set(frames.map(\.maskKey)).count > 15)
      #expect(server.connections == 1)
    }
  }

  @Test func sendsWhatTheEndpointAsksForAndShowsNoneOfIt() async throws {
    try await WebSocketServer.run({ [$0.answer("1")] }) { server in
      let url = "ws://us%20er:pass-word-1@127.0.0.1:\(server.port)/v3/secretkey1234?a=b"
      let node = try WebSocketClient(url, headers: [(name: "X-Key", value: "header-secret")])
      #expect(await call(node) == .success("1"))
      let head = server.handshakes.first
      #expect(head?.uri == "/v3/secretkey1234?a=b")
      #expect(head?.headers["Host"] == ["127.0.0.1:\(server.port)"])
      // "us er:pass-word-1", encoded by an independent implementation.
      #expect(head?.headers["Authorization"] == ["Basic dXMgZXI6cGFzcy13b3JkLTE="])
      #expect(head?.headers["X-Key"] == ["header-secret"])
      #expect(head?.headers["Sec-WebSocket-Version"] == ["13"])
      #expect(node.name == "ws://127.0.0.1:\(server.port)")
      var dumped = ""
      dump(node, to: &dumped)
      for text in ["\(node)", String(reflecting: node), dumped] { #expect(!text.contains("secret")) }
    }
    for url in ["http://node", "ws://", "node", "ws://a b"] {
      #expect(throws: TransportError.self) { try WebSocketClient(url) }
    }
  }

  @Test func takesFragmentsPingsAndEitherKindOfMessage() async throws {
    let answers: @Sendable (Received) -> [Step] = { request in
      switch request.method {
      case "fragments": [.fragments(request.answerText("\"fragments\""), size: 3)]
      case "binary": [.binary(request.answerText("\"binary\""))]
      default: [.ping("are you there"), request.answer("\"ping\"")]
      }
    }
    try await WebSocketServer.run(answers) { server in
      let node = try WebSocketClient(server.url)
      for method in ["fragments", "binary", "ping"] {
        #expect(await call(node, method) == .success("\"\(method)\""))
      }
      while !server.received.contains(where: { $0.opcode == .pong && $0.text == "are you there" }) {
        try await Task.sleep(for: .milliseconds(2))
      }
      #expect(server.received.contains { $0.opcode == .pong && $0.text == "between" })
    }
  }

  @Test func saysHowTheConnectionEnded() async throws {
    let hangUp = try await outcome { _ in [.hangUp] }
    guard case .failure(.transport(.connection(_, "it closed the connection"))) = hangUp else {
      return unexpected(hangUp)
    }
    let middle = try await outcome { _ in [.raw([0x81, 0x20, 0x7b]), .hangUp] }
    guard case .failure(.transport(.connection)) = middle else { return unexpected(middle) }
    let closed = try await outcome { _ in [.close(1008, "rate \u{1b}[31m limit")] }
    guard case .failure(.transport(.closed(_, 1008, let reason))) = closed else { return unexpected(closed) }
    #expect(reason.hasPrefix("rate ") && !reason.contains("\u{1b}"))
    let silent = try await outcome { _ in [.close(nil, "")] }
    guard case .failure(.transport(.closed(_, 1005, ""))) = silent else { return unexpected(silent) }
    for garbage in [[0x83, 0x00], [0x81, 0x80, 1, 2, 3, 4], [0xff, 0xff, 0xff]] as [[UInt8]] {
      let result = try await outcome { _ in [.raw(garbage)] }
      guard case .failure(.transport(.connection(_, let reason))) = result else { return unexpected(result) }
      #expect(reason.hasPrefix("it breaks the WebSocket protocol"))
    }
    for text in ["nonsense", "{\"id\":", "7", "{\"id\":123456789,\"result\":1}"] {
      let result = try await outcome { _ in [.text(text)] }
      guard case .failure(.protocolViolation) = result else { return unexpected(result) }
    }
  }

  @Test func repliesToACloseFrame() async throws {
    try await WebSocketServer.run({ _ in [.close(1001, "bye")] }) { server in
      _ = await call(try WebSocketClient(server.url))
      while !server.received.contains(where: { $0.opcode == .connectionClose && $0.isMasked }) {
        try await Task.sleep(for: .milliseconds(2))
      }
    }
  }

  @Test func boundsMessages() async throws {
    let answers: @Sendable (Received) -> [Step] = { request in
      [
        request.answer(
          "\"\(String(repeating: "x", count: request.method == "eth_getLogs" ? 3 << 20 : 2 << 20))\"")
      ]
    }
    try await WebSocketServer.run(answers) { server in
      let node = try WebSocketClient(server.url, options: Self.quick)
      // Longer than any call allows: refused at the frame's header, and the connection with it.
      let tooLarge = await call(node)
      #expect(tooLarge == .failure(.transport(.responseTooLarge(endpoint: node.name, limit: 1 << 20))))
      #expect(try await node.call("eth_getLogs").string().count == 3 << 20)
      #expect(server.connections == 2)
      // Longer than this call allows: the call alone.
      #expect(await call(node) == tooLarge)
      #expect(server.connections == 2)
    }
    let exact = try await outcome(limit: 49) { [$0.answer("\"\(String(repeating: "x", count: 10))\"")] }
    #expect(exact == .success("\"xxxxxxxxxx\""))
    let over = try await outcome(limit: 48) { [$0.answer("\"\(String(repeating: "x", count: 10))\"")] }
    guard case .failure(.transport(.responseTooLarge(_, 48))) = over else { return unexpected(over) }
  }

  @Test func endsCallsAtTheirDeadlineAndIgnoresLateAnswers() async throws {
    try await WebSocketServer.run({ $0.method == "slow" ? [] : [$0.answer("1")] }) { server in
      let node = try WebSocketClient(server.url)
      #expect(await call(node) == .success("1"))
      let late = await call(node, "slow", options: CallOptions(timeout: .seconds(2)))
      #expect(late == .failure(.transport(.timedOut(endpoint: node.name, after: .seconds(2)))))
      // The answer comes when nobody waits for it any longer, and before the others.
      try await until { server.count("slow") == 1 }
      let slow = try #require(server.received.first { $0.method == "slow" })
      server.push(slow.answer("\"late\""))
      for _ in 0..<10 { #expect(await call(node) == .success("1")) }
      #expect(server.connections == 1)
    }
  }

  @Test func stopsWhenCancelled() async throws {
    try await WebSocketServer.run({ $0.method == "never" ? [] : [$0.answer("1")] }) { server in
      let node = try WebSocketClient(server.url)
      let tasks = (0..<50).map { _ in Task { await call(node, "never") } }
      while server.count("never") < 50 { try await Task.sleep(for: .milliseconds(2)) }
      for task in tasks { task.cancel() }
      for task in tasks { #expect(await task.value == .failure(.transport(.cancelled))) }
      #expect(await call(node) == .success("1"))
      // One that is cancelled before it begins is not sent.
      let early = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await call(node, "early")
      }
      #expect(await early.value == .failure(.transport(.cancelled)))
    }
  }

  @Test func opensAnotherConnectionAfterOneBrokeAndCountsIt() async throws {
    let metrics = TestMetrics()
    try await WebSocketServer.run({ $0.method == "die" ? [.hangUp] : [$0.answer("\($0.connection)")] }) {
      server in
      let node = try WebSocketClient(server.url, options: Self.quick, observer: RPCObserver(metrics: metrics))
      for round in 1...4 {
        #expect(await call(node) == .success("\(round)"))
        guard case .failure(.transport(.connection)) = await call(node, "die") else {
          return unexpected(round)
        }
      }
      #expect(server.connections == 4)
      let reconnects = try metrics.expectCounter("eth_rpc_reconnects_total", [("endpoint", node.name)])
      #expect(reconnects.totalValue == 3)
    }
  }

  @Test func failsAllThatWaitsWhenTheConnectionBreaks() async throws {
    try await WebSocketServer.run({
      $0.method == "die" ? [.wait(.milliseconds(50)), .close(1011, "oops")] : []
    }) { server in
      let node = try WebSocketClient(server.url, options: Self.quick)
      let tasks = (0..<50).map { _ in Task { await call(node, "wait") } }
      while server.count("wait") < 50 { try await Task.sleep(for: .milliseconds(2)) }
      _ = await call(node, "die")
      for task in tasks {
        #expect(
          await task.value == .failure(.transport(.closed(endpoint: node.name, code: 1011, reason: "oops"))))
      }
    }
  }

  @Test func refusesMoreCallsThanMayWait() async throws {
    try await WebSocketServer.run({ _ in [] }) { server in
      let node = try WebSocketClient(server.url, options: ConnectionOptions(maximumPendingCalls: 2))
      let waiting = (0..<2).map { _ in Task { await call(node) } }
      while server.received.count < 2 { try await Task.sleep(for: .milliseconds(2)) }
      #expect(await call(node) == .failure(.transport(.tooManyCalls(endpoint: node.name, limit: 2))))
      await node.close()
      for task in waiting {
        guard case .failure(.transport(.connection(_, "it was closed on this side"))) = await task.value
        else {
          return unexpected("another end")
        }
      }
    }
  }

  @Test func findsThatAServerIsDead() async throws {
    let options = ConnectionOptions(pingInterval: .milliseconds(100), pongTimeout: .milliseconds(100))
    let listener = try await SilentServer.start()
    defer { listener.stop() }
    let node = try WebSocketClient(listener.url, options: options)
    // The reason says how it ended: not with the call's time.
    let dead = await call(node, options: CallOptions(timeout: .seconds(300)))
    guard case .failure(.transport(.connection(_, let reason))) = dead else { return unexpected(dead) }
    let silence = reason.firstMatch(of: /^no sign of life for ([0-9.]+) s/).flatMap { Double($0.1) }
    #expect(try #require(silence, "\(reason)") >= 0.2, "\(reason)")
    // One that answers them lives, however long a call takes.
    let patient = ConnectionOptions(pingInterval: .milliseconds(100), pongTimeout: .seconds(3))
    try await WebSocketServer.run({ [.wait(.seconds(4)), $0.answer("1")] }) { server in
      let node = try WebSocketClient(server.url, options: patient)
      #expect(await call(node, options: CallOptions(timeout: .seconds(300))) == .success("1"))
      #expect(server.received.count { $0.opcode == .ping } > 1 && server.connections == 1)
    }
  }

  @Test func saysWhyAHandshakeFailed() async throws {
    func outcome(_ reply: Reply) async throws -> RPCError? {
      var found: RPCError?
      try await LoopbackServer.run({ _, _ in reply }) { server in
        let node = try WebSocketClient("ws://127.0.0.1:\(server.port)/secret-key-123456")
        if case .failure(let error) = await call(node) { found = error }
      }
      return found
    }
    let refused = try await outcome(.status(403, "no such project: secret-key-123456"))
    guard case .transport(.status(_, 403, "no such project: …", nil)) = refused else {
      return unexpected(refused)
    }
    let busy = try await outcome(.status(429, "slow down", headers: "Retry-After: 7\r\n"))
    guard case .transport(.status(_, 429, "slow down", .seconds(7))) = busy else { return unexpected(busy) }
    let page = try await outcome(.status(200, "<html>"))
    guard case .transport(.status(_, 200, _, nil)) = page else { return unexpected(page) }
    let upgrade = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    for wrong in ["Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n", "\r\n"] {
      let other = try await outcome(Reply(parts: [.bytes(Array((upgrade + wrong).utf8))]))
      guard case .transport(.connection(_, let reason)) = other else { return unexpected(other) }
      #expect(reason == "its answer to the WebSocket handshake is not the one expected")
    }
    let garbage = try await outcome(.raw("nonsense\r\n\r\n"))
    guard case .transport(.connection(_, "it does not speak HTTP")) = garbage else {
      return unexpected(garbage)
    }
    let closed = try await outcome(.raw(.close))
    guard case .transport(.connection) = closed else { return unexpected(closed) }
  }

  @Test func aConnectionThatEndsAsItBeginsIsLost() async throws {
    let server = try await SilentServer.start(isClosing: true)
    defer { server.stop() }
    // Without a wait before the next connection, and more than once, as it depends on what comes together.
    let options = ConnectionOptions(firstDelay: .zero, greatestDelay: .zero)
    for _ in 0..<20 {
      let node = try WebSocketClient(server.url, options: options)
      for _ in 0..<5 {
        let result = await call(node, options: CallOptions(timeout: .seconds(300)))
        guard case .failure(.transport(.connection)) = result else { return unexpected(result) }
      }
    }
  }

  @Test func waitsNoLongerForAConnectionThanAllowed() async throws {
    try await LoopbackServer.run({ _, _ in Reply(parts: []) }) { server in
      let options = ConnectionOptions(connectTimeout: .milliseconds(200))
      let node = try WebSocketClient("ws://127.0.0.1:\(server.port)", options: options)
      let result = await call(node)
      guard case .failure(.transport(.connection(_, let reason))) = result else { return unexpected(result) }
      #expect(reason == "no WebSocket within 0.2 seconds")
      // The call's own deadline holds as well.
      let patient = try WebSocketClient("ws://127.0.0.1:\(server.port)")
      let late = await call(patient, options: CallOptions(timeout: .milliseconds(100)))
      #expect(late == .failure(.transport(.timedOut(endpoint: patient.name, after: .milliseconds(100)))))
    }
  }
}
