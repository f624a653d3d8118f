import EthJSON
import Testing

@testable import EthRPC

/// Calls that come before all endpoints have been looked at for the first time.
@Suite(.timeLimit(.minutes(10))) struct FirstLookTests {
  /// An endpoint that says nothing until something has happened.
  private struct Late: RPCService {
    let base: ServiceStub
    let isTime: @Sendable () -> Bool
    var name: String { base.name }

    func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
      while !isTime() {
        do { try await Task.sleep(for: .milliseconds(1)) } catch { throw .transport(.cancelled) }
      }
      return try await base.respond(to: call, options: options)
    }
  }

  private func answering(_ name: String, _ text: String) -> ServiceStub {
    node(name) { _, _, _ throws(RPCError) in text }
  }

  private var busy: ServiceStub {
    node("a") { _, _, _ throws(RPCError) -> String in throw .status(503) }
  }

  @Test func oneThatIsFoundWellLaterIsAskedWhereTheOthersFail() async throws {
    let (a, c) = (busy, busy)
    let b = Late(base: answering("b", "\"0x7\"")) { a.asked > 0 && c.asked > 0 }
    let service = Failover([a, b, c])
    #expect(try await service.call("eth_getBalance").description == "\"0x7\"")
    #expect(a.asked == 1 && b.base.asked == 1 && c.asked == 1)
  }

  @Test func whatIsLeftOfABatchAsWell() async throws {
    let a = busy
    let b = Late(base: answering("b", "\"0x7\"")) { a.asked > 0 }
    let results = try await Failover([a, b]).respond(
      to: [RPCCall("eth_getBalance"), RPCCall("eth_call")], options: CallOptions())
    #expect(try results.map { try $0.get().description } == ["\"0x7\"", "\"0x7\""])
  }

  @Test func whereNoneIsFoundWellTheFailuresAreTold() async {
    let a = busy
    let b = Late(base: node("b", chainId: 2)) { a.asked > 0 }
    let error = await failure { () async throws(RPCError) in
      _ = try await Failover([a, b]).call("eth_getBalance")
    }
    guard case .noEndpoint(let failures) = error else { return unexpected(error) }
    #expect(failures.map(\.endpoint) == ["a"] && b.base.asked == 0)
  }

  @Test func oneThatSaysNothingDoesNotTakeAllTheTime() async throws {
    // It is well and hangs; that there may be another one leaves half of the time.
    let a = node("a") { _, _, options throws(RPCError) -> String in
      try? await Task.sleep(for: options.timeout)
      throw .transport(.timedOut(endpoint: "a", after: options.timeout))
    }
    let b = Late(base: answering("b", "true")) { a.asked > 0 }
    _ = try await Failover([a, b]).call("eth_syncing", options: CallOptions(timeout: .seconds(4)))
    #expect(b.base.asked == 1)
  }

  @Test func aQuorumWaitsForAll() async throws {
    let a = answering("a", "\"0x1\"")
    let b = Late(base: answering("b", "\"0x1\"")) { a.calls.count > 1 }
    #expect(try await Quorum([a, b], agreeing: 2).call("eth_getBalance").description == "\"0x1\"")
  }
}
