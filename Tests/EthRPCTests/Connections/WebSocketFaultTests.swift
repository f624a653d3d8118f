import EthJSON
import EthTesting
import Testing

@testable import EthRPC

/// Calls over a WebSocket whose connection is spoiled in every way there is, in front of a real chain.
@Suite(.timeLimit(.minutes(10))) struct WebSocketFaultTests {
  private enum End: Sendable {
    case right, wrong(String), failed(RPCError)
  }

  @Test func everyCallEndsInTheRightAnswerOrATypedErrorInTime() async throws {
    let kinds: [Fault.Kind] = [
      .latency, .tooManyRequests, .answerLost, .garbageBody, .wrongID, .hugeBody, .hang, .closeMidMessage,
    ]
    try await Devnet.run { devnet in
      for seed in [UInt64.random(in: 0 ... .max), 1] {
        let plan = FaultPlan(
          seed: seed, rate: 0.2, kinds: kinds, latency: .milliseconds(5), hugeBytes: 8 << 20)
        try await FaultProxy.run(inFrontOf: devnet.url, webSocketURL: devnet.webSocketURL, plan) { proxy in
          let connection = try WebSocketClient(
            proxy.webSocketURL,
            options: ConnectionOptions(firstDelay: .milliseconds(2), greatestDelay: .milliseconds(20)))
          let node = Retry(connection, RetryPolicy(attempts: 8, firstDelay: .milliseconds(5)))
          let ends = await withTaskGroup(of: [End].self) { group in
            for worker in 0..<8 {
              group.addTask {
                var ends: [End] = []
                for index in 0..<30 { ends.append(await Self.call(node, worker * 1000 + index)) }
                return ends
              }
            }
            return await group.reduce(into: [End]()) { $0 += $1 }
          }
          var right = 0
          for end in ends {
            switch end {
            case .right: right += 1
            case .wrong(let text): Issue.record("seed \(seed): \(text)")
            // Each of them is a typed error; none of them is a refusal by the chain.
            case .failed(.transport), .failed(.protocolViolation), .failed(.server): continue
            case .failed(let error): Issue.record("seed \(seed): \(error)")
            }
          }
          #expect(ends.count == 240 && right > 120, "seed \(seed): \(right) right, \(proxy.counts)")
          #expect(proxy.counts.values.reduce(0, +) > 20, "seed \(seed): \(proxy.counts)")
        }
      }
    }
  }

  /// Makes the identity contract give back a number of the call's own.
  private static func call(_ node: some RPCService, _ number: Int) async -> End {
    let digits = String(number, radix: 16)
    let text = "0x" + String(repeating: "0", count: 64 - digits.count) + digits
    let echo: JSON = ["to": "0x0000000000000000000000000000000000000004", "data": .string(text)]
    let start = ContinuousClock.now
    let end: End
    do throws(RPCError) {
      let answer = try await node.call(
        "eth_call", [echo, "latest"], options: CallOptions(timeout: .seconds(8)))
      end = answer.isString(text) ? .right : .wrong("\(number) was answered with \(answer)")
    } catch {
      end = .failed(error)
    }
    // The machine may be busy, but nothing hangs.
    let time = ContinuousClock.now - start
    return time < .seconds(100) ? end : .wrong("\(number) took \(time)")
  }
}

extension JSONValue {
  fileprivate func isString(_ text: String) -> Bool { (try? string()) == text }
}
