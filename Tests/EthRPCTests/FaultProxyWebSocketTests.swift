import EthJSON
import EthPrimitives
import EthRPC
import NIOCore
import NIOWebSocket
import Testing

@testable import EthTesting

/// The proxy that misbehaves, in front of a chain, over WebSocket.
@Suite(.timeLimit(.minutes(10))) struct FaultProxyWebSocketTests {
  /// A client that writes texts and reads what comes, one message after another.
  private struct Client: ~Copyable {
    var messages: NIOAsyncChannelInboundStream<WebSocketFrame>.AsyncIterator
    let writer: NIOAsyncChannelOutboundWriter<WebSocketFrame>

    func send(_ text: String) async throws {
      try await ProxyWebSocket(writer, masks: true).write(Array(text.utf8))
    }

    /// The next message, `nil` where the connection has ended.
    mutating func next() async throws -> String? {
      try await messages.next().map { String(buffer: $0.unmaskedData) }
    }

    /// The result of a call.
    mutating func call(_ method: String, _ params: String = "[]") async throws -> String? {
      try await send(#"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(params)}"#)
      guard let answer = try await next() else { return nil }
      return try JSONDocument(parsing: answer).root["result"]?.description ?? answer
    }
  }

  /// Runs `body` in front of a chain.
  private func scene(_ body: @escaping @Sendable (FaultProxy) async throws -> Void) async throws {
    try await Devnet.run { devnet in
      try await FaultProxy.run(inFrontOf: devnet.url) { try await body($0) }
    }
  }

  private func connected(
    to proxy: FaultProxy, _ body: (inout Client) async throws -> Void
  ) async throws {
    let address = try #require(WebSocketAddress(proxy.webSocketURL))
    try await ProxyWebSocket.connect(to: address).executeThenClose { inbound, outbound in
      var client = Client(messages: inbound.makeAsyncIterator(), writer: outbound)
      try await body(&client)
    }
  }

  private func number(_ notification: String?) throws -> UInt64 {
    try JSONDocument(parsing: notification ?? "").root.member("params").member("result").decode("number")
  }

  @Test func callsAndNotificationsAreCarriedThrough() async throws {
    try await scene { proxy in
      try await connected(to: proxy) { client in
        #expect(try await client.call("eth_chainId") == "\"0x7a69\"")
        let subscription = try await client.call("eth_subscribe", #"["newHeads"]"#)
        #expect(subscription?.hasPrefix("\"0x") == true)
        _ = try await RPCClient(HTTPTransport(proxy.url)).call("evm_mine", [3])
        for expected in 1...3 as ClosedRange<UInt64> { #expect(try await number(client.next()) == expected) }
        #expect(proxy.counts.isEmpty)
      }
    }
  }

  @Test func notificationsAreDroppedAndDuplicated() async throws {
    try await scene { proxy in
      try await connected(to: proxy) { client in
        _ = try await client.call("eth_subscribe", #"["newHeads"]"#)
        proxy.set(
          FaultPlan { call, _ in
            guard call.method == "eth_subscription", case .string(let number)? = call.params[1]["number"]
            else {
              return nil
            }
            return ["0x2": .droppedNotification, "0x3": .duplicatedNotification][number]
          })
        _ = try await RPCClient(HTTPTransport(proxy.url)).call("evm_mine", [4])
        for expected in [1, 3, 3, 4] as [UInt64] { #expect(try await number(client.next()) == expected) }
        #expect(proxy.counts == [.droppedNotification: 1, .duplicatedNotification: 1])
      }
    }
  }

  @Test func aConnectionEndsInTheMiddleOfAMessage() async throws {
    try await scene { proxy in
      for method in ["eth_chainId", "eth_subscription"] {
        proxy.set(FaultPlan { call, _ in call.method == method ? .closeMidMessage : nil })
        try await connected(to: proxy) { client in
          _ = try await client.call("eth_subscribe", #"["newHeads"]"#)
          try await client.send(#"{"jsonrpc":"2.0","id":2,"method":"eth_chainId"}"#)
          if method == "eth_chainId" {
            // What came of the message is no message.
            #expect(try await client.next() == nil)
          } else {
            #expect(try await client.next()?.contains("0x7a69") == true)
            _ = try await RPCClient(HTTPTransport(proxy.url)).call("evm_mine", [1])
            #expect(try await client.next() == nil)
          }
        }
      }
      #expect(proxy.counts == [.closeMidMessage: 2])
    }
  }

  @Test func answersAreSpoiltAsTheyAreOverHTTP() async throws {
    try await scene { proxy in
      _ = try await RPCClient(HTTPTransport(proxy.url)).call("evm_mine", [9])
      try await connected(to: proxy) { client in
        proxy.set(FaultPlan { _, count in count == 1 ? .tooManyRequests(retryAfter: nil) : nil })
        #expect(try await client.call("eth_chainId")?.contains("-32005") == true)
        proxy.set(FaultPlan { _, count in count == 1 ? .staleHead(blocks: 4) : nil })
        #expect(try await client.call("eth_blockNumber") == "\"0x5\"")
        proxy.set(FaultPlan { _, count in count == 1 ? .wrongID : nil })
        try await client.send(#"{"jsonrpc":"2.0","id":7,"method":"eth_chainId"}"#)
        #expect(try await client.next()?.contains("1000010") == true)
        proxy.set(FaultPlan { _, count in count == 1 ? .hugeBody(bytes: 300_000) : nil })
        try await client.send(#"{"jsonrpc":"2.0","id":7,"method":"eth_chainId"}"#)
        #expect(try await client.next()?.utf8.count == 300_000)
        proxy.set(FaultPlan { _, count in count == 1 ? .hang : nil })
        try await client.send(#"{"jsonrpc":"2.0","id":7,"method":"eth_chainId"}"#)
        #expect(try await client.call("eth_blockNumber") == "\"0x9\"")
        proxy.set(FaultPlan { _, count in count == 1 ? .answerLost : nil })
        #expect(try await client.call("eth_chainId") == nil)
      }
      for kind in [Fault.Kind.tooManyRequests, .staleHead, .wrongID, .hugeBody, .hang, .answerLost] {
        #expect(proxy.counts[kind] == 1, "\(kind)")
      }
    }
  }

  @Test func connectionsAreClosedOnCommand() async throws {
    try await scene { proxy in
      try await connected(to: proxy) { client in
        _ = try await client.call("eth_chainId")
        proxy.closeConnections()
        #expect(try await client.next() == nil)
      }
      try await connected(to: proxy) { client in
        let id = try await client.call("eth_chainId")
        #expect(id == "\"0x7a69\"")
      }
      #expect(proxy.connections == 2)
    }
  }
}
