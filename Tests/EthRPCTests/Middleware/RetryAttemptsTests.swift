import EthJSON
import Testing

@testable import EthRPC

/// When the next attempt is, told the time.
@Suite(.timeLimit(.minutes(10))) struct RetryAttemptsTests {
  private let start = ContinuousClock.now
  private let policy = RetryPolicy(attempts: 3, firstDelay: .milliseconds(100))

  private func attempts(within time: Duration, isRepeatable: Bool = true) -> RetryAttempts {
    RetryAttempts(policy, isRepeatable: isRepeatable, deadline: start + time)
  }

  @Test func theWaitDoublesAndTheAttemptsEnd() {
    var attempts = attempts(within: .seconds(10))
    #expect(attempts.next(after: [.broken], now: start, random: 1) == .milliseconds(100))
    #expect(attempts.next(after: [.broken], now: start, random: 1) == .milliseconds(200))
    #expect(attempts.made == 3)
    #expect(attempts.next(after: [.broken], now: start, random: 1) == nil)
    #expect(attempts.made == 3)
  }

  @Test func retryAfterIsTheLeastWait() {
    var attempts = attempts(within: .seconds(10))
    let wait = attempts.next(after: [.status(429, retryAfter: .seconds(2))], now: start, random: 1)
    #expect(wait == .milliseconds(2100))
    // What a busy endpoint asks for in a body counts as well.
    let words = attempts.next(after: [.refused(-32005, "retry in 3s")], now: start, random: 0)
    #expect(words == .seconds(3))
  }

  @Test func aWaitThatEndsAfterTheCallIsNotBegun() {
    var attempts = attempts(within: .seconds(2))
    #expect(attempts.next(after: [.status(429, retryAfter: .seconds(2))], now: start, random: 0) == nil)
    #expect(attempts.next(after: [.status(503, retryAfter: .seconds(1.9))], now: start, random: 0) != nil)
    var late = self.attempts(within: .seconds(2))
    #expect(late.next(after: [.broken], now: start + .seconds(2), random: 0) == nil)
    #expect(late.next(after: [.broken], now: start + .milliseconds(1950), random: 1) == nil)
    #expect(late.next(after: [.broken], now: start + .milliseconds(1950), random: 0.4) == .milliseconds(40))
  }

  @Test func ofSeveralErrorsTheLongestWaitCounts() {
    var attempts = attempts(within: .seconds(10))
    let errors: [RPCError] = [
      .status(429, retryAfter: .seconds(1)), .status(503, retryAfter: .seconds(4)), .broken,
    ]
    #expect(attempts.next(after: errors, now: start, random: 0) == .seconds(4))
  }

  @Test func whatMayNotBeRepeatedIsMadeOnce() {
    var attempts = attempts(within: .seconds(10), isRepeatable: false)
    #expect(attempts.next(after: [.broken], now: start, random: 0) == nil)
  }

  @Test func anAnswerIsFinal() {
    var attempts = attempts(within: .seconds(10))
    #expect(attempts.next(after: [.refused(3, "execution reverted")], now: start) == nil)
    #expect(attempts.next(after: [.refused(-32603, "execution reverted")], now: start) == nil)
    #expect(attempts.next(after: [.refused(-32603, "oops")], now: start) != nil)
  }
}

/// Attempts at calls that a node turns away in the body of an answer, and at parts of batches.
@Suite(.timeLimit(.minutes(10))) struct RetryBodyTests {
  private let quick = RetryPolicy(attempts: 4, firstDelay: .milliseconds(1))
  /// Time enough on any machine.
  private let patient = CallOptions(timeout: .seconds(3600))

  @Test func aBusyNodeIsAskedAgain() async throws {
    let stub = ServiceStub { _, count, _ throws(RPCError) in
      if count < 3 { throw .refused(429, "exceeded its compute units per second") }
      return "\"0x1\""
    }
    let number: UInt64 = try await Retry(stub, quick).call("eth_blockNumber", options: patient)
    #expect(number == 1 && stub.calls.count == 3)
  }

  @Test func aRevertIsNeverAskedForAgain() async {
    let revert = RPCError.server(ServerError(code: -32603, message: "execution reverted", data: [1]))
    let stub = ServiceStub { _, _, _ throws(RPCError) -> String in throw revert }
    let error = await failure { () async throws(RPCError) in _ = try await Retry(stub, quick).call("eth_call")
    }
    #expect(error == revert && stub.calls.count == 1)
  }

  @Test func onlyWhatFailedOfABatchIsRepeated() async throws {
    let revert = RPCError.refused(3, "execution reverted")
    let stub = ServiceStub(
      batch: { calls, count, _ throws(RPCError) in
        if count == 3 { throw .broken }
        return calls.map { call in
          switch (call.method, count) {
          case ("eth_b", 1), ("eth_d", 1): .failure(.refused(-32005, "limit exceeded"))
          case ("eth_d", 2): .failure(.protocolViolation("lacks"))
          case ("eth_c", _): .failure(revert)
          default: .success("\"\(call.method) \(count)\"")
          }
        }
      })
    let calls = ["eth_a", "eth_b", "eth_c", "eth_d"].map { RPCCall($0) }
    let results = try await Retry(stub, quick).respond(to: calls, options: patient)
    #expect(
      results.map { $0.map(\.description) } == [
        .success("\"eth_a 1\""), .success("\"eth_b 2\""), .failure(revert), .success("\"eth_d 4\""),
      ])
    #expect(
      stub.calls.methods == [
        ["eth_a", "eth_b", "eth_c", "eth_d"], ["eth_b", "eth_d"], ["eth_d"], ["eth_d"],
      ])
  }

  @Test func whatTheNodeSignsIsNotRepeatedInABatchEither() async throws {
    let busy = RPCError.refused(-32005, "limit exceeded")
    let stub = ServiceStub(
      batch: { calls, _, _ throws(RPCError) in calls.map { _ in .failure(busy) } })
    let calls = [RPCCall("eth_sendTransaction"), RPCCall("eth_chainId")]
    let results = try await Retry(stub, quick).respond(to: calls, options: patient)
    #expect(results.map { $0.map(\.description) } == [.failure(busy), .failure(busy)])
    #expect(
      stub.calls.methods == [["eth_sendTransaction", "eth_chainId"]]
        + Array(repeating: ["eth_chainId"], count: 3))
  }

  @Test func aServiceThatReturnsTooFewResultsOwesTheRest() async throws {
    let stub = ServiceStub(batch: { _, _, _ throws(RPCError) in [.success("1")] })
    let results = try await Retry(stub, .never).respond(
      to: [RPCCall("eth_a"), RPCCall("eth_b")], options: patient)
    #expect(results.count == 2)
    guard case .failure(.protocolViolation(let text)) = results[1] else { return unexpected(results) }
    #expect(text.contains("eth_b"))
  }

  @Test func eachAttemptKnowsItsNumberAndWhatIsLeft() async throws {
    let numbers = CallLogNumbers()
    let stub = ServiceStub { _, count, _ throws(RPCError) in
      numbers.append(CallAttempt.number)
      if count < 3 { throw .broken }
      return "true"
    }
    _ = try await Retry(stub, quick).call("eth_syncing", options: CallOptions(timeout: .seconds(1000)))
    #expect(numbers.all == [1, 2, 3])
    #expect(CallAttempt.number == 1)
    let times = stub.calls.options.map(\.timeout)
    #expect(times[0] == .seconds(1000) && times[1] < times[0] && times[2] < times[1])
  }

  @Test func theReaderStartsAfreshWithEachAttempt() async throws {
    let stub = ServiceStub { _, count, _ throws(RPCError) in
      if count == 1 { throw .broken }
      return "[1,2,3]"
    }
    let reader = try await Retry(stub, quick).read(
      RPCCall("eth_getLogs"), options: CallOptions(), with: Collecting())
    #expect(reader.elements == ["1", "2", "3"] && stub.calls.count == 2)
  }
}

/// Keeps the elements as text.
struct Collecting: ElementReader {
  var elements: [String] = []
  mutating func read(_ element: JSONValue) throws(JSONError) { elements.append(element.description) }
}
