import EthJSON
import Synchronization
import Testing

@testable import EthRPC

/// When calls are made again, and when not.
@Suite(.timeLimit(.minutes(10))) struct RetryTests {
  /// The outcome of a call that fails `failures` times before it is answered, and how often it was made.
  private func outcome(
    _ method: String, _ retry: RetryPolicy, failures: Int, _ error: TransportError
  ) async -> (error: RPCError?, attempts: Int) {
    let transport = ScriptedTransport { request, count throws(TransportError) in
      guard count > failures else { throw error }
      return #"{"id":\#(request["id"]?.description ?? ""),"result":true}"#
    }
    let client = limited(transport, options: patient, retry: retry)
    let error = await failure { () async throws(RPCError) in _ = try await client.call(method) }
    return (error, transport.count)
  }

  /// Time enough on any machine.
  private let patient = CallOptions(timeout: .seconds(3600))
  private let quick = RetryPolicy(attempts: 4, firstDelay: .milliseconds(1))

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func overloadIsTriedAgain(code: Int) async {
    let error = TransportError.status(endpoint: "script", code: code, body: "")
    let late = await outcome("eth_chainId", quick, failures: 3, error)
    #expect(late.error == nil && late.attempts == 4)
    let never = await outcome("eth_chainId", quick, failures: 9, error)
    #expect(never.error == .transport(error) && never.attempts == 4)
  }

  @Test func overloadIsTriedAgainOverHTTP() async throws {
    let answer: @Sendable (LoopbackServer.Request, Int) -> Reply = { request, count in
      switch count {
      case 1: .status(429, "slow down", headers: "Retry-After: 1\r\n")
      case 2: .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"js", .close)
      case 3: .ok("<html>bad gateway</html>")
      default: .result("\"0x1\"", to: request)
      }
    }
    try await LoopbackServer.run(answer) { server in
      let client = limited(try HTTPTransport(server.url), options: patient, retry: quick)
      let number: UInt64 = try await client.call("eth_blockNumber")
      #expect(number == 1)
      #expect(server.requests.count == 4)
    }
  }

  @Test func brokenConnectionsAndLostAnswersAreTriedAgain() async {
    for error in [
      TransportError.connection(endpoint: "script", reason: "reset"),
      .timedOut(endpoint: "script", after: .seconds(1)),
    ] {
      let late = await outcome("eth_call", quick, failures: 2, error)
      #expect(late.error == nil && late.attempts == 3)
    }
  }

  @Test func whatWouldFailAgainIsNotTriedAgain() async {
    for error in [
      TransportError.status(endpoint: "script", code: 400, body: ""),
      .status(endpoint: "script", code: 401, body: ""), .status(endpoint: "script", code: 404, body: ""),
      .responseTooLarge(endpoint: "script", limit: 1), .invalidURL("x"), .cancelled,
    ] {
      let once = await outcome("eth_call", quick, failures: 1, error)
      #expect(once.error == .transport(error) && once.attempts == 1)
    }
  }

  @Test func whatTheNodeRefusesIsNotTriedAgain() async {
    let transport = ScriptedTransport { request, _ in
      #"{"id":\#(request["id"]?.description ?? ""),"error":{"code":-32000,"message":"header not found"}}"#
    }
    let client = limited(transport, options: patient, retry: quick)
    let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_call") }
    #expect(error == .server(ServerError(code: -32000, message: "header not found")))
    #expect(transport.count == 1)
  }

  @Test(arguments: [
    ("eth_sendTransaction", 1), ("eth_signTransaction", 1), ("eth_sign", 1), ("eth_signTypedData_v4", 1),
    ("personal_sendTransaction", 1), ("evm_mine", 1), ("devnet_reorg", 1), ("eth_sendRawTransaction", 4),
    ("eth_getLogs", 4), ("net_version", 4), ("web3_clientVersion", 4),
  ])
  func onlyWhatMayBeRepeatedIsTriedAgain(method: String, attempts: Int) async {
    let error = TransportError.connection(endpoint: "script", reason: "reset")
    #expect(await outcome(method, quick, failures: 9, error).attempts == attempts)
  }

  @Test func aBatchIsTriedAgainOnlyWhereAllOfItMayBe() async {
    for (methods, attempts) in [(["eth_call", "eth_chainId"], 4), (["eth_call", "eth_sendTransaction"], 1)] {
      let transport = ScriptedTransport { _, _ throws(TransportError) in
        throw .connection(endpoint: "script", reason: "reset")
      }
      let client = limited(transport, options: patient, retry: quick)
      _ = await failure { () async throws(RPCError) in
        _ = try await client.respond(to: methods.map { RPCCall($0) }, options: patient)
      }
      #expect(transport.count == attempts)
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1]) func fewerThanTwoAttemptsAreOne(attempts: Int) async {
    let error = TransportError.connection(endpoint: "script", reason: "reset")
    let policy = RetryPolicy(attempts: attempts)
    #expect(await outcome("eth_call", policy, failures: 9, error).attempts == 1)
  }

  @Test func allAttemptsShareTheCallsTime() async throws {
    try await LoopbackServer.run({ _, _ in .status(503, "") }) { server in
      let client = limited(
        try HTTPTransport(server.url), options: CallOptions(timeout: .milliseconds(300)),
        retry: RetryPolicy(attempts: .max, firstDelay: .milliseconds(1)))
      let start = ContinuousClock.now
      let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
      #expect(ContinuousClock.now - start < .seconds(60))
      switch error {
      case .transport(.status(_, 503, _, _)), .transport(.timedOut(_, .milliseconds(300))): break
      default: unexpected(error)
      }
    }
    try await LoopbackServer.run({ _, count in count == 1 ? .status(503, "") : .raw(.wait(.seconds(600))) }) {
      server in
      let client = limited(
        try HTTPTransport(server.url), options: CallOptions(timeout: .seconds(2)),
        retry: RetryPolicy(attempts: 9, firstDelay: .milliseconds(1)))
      let start = ContinuousClock.now
      let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
      guard case .transport(.timedOut(_, .seconds(2))) = error else {
        return unexpected(error)
      }
      #expect(ContinuousClock.now - start < .seconds(60))
      #expect(server.requests.count <= 2)
    }
  }

  @Test func cancellationEndsTheWaitBetweenAttempts() async {
    let transport = ScriptedTransport { _, _ throws(TransportError) in
      throw .connection(endpoint: "script", reason: "reset")
    }
    let client = limited(
      transport, options: CallOptions(timeout: .seconds(1_000_000)),
      retry: RetryPolicy(attempts: 100, firstDelay: .seconds(1000)))
    let task = Task {
      await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
    }
    while transport.count == 0 { await Task.yield() }
    let start = ContinuousClock.now
    task.cancel()
    #expect(await task.value == .transport(.cancelled))
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func delaysDoubleAndAreBounded() {
    let policy = RetryPolicy(attempts: .max, firstDelay: .milliseconds(100))
    for (attempt, longest) in [
      (2, 100), (3, 200), (4, 400), (12, 102_400), (13, 102_400), (Int.max, 102_400),
    ] {
      let delays = (0..<200).map { _ in policy.delay(beforeAttempt: attempt) }
      #expect(delays.allSatisfy { $0 >= .zero && $0 <= .milliseconds(longest) })
      // Of two hundred numbers below one, one is above 0.8, but for a chance of 0.8^200.
      #expect(delays.contains { $0 > .milliseconds(longest * 4 / 5) })
      #expect(Set(delays).count > 1)
    }
  }
}
