import EthJSON
import NIOWebSocket
import Synchronization
import Testing

@testable import EthRPC

/// Subscriptions over a WebSocket whose server does what a test says.
@Suite(.timeLimit(.minutes(10))) struct SubscriptionTests {
  typealias Received = WebSocketServer.Received
  typealias Step = WebSocketServer.Step

  /// A server that gives the first subscription of each connection the id 1, the second the id 2.
  private static let server: @Sendable (Received) -> [Step] = { request in
    switch request.method {
    case "eth_subscribe": [request.answer("\"0x1\"")]
    case "eth_unsubscribe": [request.answer("true")]
    default: [request.answer("1")]
    }
  }

  private func subscribe(_ node: WebSocketClient, limit: Int = 10) async throws -> RPCSubscription {
    let subscription = try await node.subscriptions?.subscribe(
      ["newHeads"], bufferLimit: limit, options: CallOptions())
    return try #require(subscription)
  }

  private func until(_ condition: () -> Bool) async throws {
    while !condition() { try await Task.sleep(for: .milliseconds(2)) }
  }

  @Test func handsOverInOrder() async throws {
    try await WebSocketServer.run(Self.server) { server in
      let node = try WebSocketClient(server.url)
      var heads = try await subscribe(node).makeAsyncIterator()
      for value in 0..<50 {
        server.push(WebSocketServer.notification("\"0x1\"", "\(value)"))
        #expect(try await heads.next()?.int() == value)
      }
    }
  }

  @Test func keepsWhatComesBeforeTheAnswer() async throws {
    let early: @Sendable (Received) -> [Step] = { request in
      guard request.method == "eth_subscribe" else { return [request.answer("true")] }
      return [
        WebSocketServer.notification("\"0x1\"", "1"), WebSocketServer.notification("\"0x2\"", "7"),
        .wait(.milliseconds(50)), WebSocketServer.notification("\"0x1\"", "2"), request.answer("\"0x1\""),
        WebSocketServer.notification("\"0x1\"", "3"),
      ]
    }
    try await WebSocketServer.run(early) { server in
      var heads = try await subscribe(try WebSocketClient(server.url)).makeAsyncIterator()
      for value in 1...3 { #expect(try await heads.next()?.int() == value) }
    }
  }

  @Test func endsWithAnErrorWhenItsReaderIsTooSlow() async throws {
    try await WebSocketServer.run(Self.server) { server in
      let node = try WebSocketClient(server.url)
      let heads = try await subscribe(node, limit: 3)
      for value in 0..<4 { server.push(WebSocketServer.notification("\"0x1\"", "\(value)")) }
      try await until { server.count("eth_unsubscribe") == 1 }
      var iterator = heads.makeAsyncIterator()
      for value in 0..<3 { #expect(try await iterator.next()?.int() == value) }
      let overflow = await failure { () async throws(RPCError) in _ = try await iterator.next() }
      #expect(overflow == .subscriptionOverflow(limit: 3))
      // The connection goes on, and others on it.
      #expect(try await node.call("eth_chainId").int() == 1)
      #expect(server.connections == 1)
    }
  }

  @Test func endsWhenItsReaderGoes() async throws {
    try await WebSocketServer.run(Self.server) { server in
      let node = try WebSocketClient(server.url)
      // A loop that is left.
      let heads = try await subscribe(node)
      server.push(WebSocketServer.notification("\"0x1\"", "1"))
      for try await _ in heads { break }
      try await until { server.count("eth_unsubscribe") == 1 }
      withExtendedLifetime(heads) {}
      // A reader that is cancelled.
      let reader = Task { [node] in
        for try await _ in try await subscribe(node) {}
      }
      try await until { server.count("eth_subscribe") == 2 }
      reader.cancel()
      try await until { server.count("eth_unsubscribe") == 2 }
      // One that nobody reads.
      _ = try await subscribe(node)
      try await until { server.count("eth_unsubscribe") == 3 }
      #expect(server.received.last { $0.method == "eth_unsubscribe" }?.text.contains("[\"0x1\"]") == true)
      #expect(server.connections == 1)
    }
  }

  @Test func goesOnWhileOnlyItsIteratorIsHeld() async throws {
    try await WebSocketServer.run(Self.server) { server in
      var count = 0
      let node = try WebSocketClient(server.url)
      server.push()
      async let pushed: Void = {
        try await until { server.count("eth_subscribe") == 1 }
        for value in 0..<5 {
          try await Task.sleep(for: .milliseconds(10))
          server.push(WebSocketServer.notification("\"0x1\"", "\(value)"))
        }
      }()
      for try await value in try await subscribe(node) {
        #expect(try value.int() == count)
        count += 1
        if count == 5 { break }
      }
      try await pushed
      #expect(count == 5)
    }
  }

  @Test func endsWithAnErrorWhenTheConnectionBreaksAndAnotherIsOpened() async throws {
    try await WebSocketServer.run(Self.server) { server in
      let node = try WebSocketClient(server.url, options: WebSocketClientTests.quick)
      var heads = try await subscribe(node).makeAsyncIterator()
      server.push(WebSocketServer.notification("\"0x1\"", "1"), .close(1012, "restart"))
      #expect(try await heads.next()?.int() == 1)
      let ended = await failure { () async throws(RPCError) in _ = try await heads.next() }
      #expect(ended == .transport(.closed(endpoint: node.name, code: 1012, reason: "restart")))
      // Another connection without a call, and nothing subscribed to on it.
      try await until { server.connections == 2 }
      #expect(server.count("eth_subscribe") == 1)
      var again = try await subscribe(node).makeAsyncIterator()
      server.push(WebSocketServer.notification("\"0x1\"", "2"))
      #expect(try await again.next()?.int() == 2)
      #expect(server.connections == 2)
    }
  }

  @Test func endsTheConnectionWhenNobodyHoldsIt() async throws {
    try await WebSocketServer.run(Self.server) { server in
      var node: WebSocketClient? = try WebSocketClient(server.url)
      _ = try await node?.call("eth_chainId")
      var heads: RPCSubscription? = try await subscribe(try #require(node))
      node = nil
      // The subscription needs it still.
      server.push(WebSocketServer.notification("\"0x1\"", "1"))
      var iterator = heads?.makeAsyncIterator()
      #expect(try await iterator?.next()?.int() == 1)
      #expect(!server.received.contains { $0.opcode == .connectionClose })
      iterator = nil
      heads = nil
      try await until { server.received.contains { $0.opcode == .connectionClose } }
    }
  }
}
