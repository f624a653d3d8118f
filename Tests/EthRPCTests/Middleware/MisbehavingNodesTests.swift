import EthJSON
import EthPrimitives
import EthTesting
import Testing

@testable import EthRPC

/// The steps together in front of nodes that misbehave.
@Suite(.timeLimit(.minutes(10))) struct MisbehavingNodesTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyCallEndsInTheRightAnswerOrATypedError(seed: UInt64) async throws {
    let kinds: [Fault.Kind] = [
      .latency, .status, .tooManyRequests, .answerLost, .truncatedBody, .garbageBody, .wrongID,
    ]
    try await Devnet.run { devnet in
      let (url, chainId) = (devnet.url, devnet.chainId)
      let accounts = devnet.accounts.map(\.address)
      try await FaultProxy.run(inFrontOf: url, FaultPlan(seed: seed, rate: 0.2, kinds: kinds)) { first in
        try await FaultProxy.run(inFrontOf: url, FaultPlan(seed: seed + 100, rate: 0.2, kinds: kinds)) {
          second in
          let endpoints = try [first.url, second.url].map { url throws(TransportError) in
            Throttle(RPCClient(try HTTPTransport(url)), ThrottlePolicy(unitsPerSecond: 2000))
          }
          let failover = Failover(endpoints, expecting: EndpointIdentity(chainId: chainId))
          let policy = RetryPolicy(attempts: 6, firstDelay: .milliseconds(5))
          let service = Deduplicate(Batch(Retry(failover, policy), BatchPolicy(maximumCalls: 8)))
          let options = CallOptions(timeout: .seconds(60))
          let (right, wrong) = (Counter(), Counter())
          try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<240 {
              if number >= 16 { try await group.next() }
              group.addTask {
                let start = ContinuousClock.now
                let account = accounts[number % accounts.count]
                do throws(RPCError) {
                  let balance: UInt256 = try await service.call(
                    "eth_getBalance", [.address(account), "0x0"], options: options)
                  #expect(balance == UInt256(10_000) * UInt256(1_000_000_000_000_000_000))
                  right.add(1)
                } catch {
                  wrong.add(1)
                }
                #expect(ContinuousClock.now - start < .seconds(100))
              }
            }
            try await group.waitForAll()
          }
          #expect(right.value + wrong.value == 240)
          // With six attempts at two endpoints hardly any is left without an answer.
          #expect(right.value >= 235, "seed \(seed)")
          #expect(first.counts.values.reduce(0, +) + second.counts.values.reduce(0, +) > 0)
        }
      }
    }
  }

  @Test func aStaleNodeIsSetAsideAndComesBack() async throws {
    try await Devnet.run { devnet in
      let url = devnet.url
      let node = RPCClient(try devnet.transport)
      for _ in 0..<12 { _ = try await node.call("evm_mine") }
      let stale = FaultPlan { _, _ in .staleHead(blocks: 10) }
      try await FaultProxy.run(inFrontOf: url, stale) { proxy in
        let client = RPCClient(try HTTPTransport(proxy.url))
        let monitor = EndpointMonitor([client, node])
        await monitor.check()
        #expect(await monitor.endpoints.map(\.state) == [.setAside(.lagging(blocks: 10)), .well])
        let height: UInt64 = try await Failover(monitor).call("eth_blockNumber")
        #expect(height == 12)
        proxy.set(.none)
        await monitor.check()
        #expect(await monitor.endpoints[0].state == .setAside(.lagging(blocks: 10)))
        await monitor.check()
        #expect(await monitor.endpoints.map(\.state) == [.well, .well])
      }
    }
  }
}
