import EthJSON
import Testing

@testable import EthRPC

/// What is known of a connection, event by event.
@Suite(.timeLimit(.minutes(10))) struct SessionStateTests {
  /// A state with what it wants done as text, and the ids it used.
  struct Script {
    var state = SessionState(
      endpoint: "node",
      options: ConnectionOptions(
        firstDelay: .seconds(1), greatestDelay: .seconds(4), maximumPendingCalls: 3,
        maximumNotificationBytes: 200))

    mutating func handle(_ event: SessionState.Event) -> [String] { state.handle(event).map(Self.text) }

    mutating func call(
      _ method: String = "eth_chainId", limit: Int? = 100, now: Duration = .zero
    ) -> (id: UInt64, actions: [String]) {
      let id = state.makeID()
      let exchange = RPCExchange(
        RPCCall(method), id: id, options: CallOptions(maximumResponseBytes: limit))
      return (id, handle(.submit(exchange, isSubscribe: method == "eth_subscribe", now: now)))
    }

    mutating func batch(_ methods: String...) -> (ids: [UInt64], actions: [String]) {
      let exchange = RPCExchange(batch: methods.map { RPCCall($0) }, options: CallOptions()) {
        state.makeID()
      }
      return (exchange.requests.map(\.id), handle(.submit(exchange, isSubscribe: false, now: .zero)))
    }

    mutating func receive(_ text: String) -> [String] {
      handle(.received(state.connection, Array(text.utf8)))
    }

    mutating func answer(_ id: UInt64, _ result: String) -> [String] {
      receive("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":\(result)}")
    }

    mutating func notify(_ subscription: String, _ result: String) -> [String] {
      receive(
        "{\"jsonrpc\":\"2.0\",\"method\":\"eth_subscription\",\"params\":{\"subscription\":\(subscription),"
          + "\"result\":\(result)}}")
    }

    mutating func lose(now: Duration = .zero, jitter: Double = 1) -> [String] {
      let error = RPCError.transport(.connection(endpoint: "node", reason: "gone"))
      return handle(.lost(state.connection, error, now: now, jitter: jitter))
    }

    /// One with an open connection.
    static var open: Script {
      var script = Script()
      let (id, _) = script.call()
      _ = script.handle(.opened(1))
      _ = script.answer(id, "1")
      return script
    }

    static func text(_ action: SessionState.Action) -> String {
      switch action {
      case .open(let number, let delay): "open \(number) after \(delay)"
      case .send(let bytes):
        "send "
          + ((try? JSONDocument(parsing: bytes).root).map { root in
            root.kind == .array
              ? "\(root.count)" : "\(root["method"]?.description ?? "") \(root["params"]?.description ?? "")"
          } ?? "?")
      case .accept(let bytes): "accept \(bytes)"
      case .fail(let number, let error): "fail \(number): \(error)"
      case .disconnect: "disconnect"
      case .answer(let id, .failure(let error)): "answer \(id): \(error)"
      case .answer(let id, .success(let results)):
        "answer \(id): "
          + results.map { result in
            switch result {
            case .success(let value): value.description
            case .failure(let error): error.description
            }
          }.joined(separator: ", ")
      case .subscribed(let key, let early, let isIncomplete):
        "subscribed \(key): \(early)\(isIncomplete ? " incomplete" : "")"
      case .notify(let key, let value): "notify \(key): \(value)"
      case .end(let key, let error): "end \(key): \(error)"
      }
    }
  }

  @Test func opensAtTheFirstCallAndSendsWhatWaits() {
    var script = Script()
    let (a, first) = script.call()
    #expect(first == ["open 1 after 0.0 seconds"])
    let (b, second) = script.call("eth_call")
    #expect(second == [])
    #expect(script.handle(.opened(7)) == [])
    #expect(
      script.handle(.opened(1)) == [
        "accept 200", "send \"eth_chainId\" []", "send \"eth_call\" []",
      ])
    #expect(script.answer(b, "2") == ["answer \(b): 2"])
    #expect(script.answer(a, "[1]") == ["answer \(a): [1]"])
    #expect(script.answer(a, "[1]") == [])
  }

  @Test func matchesBatches() {
    var script = Script.open
    let (ids, sent) = script.batch("a", "b", "c")
    #expect(sent.last == "send 3")
    let (single, _) = script.call()
    #expect(script.answer(single, "9") == ["answer \(single): 9"])
    let answers = script.receive(
      "[{\"id\":\(ids[2]),\"result\":3},{\"id\":\(ids[0]),\"error\":{\"code\":-1,\"message\":\"no\",\"data\":\"0x01\"}}]"
    )
    #expect(
      answers == [
        "answer \(ids[0]): the node refused (-1): no, the node does not speak JSON-RPC 2.0: the batch's answer lacks b, id \(ids[1]), 3"
      ])
    // One object for the whole batch.
    let (others, _) = script.batch("a", "b")
    #expect(
      script.receive("{\"id\":null,\"error\":{\"code\":-2,\"message\":\"too large\"}}") == [
        "answer \(others[0]): the node refused (-2): too large"
      ])
  }

  @Test func ignoresLateAnswersAndRefusesStrangeOnes() {
    var script = Script.open
    let (a, _) = script.call()
    #expect(script.handle(.abandon(a, .transport(.cancelled))) == ["answer \(a): the call was cancelled"])
    #expect(script.handle(.abandon(a, .transport(.cancelled))) == [])
    #expect(script.answer(a, "1") == [])
    let (b, _) = script.call()
    for id in ["\(b + 1)", "\(b + SessionState.idStride)", "\"x\"", "-5", "1e3"] {
      let actions = script.receive("{\"id\":\(id),\"result\":1}")
      #expect(actions.count == 1 && actions[0].hasPrefix("fail 1: "), "\(id): \(actions)")
      #expect(actions[0].contains("never sent"))
    }
    #expect(script.receive("{\"id\":null,\"result\":1}")[0].contains("without an id"))
    #expect(script.receive("nonsense")[0].hasPrefix("fail 1: the node does not speak JSON-RPC 2.0: JSON"))
    #expect(script.receive("17")[0].hasPrefix("fail 1"))
    // An error without an id is that of the only call; of two it is nobody's.
    let refusal = "{\"error\":{\"code\":-32700,\"message\":\"parse error\"}}"
    let (c, _) = script.call()
    #expect(script.receive(refusal) == [])
    #expect(script.answer(c, "1") == ["answer \(c): 1"])
    #expect(script.receive(refusal) == ["answer \(b): the node refused (-32700): parse error"])
  }

  @Test func boundsCallsAndAnswers() {
    var script = Script.open
    let ids = (0..<3).map { _ in script.call().id }
    let (refused, actions) = script.call()
    #expect(actions == ["answer \(refused): 3 calls wait for node already"])
    let long = "\"\(String(repeating: "x", count: 100))\""
    #expect(script.answer(ids[0], long) == ["answer \(ids[0]): node sent an answer of more than 100 bytes"])
    // A call that allows more makes the connection take more.
    let (large, sent) = script.call("eth_getLogs", limit: nil)
    #expect(sent == ["accept 33554432", "send \"eth_getLogs\" []"])
    #expect(script.answer(large, long) == ["answer \(large): \(long)"])
  }

  @Test func failsWhatWaitsWhenTheConnectionBreaks() {
    var script = Script.open
    let (a, _) = script.call()
    let (b, _) = script.call()
    #expect(script.handle(.lost(9, .protocolViolation(""), now: .zero, jitter: 1)) == [])
    #expect(
      script.lose() == ["answer \(a): cannot reach node: gone", "answer \(b): cannot reach node: gone"])
    #expect(script.lose() == [])
    // The next call opens it again, not sooner than a second after it broke.
    #expect(script.call(now: .milliseconds(300)).actions == ["open 2 after 0.7 seconds"])
  }

  @Test func waitsLongerWithEachFailureUntilAMessageComes() {
    var script = Script()
    var delays: [String] = []
    for _ in 0..<5 {
      delays += script.call().actions
      _ = script.lose()
    }
    #expect(
      delays == [0, 1, 2, 4, 4].enumerated().map { "open \($0.offset + 1) after \($0.element).0 seconds" })
    // Jitter takes a share of it.
    _ = script.call()
    _ = script.lose(jitter: 0.25)
    #expect(script.call().actions == ["open 7 after 1.0 seconds"])
    // To be accepted is no success yet.
    _ = script.handle(.opened(7))
    _ = script.lose()
    let (id, actions) = script.call()
    #expect(actions == ["open 8 after 4.0 seconds"])
    _ = script.handle(.opened(8))
    _ = script.answer(id, "1")
    _ = script.lose()
    #expect(script.call().actions == ["open 9 after 1.0 seconds"])
  }

  @Test func endsSubscriptionsWithTheConnectionAndOpensAnother() {
    var script = Script.open
    let (key, _) = script.call("eth_subscribe")
    #expect(script.answer(key, "\"0xab\"") == ["subscribed \(key): []"])
    #expect(script.notify("\"0xab\"", "1") == ["notify \(key): 1"])
    #expect(script.notify("\"0xcd\"", "1") == [])
    #expect(script.lose() == ["end \(key): cannot reach node: gone", "open 2 after 1.0 seconds"])
    // Without one who waits there is no third attempt.
    #expect(script.lose() == [])
    // The node may give the same id again; the old reader's end is not the new one's.
    let (again, _) = script.call("eth_subscribe")
    _ = script.handle(.opened(3))
    #expect(script.answer(again, "\"0xab\"") == ["subscribed \(again): []"])
    #expect(script.handle(.unsubscribe(key)) == [])
    #expect(script.handle(.unsubscribe(again)) == ["send \"eth_unsubscribe\" [\"0xab\"]"])
    #expect(script.notify("\"0xab\"", "1") == [])
  }

  @Test func keepsNotificationsThatComeBeforeTheAnswer() {
    var script = Script.open
    #expect(script.notify("7", "0") == [])
    let (key, _) = script.call("eth_subscribe")
    for value in ["1", "2"] { #expect(script.notify("7", value) == []) }
    #expect(script.notify("8", "3") == [])
    // Some nodes number their subscriptions.
    #expect(script.answer(key, "7") == ["subscribed \(key): [1, 2]"])
    #expect(script.notify("7", "4") == ["notify \(key): 4"])
    #expect(script.handle(.unsubscribe(key)) == ["send \"eth_unsubscribe\" [7]"])
    // There are not more of them than a limit; then it is said that some are lost.
    let (second, _) = script.call("eth_subscribe")
    for _ in 0...SessionState.earlyLimit { _ = script.notify("9", "1") }
    #expect(script.state.early.count == SessionState.earlyLimit)
    #expect(script.answer(second, "9").first?.hasSuffix("incomplete") == true)
    #expect(script.state.early.isEmpty && !script.state.lostEarly)
  }

  @Test func keepsNoMoreBytesForASubscriptionThanALimit() {
    var script = Script.open
    let (key, _) = script.call("eth_subscribe")
    let long = "\"" + String(repeating: "x", count: 1 << 20) + "\""
    for _ in 0..<9 { _ = script.notify("9", long) }
    #expect(script.state.early.count == 7 && script.state.lostEarly)
    #expect(script.answer(key, "9").first?.hasSuffix("incomplete") == true)
    #expect(script.state.early.isEmpty && script.state.earlyBytes == 0)
    // What came for one that nobody waits for any more is not kept for the next.
    let (second, _) = script.call("eth_subscribe")
    _ = script.notify("8", "1")
    _ = script.handle(.abandon(second, .transport(.cancelled)))
    #expect(script.state.early.isEmpty && script.state.earlyBytes == 0)
  }

  @Test func endsASubscriptionThatNobodyWaitsForAnyMore() {
    var script = Script.open
    let (key, _) = script.call("eth_subscribe")
    _ = script.handle(.abandon(key, .transport(.cancelled)))
    #expect(script.answer(key, "\"0xab\"") == ["send \"eth_unsubscribe\" [\"0xab\"]"])
    #expect(script.answer(key, "\"0xab\"") == [])
  }

  @Test func hearsThatTheNodeEndsASubscription() {
    var script = Script.open
    let (key, _) = script.call("eth_subscribe")
    _ = script.answer(key, "\"0xab\"")
    let end =
      "{\"method\":\"eth_subscription\",\"params\":{\"subscription\":\"0xab\",\"error\":{\"code\":-1,\"message\":\"over\"}}}"
    #expect(script.receive(end) == ["end \(key): the node refused (-1): over"])
    #expect(script.receive(end) == [])
  }

  @Test func refusedAndStrangeAnswersToSubscribe() {
    var script = Script.open
    let (a, _) = script.call("eth_subscribe")
    #expect(
      script.receive("{\"id\":\(a),\"error\":{\"code\":-32601,\"message\":\"no\"}}") == [
        "answer \(a): the node refused (-32601): no"
      ])
    let (b, _) = script.call("eth_subscribe")
    #expect(
      script.answer(b, "true")[0].contains("the node's answer to eth_subscribe is not what it should be"))
    let (c, _) = script.call("eth_subscribe")
    let (d, _) = script.call("eth_subscribe")
    _ = script.answer(c, "1")
    #expect(script.answer(d, "1")[0].hasPrefix("fail 1"))
  }

  @Test func closesWhenAsked() {
    var script = Script.open
    let (key, _) = script.call("eth_subscribe")
    _ = script.answer(key, "1")
    let (a, _) = script.call()
    let closed = RPCError.transport(.connection(endpoint: "node", reason: "closed"))
    #expect(
      script.handle(.close(closed)) == [
        "disconnect", "answer \(a): cannot reach node: closed", "end \(key): cannot reach node: closed",
      ])
    #expect(script.handle(.close(closed)) == [])
    #expect(script.call().actions == ["open 2 after 0.0 seconds"])
    // Nobody waits, and the connection may come all the same.
    var waiting = Script()
    let (b, _) = waiting.call()
    #expect(waiting.handle(.abandon(b, .transport(.cancelled))).count == 1)
    #expect(waiting.handle(.opened(1)) == ["accept 200"])
  }
}
