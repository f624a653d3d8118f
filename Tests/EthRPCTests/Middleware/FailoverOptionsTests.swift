import EthJSON
import Testing

@testable import EthRPC

/// Broadcasts and hedges.
@Suite(.timeLimit(.minutes(10))) struct FailoverOptionsTests {
  private let raw = RPCCall("eth_sendRawTransaction", ["0x02"])

  private func outcome(_ services: [ServiceStub], _ policy: FailoverPolicy) async -> Result<String, RPCError>
  {
    do throws(RPCError) {
      let service = Failover(services, policy: policy)
      await service.settle()
      return .success(try await service.respond(to: raw, options: CallOptions()).description)
    } catch { return .failure(error) }
  }

  private func refusing(_ name: String, _ error: RPCError) -> ServiceStub {
    node(name) { _, _, _ throws(RPCError) -> String in throw error }
  }

  private let broadcasting = FailoverPolicy(broadcasts: true, broadcastGrace: .seconds(600))

  @Test func aTransactionGoesToAll() async {
    let services = ["a", "b", "c"].map { node($0) { _, _, _ throws(RPCError) in "\"0xaa\"" } }
    #expect(await outcome(services, broadcasting) == .success("\"0xaa\""))
    #expect(services.map(\.asked) == [1, 1, 1])
    let others = ["a", "b"].map { node($0) }
    #expect(await outcome(others, FailoverPolicy()) == .success("true"))
    #expect(others.map(\.asked) == [1, 0])
  }

  @Test func anyAcceptanceWins() async {
    let accepting = node("c") { _, _, _ throws(RPCError) in "\"0xaa\"" }
    let result = await outcome(
      [refusing("a", .broken), refusing("b", .refused(-32000, "nonce too low")), accepting], broadcasting)
    #expect(result == .success("\"0xaa\""))
  }

  @Test func theOthersGetALittleMoreTimeOnceOneHasAccepted() async {
    let door = Door()
    let slow = node("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "\"0xbb\""
    }
    let quick = node("b") { _, _, _ throws(RPCError) in
      await until { door.waiting == 1 }
      return "\"0xaa\""
    }
    let policy = FailoverPolicy(broadcasts: true, broadcastGrace: .milliseconds(20))
    #expect(await outcome([slow, quick], policy) == .success("\"0xaa\""))
    #expect(slow.asked == 1 && door.waiting == 0)
  }

  @Test func theMostTellingRefusalIsTheAnswer() async {
    let known = RPCError.refused(-32000, "already known")
    let low = RPCError.refused(-32000, "nonce too low")
    #expect(
      await outcome([refusing("a", .broken), refusing("b", low), refusing("c", known)], broadcasting)
        == .failure(known))
    #expect(await outcome([refusing("a", .status(503)), refusing("b", low)], broadcasting) == .failure(low))
    #expect(
      await outcome([refusing("a", .status(503)), refusing("b", .broken)], broadcasting)
        == .failure(
          .noEndpoint([
            EndpointFailure(endpoint: "a", error: .status(503)),
            EndpointFailure(endpoint: "b", error: .broken),
          ])))
  }

  /// Who repeats a transaction by itself must not take one endpoint's refusal for the end while another may have it.
  @Test func whoeverRepeatsItHearsOfWhatIsOpen() async {
    let low = RPCError.refused(-32000, "nonce too low")
    var single = raw
    single.isRepeatedByCaller = true
    let call = single
    func failed(_ services: [ServiceStub], _ policy: FailoverPolicy) async -> RPCError? {
      let service = Failover(services, policy: policy)
      await service.settle()
      return await failure { () async throws(RPCError) in
        _ = try await service.respond(to: call, options: CallOptions())
      }
    }
    let open = RPCError.noEndpoint([EndpointFailure(endpoint: "a", error: .broken)])
    #expect(await failed([refusing("a", .broken), refusing("b", low)], broadcasting) == open)
    #expect(await failed([refusing("a", low), refusing("b", low)], broadcasting) == low)
    // In turn, the next one is not asked before the caller has heard of it.
    let (a, b) = (refusing("a", .broken), refusing("b", low))
    #expect(await failed([a, b], FailoverPolicy()) == .broken)
    #expect(a.asked == 1 && b.asked == 0)
    let retried = refusing("a", .broken)
    let error = await failure { () async throws(RPCError) in
      _ = try await Retry(retried, RetryPolicy(attempts: 3, firstDelay: .milliseconds(1)))
        .respond(to: call, options: CallOptions())
    }
    #expect(error == .broken && retried.asked == 1)
  }

  @Test func cancellationEndsABroadcast() async {
    let door = Door()
    let slow = node("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let service = Failover([slow], policy: broadcasting)
    let task = Task { [raw] in
      await failure { () async throws(RPCError) in
        _ = try await service.respond(to: raw, options: CallOptions())
      }
    }
    await until { door.waiting == 1 }
    task.cancel()
    #expect(await task.value == .transport(.cancelled))
  }

  private let hedging = FailoverPolicy(hedges: true, leastHedgeDelay: .milliseconds(20))

  @Test func aSlowReadIsAskedOfTheSecond() async throws {
    let door = Door()
    let slow = node("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "\"a\""
    }
    let quick = node("b") { _, _, _ throws(RPCError) in
      await until { door.waiting == 1 }
      return "\"b\""
    }
    let service = Failover([slow, quick], policy: hedging)
    await service.settle()
    #expect(try await service.call("eth_call").description == "\"b\"")
    // Whoever was too slow is no longer waited for.
    #expect(slow.asked == 1 && quick.asked == 1 && door.waiting == 0)
  }

  @Test func aQuickReadIsNot() async throws {
    let (a, b) = (node("a"), node("b"))
    let service = Failover([a, b], policy: FailoverPolicy(hedges: true, leastHedgeDelay: .seconds(3600)))
    await service.settle()
    for _ in 0..<30 { _ = try await service.call("eth_call") }
    // A machine that stands still between them may make the second one the better one, but nobody is asked as well.
    #expect(a.asked + b.asked == 30)
  }

  @Test func whatChangesSomethingIsNotHedged() async throws {
    let slow = node("a") { _, _, _ throws(RPCError) in
      do { try await Task.sleep(for: .milliseconds(60)) } catch { throw .transport(.cancelled) }
      return "\"a\""
    }
    let quick = node("b")
    let service = Failover([slow, quick], policy: hedging)
    await service.settle()
    #expect(try await service.call("eth_newBlockFilter").description == "\"a\"")
    #expect(quick.asked == 0)
  }

  @Test func whereTheFirstFailsTheSecondIsAskedAtOnce() async throws {
    let policy = FailoverPolicy(hedges: true, leastHedgeDelay: .seconds(3600))
    let a = refusing("a", .broken)
    let b = node("b") { _, _, _ throws(RPCError) in "\"b\"" }
    let service = Failover([a, b], policy: policy)
    await service.settle()
    #expect(try await service.call("eth_call").description == "\"b\"")
  }

  @Test func whereBothFailTheOthersAreAsked() async throws {
    let (a, b) = (refusing("a", .broken), refusing("b", .status(500)))
    let c = node("c") { _, _, _ throws(RPCError) in "\"c\"" }
    let service = Failover([a, b, c], policy: hedging)
    await service.settle()
    #expect(try await service.call("eth_call").description == "\"c\"")
    let error = await failure { () async throws(RPCError) in
      let service = Failover([a, b], policy: hedging)
      await service.settle()
      _ = try await service.call("eth_call")
    }
    guard case .noEndpoint(let failures) = error else { return unexpected(error) }
    #expect(Set(failures.map(\.endpoint)) == ["a", "b"])
  }

  @Test func aRefusalEndsTheRace() async {
    let revert = RPCError.refused(3, "execution reverted")
    let door = Door()
    let b = node("b") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    // It refuses while the second one is being asked.
    let a = node("a") { _, _, _ throws(RPCError) -> String in
      await until { door.waiting == 1 }
      throw revert
    }
    let service = Failover([a, b], policy: hedging)
    await service.settle()
    #expect(await failure { () async throws(RPCError) in _ = try await service.call("eth_call") } == revert)
    #expect(b.asked == 1 && door.waiting == 0)
  }

  @Test func cancellationEndsTheRace() async {
    let (first, second) = (Door(), Door())
    let a = node("a") { _, _, _ throws(RPCError) in
      try await first.wait()
      return "1"
    }
    let b = node("b") { _, _, _ throws(RPCError) in
      try await second.wait()
      return "1"
    }
    let service = Failover([a, b], policy: hedging)
    let task = Task {
      await service.settle()
      return await failure { () async throws(RPCError) in _ = try await service.call("eth_call") }
    }
    await until { first.waiting == 1 && second.waiting == 1 }
    task.cancel()
    #expect(await task.value == .transport(.cancelled))
    #expect(first.waiting == 0 && second.waiting == 0)
  }
}
