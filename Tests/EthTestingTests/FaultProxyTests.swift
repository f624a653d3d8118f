import EthJSON
import EthPrimitives
import EthRPC
import EthTesting
import Testing

/// The proxy that misbehaves, in front of a chain, over HTTP.
@Suite(.timeLimit(.minutes(10))) struct FaultProxyTests {
  /// Runs `body` with a client of a proxy in front of a chain of some blocks.
  private func scene(
    _ plan: FaultPlan = .none, _ body: @escaping @Sendable (FaultProxy, RPCClient) async throws -> Void
  ) async throws {
    try await Devnet.run { devnet in
      _ = try await RPCClient(devnet.transport).call("evm_mine", [20])
      try await FaultProxy.run(inFrontOf: devnet.url, plan) { proxy in
        try await body(proxy, RPCClient(try HTTPTransport(proxy.url)))
      }
    }
  }

  private func error(
    of client: RPCClient, _ method: String = "eth_chainId", timeout: Duration = .seconds(60)
  ) async -> RPCError? {
    do throws(RPCError) {
      _ = try await client.call(method, options: CallOptions(timeout: timeout))
      return nil
    } catch { return error }
  }

  @Test func withoutAPlanEverythingIsCarriedThrough() async throws {
    try await scene { proxy, client in
      #expect(try await client.call("eth_chainId", as: UInt64.self) == 31337)
      let results = try await client.respond(
        to: [RPCCall("eth_chainId"), RPCCall("eth_nonsense"), RPCCall("net_version")], options: CallOptions())
      #expect(try results[0].get().description == "\"0x7a69\"")
      #expect(throws: RPCError.self) { try results[1].get() }
      #expect(try results[2].get().description == "\"31337\"")
      #expect(proxy.counts.isEmpty && proxy.calls == 2)
    }
  }

  @Test func faultsOfAnAnswerAreWhatTheyAreCalled() async throws {
    try await scene { proxy, client in
      func expect(
        _ fault: Fault, timeout: Duration = .seconds(60), _ isRight: (RPCError?) -> Bool
      ) async {
        proxy.set(FaultPlan { _, count in count == 1 ? fault : nil })
        let before = proxy.counts[fault.kind] ?? 0
        let found = await error(of: client, timeout: timeout)
        #expect(isRight(found), "\(fault): \(String(describing: found))")
        #expect(proxy.counts[fault.kind] == before + 1)
        #expect(await error(of: client) == nil)
      }
      await expect(.status(503)) { if case .transport(.status(_, 503, _, _)) = $0 { true } else { false } }
      await expect(.tooManyRequests(retryAfter: nil)) {
        if case .transport(.status(_, 429, _, nil)) = $0 { true } else { false }
      }
      for fault in [Fault.answerLost, .truncatedBody] {
        await expect(fault) { if case .transport(.connection) = $0 { true } else { false } }
      }
      for fault in [Fault.garbageBody, .wrongID] {
        await expect(fault) { if case .protocolViolation = $0 { true } else { false } }
      }
      await expect(.hugeBody(bytes: 8 << 20)) {
        if case .transport(.responseTooLarge) = $0 { true } else { false }
      }
      await expect(.hang, timeout: .seconds(2)) {
        if case .transport(.timedOut) = $0 { true } else { false }
      }
      await expect(.latency(.milliseconds(100))) { $0 == nil }
      await expect(.latency(.seconds(600)), timeout: .seconds(2)) {
        if case .transport(.timedOut) = $0 { true } else { false }
      }
    }
  }

  @Test func anAnswerThatIsLostWasGiven() async throws {
    try await scene(FaultPlan { call, _ in call.method == "evm_mine" ? .answerLost : nil }) { _, client in
      guard case .transport(.connection) = await error(of: client, "evm_mine") else {
        Issue.record("the answer came")
        return
      }
      let height: UInt64 = try await client.call("eth_blockNumber")
      #expect(height == 21)
    }
  }

  @Test func aStaleHeadIsStaleInEverythingThatIsAsked() async throws {
    try await scene(FaultPlan { _, _ in .staleHead(blocks: 5) }) { proxy, client in
      #expect(try await client.call("eth_blockNumber", as: UInt64.self) == 15)
      let latest = try await client.call("eth_getBlockByNumber", ["latest", false])
      #expect(try latest.decode("number", as: UInt64.self) == 15)
      #expect(try await client.call("eth_getBlockByNumber", ["0x10", false]).isNull)
      #expect(try await !client.call("eth_getBlockByNumber", ["0xf", false]).isNull)
      #expect(proxy.counts == [.staleHead: 4])
    }
  }

  @Test func connectionsAreClosedOnCommand() async throws {
    try await scene(FaultPlan { _, count in count == 1 ? .hang : nil }) { proxy, client in
      async let waiting = error(of: client)
      while proxy.counts[.hang] == nil { try await Task.sleep(for: .milliseconds(5)) }
      proxy.closeConnections()
      guard case .transport(.connection) = await waiting else {
        Issue.record("the call went on")
        return
      }
      #expect(await error(of: client) == nil)
      #expect(proxy.connections == 2)
    }
  }

  @Test func theSameSeedSpoilsTheSameCalls() async throws {
    func outcomes(_ seed: UInt64) async throws -> [Bool] {
      let outcomes = Outcomes()
      let kinds: [Fault.Kind] = [.status, .wrongID, .answerLost]
      try await scene(FaultPlan(seed: seed, rate: 0.3, kinds: kinds)) { proxy, client in
        for _ in 0..<200 { await outcomes.append(error(of: client) == nil) }
        let faults = await outcomes.all.count { !$0 }
        #expect(proxy.counts.values.reduce(0, +) == faults)
        // Of 200 with a chance of 0.3 each, outside of this range are fewer than one in a million.
        #expect((28...95).contains(faults), "seed \(seed): \(faults)")
        #expect(Set(proxy.counts.keys) == Set(kinds))
      }
      return await outcomes.all
    }
    let first = try await outcomes(7)
    let again = try await outcomes(7)
    let other = try await outcomes(8)
    #expect(again == first && other != first)
  }

  private actor Outcomes {
    private(set) var all: [Bool] = []
    func append(_ isRight: Bool) { all.append(isRight) }
  }
}
