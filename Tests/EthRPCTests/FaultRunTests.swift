import EthJSON
import EthPrimitives
import EthRPC
import EthTesting
import Foundation
import Testing

/// Many calls to a node that does all that goes wrong with real ones: each ends in the right answer or in an error that
/// says what happened, and in time.
///
/// With `LP_CHAIN_LONG=1`, 10,000 calls for each of twenty seeds; run it alone:
/// `LP_CHAIN_LONG=1 swift test --filter FaultRunTests`.
@Suite(.timeLimit(.minutes(240))) struct FaultRunTests {
  private static let isLong = ProcessInfo.processInfo.environment["LP_CHAIN_LONG"] == "1"
  private static let seeds: ClosedRange<UInt64> = isLong ? 1...20 : 1...2
  private static let calls = isLong ? 10_000 : 300
  private static let inFlight = 64
  private static let timeout = Duration.seconds(isLong ? 3 : 2)

  /// Calls whose answers do not change, and which a node that is ten blocks behind answers alike.
  private static let questions: [RPCCall] = [
    RPCCall("eth_chainId"), RPCCall("net_version"), RPCCall("eth_getBlockByNumber", ["0x5", false]),
    RPCCall("eth_getBalance", ["0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", "0x3"]),
    RPCCall("eth_getLogs", [["fromBlock": "0x0", "toBlock": "0x5"]]),
    RPCCall("eth_getTransactionReceipt", [.string("0x" + String(repeating: "77", count: 32))]),
    RPCCall(
      "eth_call", [["to": "0x0000000000000000000000000000000000000004", "data": "0x0123456789"], "0x3"]),
  ]

  /// What came of calls.
  private struct Outcome: Sendable {
    var answers = 0
    var errors: [String: Int] = [:]
    var wrong: [String] = []
    var slowest = Duration.zero

    mutating func add(_ other: Outcome) {
      answers += other.answers
      errors.merge(other.errors, uniquingKeysWith: +)
      wrong += other.wrong
      slowest = max(slowest, other.slowest)
    }
  }

  /// In a process of its own, whose memory is not that of all tests. What grows in it is the testing library's, which
  /// keeps a backtrace of every error that is thrown, and a call that is tried again throws some.
  @Test func everyCallEndsRightOrWithAnError() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      try await Self.runAllSeeds()
    }
    print(String(decoding: result?.standardOutputContent ?? [], as: UTF8.self))
  }

  private static func runAllSeeds() async throws {
    try await Devnet.run { devnet in
      let direct = RPCClient(try devnet.transport)
      _ = try await direct.call("evm_mine", [20])
      var truth: [String] = []
      for question in questions {
        truth.append(try await direct.call(question.method, question.params).description)
      }
      var greatestMemory = 0
      for seed in seeds {
        let plan = FaultPlan(seed: seed, rate: 0.2)
        try await FaultProxy.run(inFrontOf: devnet.url, plan) { [truth] proxy in
          let node = Retry(RPCClient(try HTTPTransport(proxy.url)))
          let outcome = await run(node, truth)
          let counts = proxy.counts.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
          print(
            "seed \(seed): \(outcome.answers) answers, errors \(outcome.errors), slowest \(outcome.slowest), "
              + "\(proxy.calls) attempts, \(counts), memory \(memory >> 20) MiB")
          #expect(outcome.wrong.isEmpty, "seed \(seed): \(outcome.wrong.prefix(3))")
          #expect(outcome.answers + outcome.errors.values.reduce(0, +) == calls, "seed \(seed)")
          // Most faults are got over. What is left are bodies that are too long, which are not asked for again, calls
          // that hung for all of their time, and what a busy machine does not get done in it.
          #expect(outcome.answers > calls * 3 / 4, "seed \(seed): \(outcome.errors)")
          // How late a busy machine runs the task is no fault of the call's.
          #expect(outcome.slowest < timeout + .seconds(10), "seed \(seed)")
        }
        greatestMemory = max(greatestMemory, memory)
      }
      #expect(greatestMemory < 128 << 20, "\(greatestMemory >> 20) MiB")
    }
  }

  /// Makes all calls, so many at a time.
  private static func run(_ node: some RPCService, _ truth: [String]) async -> Outcome {
    await withTaskGroup(of: Outcome.self) { group in
      for worker in 0..<inFlight {
        group.addTask {
          var outcome = Outcome()
          for number in stride(from: worker, to: calls, by: inFlight) {
            let index = number % questions.count
            let start = ContinuousClock.now
            do throws(RPCError) {
              let options = CallOptions(timeout: timeout)
              let answer = try await node.respond(to: questions[index], options: options).description
              if answer == truth[index] { outcome.answers += 1 } else { outcome.wrong.append(answer) }
            } catch {
              outcome.errors[kind(of: error), default: 0] += 1
            }
            outcome.slowest = max(outcome.slowest, .now - start)
          }
          return outcome
        }
      }
      return await group.reduce(into: Outcome()) { $0.add($1) }
    }
  }

  private static func kind(of error: RPCError) -> String {
    switch error {
    case .transport(.status(_, let code, _, _)): "status \(code)"
    case .transport(.connection): "connection"
    case .transport(.timedOut): "timed out"
    case .transport(.responseTooLarge): "too large"
    case .protocolViolation: "violation"
    default: "\(error)"
    }
  }

  /// The resident memory of this process in bytes: Linux says how many pages of 4 KiB it has.
  private static var memory: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
  }
}
