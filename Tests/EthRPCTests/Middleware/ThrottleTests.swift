import EthJSON
import Testing

@testable import EthRPC

/// The store of units, told the time.
@Suite(.timeLimit(.minutes(10))) struct TokenBucketTests {
  private let start = ContinuousClock.now

  private func bucket(_ rate: Double, burst: Double, adaptive: Bool = true) -> TokenBucket {
    TokenBucket(
      ThrottlePolicy(
        unitsPerSecond: rate, burst: burst, isAdaptive: adaptive, leastUnitsPerSecond: 1, growth: 1),
      at: start)
  }

  private func at(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

  @Test func theBurstThenTheRate() {
    var bucket = bucket(10, burst: 2)
    #expect(bucket.take(1, at: start) == nil)
    #expect(bucket.take(1, at: start) == nil)
    #expect(bucket.take(1, at: start) == .milliseconds(100))
    #expect(bucket.take(1, at: at(0.06)) == .milliseconds(40))
    #expect(bucket.take(1, at: at(0.1)) == nil)
    #expect(bucket.take(1, at: at(0.1)) == .milliseconds(100))
    // However long nobody comes, no more than the burst is there.
    #expect(bucket.take(2, at: at(100)) == nil)
    #expect(bucket.take(1, at: at(100)) == .milliseconds(100))
  }

  @Test func inASecondNoMoreThanTheRatePasses() {
    var bucket = bucket(50, burst: 5)
    var passed = 0
    var now = 0.0
    while now < 10 {
      if let wait = bucket.take(1, at: at(now)) { now += wait / .seconds(1) } else { passed += 1 }
    }
    #expect((500...506).contains(passed))
  }

  @Test func whatCostsMoreThanTheStoreHoldsIsPaidAfterwards() {
    var bucket = bucket(10, burst: 10)
    #expect(bucket.take(50, at: start) == nil)
    #expect(bucket.take(1, at: start) == .seconds(4.1))
    #expect(bucket.take(1, at: at(4.1)) == nil)
  }

  @Test func theRateIsHalvedOnceForAllThatWereUnderWay() {
    var bucket = bucket(8, burst: 8)
    for _ in 0..<5 { bucket.wasLimited(callBegunAt: start, for: nil, at: at(0.1)) }
    #expect(bucket.rate == 4)
    bucket.wasLimited(callBegunAt: at(0.2), for: nil, at: at(0.3))
    #expect(bucket.rate == 2)
    for second in 1...9 {
      bucket.wasLimited(callBegunAt: at(Double(second)), for: nil, at: at(Double(second)))
    }
    #expect(bucket.rate == 1)
    // What was saved up is gone.
    #expect(bucket.take(1, at: at(9)) == .seconds(1))
  }

  @Test func theRateGrowsByTheSameInEachSecond() {
    var bucket = bucket(8, burst: 8)
    bucket.wasLimited(callBegunAt: start, for: nil, at: at(0.1))
    // Four calls at four in a second are a second.
    for _ in 0..<4 { bucket.wasAnswered(1, at: at(1)) }
    #expect(bucket.rate > 4.85 && bucket.rate <= 5)
    for _ in 0..<1000 { bucket.wasAnswered(1, at: at(2)) }
    #expect(bucket.rate == 8)
  }

  @Test func nothingPassesWhileTheEndpointRests() {
    var bucket = bucket(10, burst: 10, adaptive: false)
    bucket.wasLimited(callBegunAt: start, for: .seconds(3), at: start)
    #expect(bucket.rate == 10)
    #expect(bucket.take(1, at: at(1)) == .seconds(2))
    #expect(bucket.wait(for: 1, behind: 0, at: at(1)) == .seconds(2))
    #expect(bucket.take(1, at: at(3)) == nil)
    // An hour is the longest that is believed.
    bucket.wasLimited(callBegunAt: at(3), for: .seconds(1_000_000), at: at(3))
    #expect(bucket.take(1, at: at(3)) == .seconds(3600))
  }

  @Test func theQueueIsForeseen() {
    var bucket = bucket(10, burst: 1)
    #expect(bucket.wait(for: 1, behind: 0, at: start) == .zero)
    #expect(bucket.wait(for: 1, behind: 10, at: start) == .seconds(1))
    _ = bucket.take(1, at: start)
    #expect(bucket.wait(for: 1, behind: 10, at: start) == .seconds(1.1))
  }

  @Test(arguments: [0.0, -5, .infinity, .nan]) func strangeRatesTrapNothing(rate: Double) {
    var bucket = TokenBucket(ThrottlePolicy(unitsPerSecond: rate, burst: rate), at: start)
    for second in 0..<5 {
      _ = bucket.take(1, at: at(Double(second)))
      bucket.wasLimited(callBegunAt: at(Double(second)), for: nil, at: at(Double(second)))
      bucket.wasAnswered(1, at: at(Double(second)))
    }
    #expect(bucket.rate > 0)
  }
}

/// Calls that wait for their turn.
@Suite(.timeLimit(.minutes(10))) struct ThrottleTests {
  private let patient = CallOptions(timeout: .seconds(3600))

  /// A throttle whose units are spent.
  private func exhausted(
    _ stub: ServiceStub, rate: Double, costs: MethodCosts = .requests
  ) async throws -> Throttle<ServiceStub> {
    let throttle = Throttle(
      stub, ThrottlePolicy(unitsPerSecond: rate, burst: 1, costs: costs, isAdaptive: false))
    _ = try await throttle.call("eth_first", options: patient)
    return throttle
  }

  @Test func callsPassInTheOrderInWhichTheyCome() async throws {
    let stub = ServiceStub()
    // Far enough apart that each has reached the node before the next one may.
    let throttle = try await exhausted(stub, rate: 4)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask { [patient] in _ = try await throttle.call("eth_\(number)", options: patient) }
        await until { await throttle.waiting > 0 || stub.calls.count > number + 1 }
        // Whoever comes next finds this one in the queue, or gone.
        await until { [count = number + 2] in await throttle.waiting + stub.calls.count >= count }
      }
      try await group.waitForAll()
    }
    #expect(stub.calls.methods.map { $0[0] } == ["eth_first"] + (0..<6).map { "eth_\($0)" })
  }

  @Test func theRateIsKept() async throws {
    let stub = ServiceStub()
    let throttle = Throttle(stub, ThrottlePolicy(unitsPerSecond: 1000, burst: 10, isAdaptive: false))
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<200 {
        group.addTask { [patient] in _ = try await throttle.call("eth_a", options: patient) }
      }
      try await group.waitForAll()
    }
    #expect(stub.calls.count == 200)
    #expect(ContinuousClock.now - start >= .milliseconds(189))
    #expect(await throttle.waiting == 0)
  }

  @Test func costsAreCountedForBatchesToo() async throws {
    let stub = ServiceStub()
    let costs = MethodCosts(usual: 1, ["eth_getLogs": 50, "eth_chainId": 0])
    let throttle = try await exhausted(stub, rate: 1000, costs: costs)
    let start = ContinuousClock.now
    _ = try await throttle.respond(
      to: [RPCCall("eth_getLogs"), RPCCall("eth_getLogs"), RPCCall("eth_chainId")], options: patient)
    // What the store cannot hold is paid by who comes next.
    _ = try await throttle.call("eth_a", options: patient)
    #expect(ContinuousClock.now - start >= .milliseconds(99))
  }

  @Test func whoWouldBeTooLateIsToldAtOnce() async throws {
    let stub = ServiceStub()
    let throttle = try await exhausted(stub, rate: 0.001)
    let error = await failure { () async throws(RPCError) in
      _ = try await throttle.call("eth_a", options: CallOptions(timeout: .seconds(30)))
    }
    #expect(error == .transport(.timedOut(endpoint: "stub", after: .seconds(30))))
    #expect(stub.calls.count == 1)
    #expect(await throttle.waiting == 0)
  }

  @Test func whoIsCancelledLeavesTheQueue() async throws {
    let stub = ServiceStub()
    let throttle = try await exhausted(stub, rate: 0.01)
    let patient = patient
    let tasks = (0..<10).map { number in
      Task {
        await failure { () async throws(RPCError) in
          _ = try await throttle.call("eth_\(number)", options: patient)
        }
      }
    }
    await until { await throttle.waiting == 10 }
    for task in tasks.reversed() { task.cancel() }
    for task in tasks { #expect(await task.value == .transport(.cancelled)) }
    #expect(await throttle.waiting == 0)
    #expect(stub.calls.count == 1)
  }

  @Test func whoComesAfterACancelledOneHasItsTurn() async throws {
    let stub = ServiceStub()
    let throttle = try await exhausted(stub, rate: 1)
    let patient = patient
    let first = Task {
      await failure { () async throws(RPCError) in _ = try await throttle.call("eth_a", options: patient) }
    }
    // Its turn may have come before anybody looked.
    await until { await throttle.waiting == 1 || stub.calls.count > 1 }
    let second = Task {
      await failure { () async throws(RPCError) in _ = try await throttle.call("eth_b", options: patient) }
    }
    await until { await throttle.waiting == 2 || stub.calls.count > 1 }
    first.cancel()
    #expect(await second.value == nil)
    _ = await first.value
    #expect(await throttle.waiting == 0)
  }

  @Test func theWaitIsAPartOfTheCallsTime() async throws {
    let stub = ServiceStub()
    let throttle = try await exhausted(stub, rate: 0.5)
    _ = try await throttle.call("eth_a", options: CallOptions(timeout: .seconds(1000)))
    let left = try #require(stub.calls.options.last?.timeout)
    // Of the two seconds some may have passed before the call.
    #expect(left < .seconds(1000) - .milliseconds(30) && left > .seconds(500))
  }

  @Test func tooManyRequestsSlowDown() async throws {
    let stub = ServiceStub { _, count, _ throws(RPCError) in
      if count == 1 { throw .status(429) }
      if count == 2 { throw .refused(3, "execution reverted") }
      return "true"
    }
    let throttle = Throttle(stub, ThrottlePolicy(unitsPerSecond: 1000, growth: 100))
    for (error, rate) in [(RPCError.status(429), 500.0), (.refused(3, "execution reverted"), 500)] {
      let found = await failure { () async throws(RPCError) in _ = try await throttle.call("eth_a") }
      #expect(found == error)
      #expect(await throttle.unitsPerSecond == rate)
    }
    for _ in 0..<5 { _ = try await throttle.call("eth_a") }
    #expect(await throttle.unitsPerSecond > 500)
  }

  @Test func whatIsRefusedInABatchSlowsDown() async throws {
    let stub = ServiceStub(
      batch: { calls, _, _ throws(RPCError) in calls.map { _ in .failure(.refused(-32005, "limit exceeded")) }
      })
    let throttle = Throttle(stub, ThrottlePolicy(unitsPerSecond: 1000, growth: 0))
    _ = try await throttle.respond(to: [RPCCall("eth_a")], options: CallOptions())
    #expect(await throttle.unitsPerSecond == 500)
  }
}
