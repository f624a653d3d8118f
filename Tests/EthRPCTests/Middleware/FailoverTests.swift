import EthJSON
import EthPrimitives
import EthTesting
import Testing

@testable import EthRPC

@Suite(.timeLimit(.minutes(10))) struct FailoverTests {
  @Test func theFirstOneAnswersWhereAllAreWell() async throws {
    let (a, b) = (node("a"), node("b"))
    let service = Failover([a, b])
    await service.settle()
    for _ in 0..<5 { _ = try await service.call("eth_syncing") }
    #expect(a.asked == 5 && b.asked == 0)
  }

  @Test(arguments: [
    RPCError.broken, .status(502), .status(429), .transport(.timedOut(endpoint: "a", after: .seconds(1))),
    .refused(-32005, "limit exceeded"), .protocolViolation("<html>"), .refused(-32000, "header not found"),
    .refused(-32601, "the method does not exist"), .status(401),
  ])
  func whatIsNoAnswerIsAskedOfTheNext(error: RPCError) async throws {
    let a = node("a") { _, _, _ throws(RPCError) -> String in throw error }
    let b = node("b") { _, _, _ throws(RPCError) in "\"0x7\"" }
    let service = Failover([a, b])
    await service.settle()
    #expect(try await service.call("eth_getBalance").description == "\"0x7\"")
    #expect(a.asked == 1 && b.asked == 1)
  }

  @Test(arguments: [
    RPCError.server(ServerError(code: 3, message: "execution reverted", data: [1])),
    .refused(-32000, "insufficient funds for transfer"), .refused(-32602, "invalid argument 0"),
    .refused(-32005, "query returned more than 10000 results"), .refused(-32000, "some words"),
    .transport(.responseTooLarge(endpoint: "a", limit: 5)),
  ])
  func anErrorThatIsAnAnswerIsNoFailure(error: RPCError) async {
    let a = node("a") { _, _, _ throws(RPCError) -> String in throw error }
    let b = node("b")
    let service = Failover([a, b])
    await service.settle()
    for _ in 0..<9 {
      #expect(await failure { () async throws(RPCError) in _ = try await service.call("eth_call") } == error)
    }
    #expect(b.asked == 0)
    #expect(await service.monitor.endpoints.map(\.state) == [.well, .well])
    #expect(await service.monitor.endpoints[0].errorRate == 0)
  }

  @Test func whereAllFailEachIsNamed() async {
    let a = node("a") { _, _, _ throws(RPCError) -> String in throw .status(503) }
    let b = node("b") { _, _, _ throws(RPCError) -> String in throw .broken }
    let c = node("c", chainId: 5)
    let service = Failover([a, b, c], expecting: EndpointIdentity(chainId: 1))
    await service.settle()
    let error = await failure { () async throws(RPCError) in _ = try await service.call("eth_call") }
    #expect(
      error
        == .noEndpoint([
          EndpointFailure(endpoint: "a", error: .status(503)), EndpointFailure(endpoint: "b", error: .broken),
        ]))
    #expect(error?.description.contains("a") == true && error?.description.contains("b") == true)
    #expect(c.asked == 0)
  }

  @Test func whatAllLackIsTheAnswer() async {
    let lacks = RPCError.refused(-32601, "the method trace_block does not exist/is not available")
    let services = ["a", "b"].map { node($0) { _, _, _ throws(RPCError) -> String in throw lacks } }
    let service = Failover(services)
    await service.settle()
    #expect(await failure { () async throws(RPCError) in _ = try await service.call("trace_block") } == lacks)
    #expect(services.map(\.asked) == [1, 1])
  }

  @Test func whoServesAnotherChainIsNeverAsked() async throws {
    let (a, b) = (node("a", chainId: 5), node("b"))
    let service = Failover([a, b], expecting: EndpointIdentity(chainId: 1))
    for _ in 0..<3 { _ = try await service.call("eth_syncing") }
    #expect(a.asked == 0 && b.asked == 3)
    await service.monitor.check()
    #expect(await service.monitor.endpoints[0].state == .setAside(.wrongChain(expected: 1, found: 5)))
    let alone = Failover([a], expecting: EndpointIdentity(chainId: 1))
    let error = await failure { () async throws(RPCError) in _ = try await alone.call("eth_syncing") }
    #expect(
      error
        == .noEndpoint([
          EndpointFailure(
            endpoint: "a", error: .setAside(endpoint: "a", .wrongChain(expected: 1, found: 5)))
        ]))
    #expect(error?.description.contains("chain 5") == true)
  }

  @Test func whatMustNotBeMadeTwiceIsNot() async {
    let a = node("a") { _, _, _ throws(RPCError) -> String in throw .broken }
    let b = node("b")
    let service = Failover([a, b])
    await service.settle()
    #expect(
      await failure { () async throws(RPCError) in _ = try await service.call("eth_sendTransaction") }
        == .broken)
    #expect(b.asked == 0)
    // Who says that it is asked too much has not read it.
    let limited = node("a") { _, _, _ throws(RPCError) -> String in throw .status(429) }
    let other = node("b")
    let second = Failover([limited, other])
    await second.settle()
    _ = await failure { () async throws(RPCError) in _ = try await second.call("eth_sendTransaction") }
    #expect(other.asked == 1)
  }

  @Test func theCallsTimeIsShared() async throws {
    let a = node("a") { _, _, _ throws(RPCError) -> String in throw .broken }
    let b = node("b") { _, _, _ throws(RPCError) -> String in throw .broken }
    let c = node("c")
    let service = Failover([a, b, c])
    await service.settle()
    _ = try await service.call("eth_syncing", options: CallOptions(timeout: .seconds(1000)))
    let times = [a, b, c].compactMap { $0.calls.options.last?.timeout }
    #expect(times[0] <= .seconds(500) && times[0] > .seconds(450))
    #expect(times[1] <= .seconds(500) && times[1] > .seconds(450))
    #expect(times[2] <= .seconds(1000) && times[2] > .seconds(900))
  }

  @Test func aSilentEndpointDoesNotEatTheTime() async throws {
    let silent: @Sendable (LoopbackServer.Request, Int) -> Reply = { request, _ in
      switch request.method {
      case "eth_chainId", "eth_blockNumber": .result("\"0x1\"", to: request)
      case "eth_getBlockByNumber": .result("null", to: request)
      default: .raw(.wait(.seconds(600)))
      }
    }
    try await LoopbackServer.run(silent) { server in
      // A machine that stands still for a while takes from the time of the second one: then with more.
      var error: RPCError?
      for seconds in [4, 16, 64] {
        let b = node("b", head: 1)
        let service = Failover([RPCClient(try HTTPTransport(server.url)), b])
        await service.settle()
        let options = CallOptions(timeout: .seconds(seconds))
        error = await failure { () async throws(RPCError) in
          _ = try await service.call("eth_syncing", options: options)
        }
        guard error != nil else {
          #expect(b.asked == 1 && server.requests.all.contains { $0.method == "eth_syncing" })
          return
        }
      }
      unexpected(error)
    }
  }

  @Test func cancellationIsNoFailure() async {
    let door = Door()
    let a = node("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let b = node("b")
    let service = Failover([a, b])
    await service.settle()
    let task = Task {
      await failure { () async throws(RPCError) in _ = try await service.call("eth_syncing") }
    }
    await until { door.waiting == 1 }
    task.cancel()
    #expect(await task.value == .transport(.cancelled))
    #expect(b.asked == 0)
    #expect(await service.monitor.endpoints.map(\.errorRate) == [0, 0])
  }

  @Test func cancellationEndsTheWaitForTheFirstLook() async {
    let door = Door()
    let a = ServiceStub("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let service = Failover([a])
    let task = Task {
      await failure { () async throws(RPCError) in _ = try await service.call("eth_syncing") }
    }
    await until { a.calls.count > 0 }
    task.cancel()
    #expect(await task.value == .transport(.cancelled))
  }

  @Test func theFirstCallDoesNotWaitForSilentEndpoints() async throws {
    let door = Door()
    let a = ServiceStub("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let b = node("b")
    #expect(try await Failover([a, b]).call("eth_syncing").description == "true")
    #expect(b.asked == 1)
  }

  @Test func theLookEndsWithTheMonitor() async {
    let door = Door()
    let a = ServiceStub("a") { call, _, _ throws(RPCError) in
      if call.method == "eth_chainId" { try await door.wait() }
      return "1"
    }
    do {
      let service = Failover([a], endpoints: EndpointPolicy(checkTimeout: .seconds(3600)))
      _ = await failure { () async throws(RPCError) in
        _ = try await service.call("eth_syncing", options: CallOptions(timeout: .milliseconds(20)))
      }
      await until { door.waiting == 1 }
      withExtendedLifetime(service) {}
    }
    await until { door.waiting == 0 }
  }

  @Test func whatFailedOfABatchIsAskedOfTheNext() async throws {
    let revert = RPCError.refused(3, "execution reverted")
    let a = node("a") { call, _, _ throws(RPCError) in
      switch call.params {
      case [2]: throw .refused(-32000, "missing trie node")
      case [3]: throw revert
      default: return "\"a\""
      }
    }
    let b = node("b") { _, _, _ throws(RPCError) in "\"b\"" }
    let calls = [1, 2, 3].map { RPCCall("eth_call", [.number(JSONNumber($0))]) }
    let service = Failover([a, b])
    await service.settle()
    let results = try await service.respond(to: calls, options: CallOptions())
    #expect(
      results.map { $0.map(\.description) } == [.success("\"a\""), .success("\"b\""), .failure(revert)])
    #expect(b.calls.all.last == [calls[1]])
  }

  @Test func aBatchThatFailedIsSentToTheNext() async throws {
    let a = Broken(name: "a")
    let b = node("b") { _, _, _ throws(RPCError) in "\"b\"" }
    let service = Failover([a, b])
    await service.settle()
    let results = try await service.respond(
      to: [RPCCall("eth_call"), RPCCall("eth_call")], options: CallOptions())
    #expect(results.map { $0.map(\.description) } == [.success("\"b\""), .success("\"b\"")])
    let alone = Failover([a])
    await #expect(throws: RPCError.noEndpoint([EndpointFailure(endpoint: "a", error: .broken)])) {
      _ = try await alone.respond(to: [RPCCall("eth_call")], options: CallOptions())
    }
    #expect(try await service.respond(to: [], options: CallOptions()).isEmpty)
  }

  @Test func aReaderStartsAfreshAtTheNext() async throws {
    let a = node("a") { _, _, _ throws(RPCError) -> String in throw .broken }
    let b = node("b") { _, _, _ throws(RPCError) in "[1,2]" }
    let service = Failover([a, b])
    await service.settle()
    let reader = try await service.read(
      RPCCall("eth_getLogs"), options: CallOptions(), with: Collecting())
    #expect(reader.elements == ["1", "2"])
  }

  @Test func whoFailsAgainAndAgainIsAskedLast() async throws {
    let a = node("a") { _, _, _ throws(RPCError) -> String in throw .broken }
    let b = node("b")
    let service = Failover([a, b], endpoints: EndpointPolicy(interval: .seconds(3600), maximumFailures: 3))
    await service.monitor.check()
    for _ in 0..<10 { _ = try await service.call("eth_syncing") }
    #expect(a.asked <= 3 && b.asked == 10)
  }

  @Test func manyTasksAtOnce() async throws {
    let a = node("a") { _, count, _ throws(RPCError) in
      if count % 3 == 0 { throw .refused(-32005, "limit exceeded") }
      return "\"a\""
    }
    let b = node("b") { _, _, _ throws(RPCError) in "\"b\"" }
    let service = Failover([a, b])
    await service.settle()
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<500 { group.addTask { try await service.call("eth_call").description } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 500 && Set(answers).isSubset(of: ["\"a\"", "\"b\""]))
  }

  /// The time of a call is that of all of it, the looks at endpoints that do not answer included.
  @Test func whereNobodyAnswersTheTimeIsKept() async {
    let silent = ["a", "b"].map { name in
      ServiceStub(name) { _, _, _ throws(RPCError) -> String in
        try await Door().wait()
        throw .broken
      }
    }
    for isBatch in [false, true] {
      // A look and a call with this time each take twice as long; so may a machine that stands still, but not always.
      var isKept = false
      for seconds in [2, 8, 32] where !isKept {
        let options = CallOptions(timeout: .seconds(seconds))
        let service = Failover(silent)
        let start = ContinuousClock.now
        let error = await failure { () async throws(RPCError) in
          if isBatch {
            _ = try await service.respond(to: [RPCCall("eth_call")], options: options)
          } else {
            _ = try await service.respond(to: RPCCall("eth_call"), options: options)
          }
        }
        isKept = .now - start < options.timeout * 1.9
        guard case .noEndpoint = error else { return unexpected(error) }
      }
      #expect(isKept)
    }
  }

  @Test func endpointsOfOneSetServeOneChainWhoeverWasExpected() async throws {
    let service = Failover([node("a"), node("b", chainId: 5), node("c")])
    await service.settle()
    let states = await service.monitor.endpoints.map(\.state)
    // Which of them is asked first is chance; all that are well serve the same chain.
    let isFirst = states == [.well, .setAside(.wrongChain(expected: 1, found: 5)), .well]
    let other = EndpointState.setAside(.wrongChain(expected: 5, found: 1))
    #expect(isFirst || states == [other, .well, other], "\(states)")
  }

  @Test func aChainThatIsThereIsFound() async throws {
    try await Devnet.run { devnet in
      let good = RPCClient(try devnet.transport)
      let genesis = try await good.call("eth_getBlockByNumber", ["0x0", false]).member("hash").hash()
      let gone = RPCClient(try HTTPTransport("http://127.0.0.1:1"))
      let identity = EndpointIdentity(chainId: devnet.chainId, genesis: genesis)
      let service = Failover([gone, good], expecting: identity)
      let chainId: UInt64 = try await service.call("eth_chainId")
      #expect(chainId == devnet.chainId)
      await service.settle()
      let states = await service.monitor.endpoints.map(\.state)
      guard case .setAside(let problem) = states[0], case .unreachable(1...2, let last) = problem else {
        return unexpected(states)
      }
      // Why is said, and who it is as well.
      #expect(last.hasPrefix("cannot reach http://127.0.0.1:1: "), "\(last)")
      #expect(problem.description.hasSuffix(" did not get through: \(last)"), "\(problem)")
      #expect(states[1] == .well)
      let other = Failover([good], expecting: EndpointIdentity(chainId: devnet.chainId, genesis: .zero))
      let error = await failure { () async throws(RPCError) in _ = try await other.call("eth_chainId") }
      #expect(
        error
          == .noEndpoint([
            EndpointFailure(
              endpoint: good.name,
              error: .setAside(endpoint: good.name, .wrongGenesis(expected: .zero, found: genesis)))
          ]))
    }
  }
}

/// A service whose batches never get through.
struct Broken: RPCService {
  let name: String
  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    try await node(name).respond(to: call, options: options)
  }
  func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] { throw .broken }
}

extension LoopbackServer.Request {
  /// The method of the JSON-RPC request in the body.
  var method: String { (try? JSONDocument(parsing: body).root.decode("method")) ?? "" }
}
