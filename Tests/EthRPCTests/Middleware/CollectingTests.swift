import EthJSON
import Testing

@testable import EthRPC

/// Calls that are made at about the same time.
@Suite(.timeLimit(.minutes(10))) struct CollectingTests {
  /// A window that only the number of calls ends.
  private func policy(_ count: Int, window: Duration = .seconds(3600)) -> BatchPolicy {
    BatchPolicy(window: window, maximumCalls: count)
  }

  /// Each call's parameters as its result.
  private static let echo:
    @Sendable ([RPCCall], Int, CallOptions) async throws(RPCError) -> [Result<String, RPCError>] = {
      calls, _, _ throws(RPCError) in
      calls.map { .success($0.params.description) }
    }

  /// The results of calls `0..<count` made at the same time.
  private func outcomes(_ service: some RPCService, _ count: Int) async -> [Result<String, RPCError>] {
    await withTaskGroup(of: (Int, Result<String, RPCError>).self) { group in
      for number in 0..<count {
        group.addTask {
          do throws(RPCError) {
            return (
              number, .success(try await service.call("eth_call", [.number(JSONNumber(number))]).description)
            )
          } catch {
            return (number, .failure(error))
          }
        }
      }
      var results = [Result<String, RPCError>](repeating: .success("nothing"), count: count)
      for await (number, result) in group { results[number] = result }
      return results
    }
  }

  @Test func callsOfTheSameTimeAreOnePayload() async {
    let stub = ServiceStub(batch: Self.echo)
    let results = await outcomes(Batch(stub, policy(50)), 50)
    #expect(results == (0..<50).map { .success("[\($0)]") })
    #expect(stub.calls.all.map(\.count) == [50])
  }

  @Test func aPayloadHasNoMoreCallsThanAllowed() async {
    // Whoever is late may be left alone, and then goes alone.
    let stub = ServiceStub { call, _, _ throws(RPCError) in call.params.description }
    let results = await outcomes(Batch(stub, policy(20, window: .milliseconds(20))), 90)
    #expect(results == (0..<90).map { .success("[\($0)]") })
    #expect(stub.calls.all.allSatisfy { $0.count <= 20 })
    #expect(stub.calls.all.reduce(0) { $0 + $1.count } == 90)
  }

  @Test func aPayloadHasNoMoreBytesThanAllowed() async {
    let stub = ServiceStub { call, _, _ throws(RPCError) in call.params.description }
    // Each call has eight bytes of method and three or four of parameters.
    let service = Batch(stub, BatchPolicy(window: .milliseconds(50), maximumCalls: 100, maximumBytes: 60))
    let results = await outcomes(service, 40)
    #expect(results == (0..<40).map { .success($0 == 0 ? "[0]" : "[\($0)]") })
    #expect(stub.calls.all.allSatisfy { $0.count <= 5 })
  }

  /// A batch whose answer is too long was carried out, and is sent again in halves: not what must not be.
  @Test(arguments: ["eth_sendTransaction", "eth_sign", "evm_mine", "personal_sendTransaction", "eth_resend"])
  func whatMustNotBeMadeTwiceGoesAlone(method: String) async throws {
    let stub = ServiceStub(batch: { calls, _, _ throws(RPCError) in
      throw .transport(.responseTooLarge(endpoint: "stub", limit: 5))
    })
    let service = Batch(stub, policy(3, window: .milliseconds(50)))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in [method, "eth_call", "eth_call"] { group.addTask { _ = try await service.call(name) } }
      try await group.waitForAll()
    }
    #expect(stub.calls.methods.filter { $0.contains(method) } == [[method]])
  }

  @Test func aCallThatStaysAloneGoesAlone() async throws {
    let stub = ServiceStub { call, _, _ throws(RPCError) in call.params.description }
    let service = Batch(stub, BatchPolicy(window: .milliseconds(1)))
    #expect(try await service.call("eth_call", [7]).description == "[7]")
    let left = try #require(stub.calls.options.first)
    #expect(left.timeout < .seconds(30) && left.maximumResponseBytes == nil)
  }

  @Test func theWindowEnds() async throws {
    let stub = ServiceStub { call, _, _ throws(RPCError) in call.params.description }
    let results = await outcomes(Batch(stub, policy(100, window: .seconds(1))), 5)
    #expect(results == (0..<5).map { .success("[\($0)]") })
    #expect(stub.calls.count < 5)
  }

  @Test func longAnswersGoAlone() async throws {
    let stub = ServiceStub { call, _, _ throws(RPCError) in "\"\(call.method)\"" }
    let service = Batch(stub, policy(2))
    for method in ["eth_getLogs", "debug_traceTransaction"] {
      // It does not wait for a second one.
      #expect(try await service.call(method).description == "\"\(method)\"")
    }
  }

  @Test func oneThatFailsDoesNotTouchTheOthers() async {
    let revert = RPCError.server(ServerError(code: 3, message: "execution reverted", data: [1]))
    let stub = ServiceStub(batch: { calls, _, _ throws(RPCError) in
      calls.map { $0.params == [1] ? .failure(revert) : .success($0.params.description) }
    })
    let results = await outcomes(Batch(stub, policy(3)), 3)
    #expect(results == [.success("[0]"), .failure(revert), .success("[2]")])
    #expect(stub.calls.count == 1)
  }

  @Test func whatFailsForAllFailsForEach() async {
    let stub = ServiceStub(batch: { _, _, _ throws(RPCError) in throw .broken })
    #expect(await outcomes(Batch(stub, policy(3)), 3) == Array(repeating: .failure(.broken), count: 3))
    #expect(stub.calls.count == 1)
  }

  @Test(arguments: [
    RPCError.refused(-32600, "batches are not supported"), .status(413), .status(400),
    .refused(-32600, "batch too large"),
  ])
  func aRefusedBatchIsSentInParts(refusal: RPCError) async {
    let largest = 3
    let stub = ServiceStub(batch: { calls, _, _ throws(RPCError) in
      if calls.count > largest { throw refusal }
      return calls.map { .success($0.params.description) }
    })
    let service = Batch(stub, policy(8))
    for _ in 0..<2 {
      let results = await outcomes(service, 8)
      #expect(results == (0..<8).map { .success("[\($0)]") })
    }
    // 8 are refused, so are 4 and perhaps 4; two are learned, and those are sent from then on.
    #expect((2...3).contains(stub.calls.all.filter { $0.count > largest }.count))
    #expect(stub.calls.all.suffix(4).map(\.count) == [2, 2, 2, 2])
  }

  @Test func aNodeWithoutBatchesGetsSingleCalls() async {
    let stub = SingleCallsOnly()
    let service = Batch(stub, policy(4))
    #expect(await outcomes(service, 4) == (0..<4).map { .success("[\($0)]") })
    let batches = stub.batches.value
    // Four, then two once or twice; from then on nothing is collected.
    #expect((2...3).contains(batches))
    #expect(await outcomes(service, 4) == (0..<4).map { .success("[\($0)]") })
    #expect(stub.batches.value == batches)
  }

  @Test func whatOneAnswerOfABatchSaysOfAllIsHeard() async {
    // One error object in an array is what geth answers to a batch that is too long.
    let stub = ServiceStub(batch: { calls, _, _ throws(RPCError) in
      if calls.count > 2 {
        return [.failure(.refused(-32600, "batch too large"))]
          + calls.dropFirst().map { _ in .failure(.protocolViolation("lacks")) }
      }
      return calls.map { .success($0.params.description) }
    })
    #expect(await outcomes(Batch(stub, policy(4)), 4) == (0..<4).map { .success("[\($0)]") })
    #expect(stub.calls.all.map(\.count) == [4, 2, 2])
  }

  @Test func answersThatAreTooLongTogetherAreAskedForAlone() async {
    let stub = EchoService { calls in
      calls.map {
        $0.params == [2] ? .failure(.refused(-32003, "response too large")) : .success($0.params.description)
      }
    }
    #expect(await outcomes(Batch(stub, policy(4)), 4) == (0..<4).map { .success("[\($0)]") })
    #expect(stub.single.value == 1)
  }

  @Test func eachKeepsItsOwnTime() async throws {
    let door = Door()
    let stub = ServiceStub { call, _, _ throws(RPCError) in
      try await door.wait()
      return call.params.description
    }
    // The first one may be so late that it goes alone.
    let service = Batch(stub, policy(2, window: .seconds(30)))
    async let long = service.call("eth_call", [1], options: CallOptions(timeout: .seconds(3600)))
    let error = await failure { () async throws(RPCError) in
      _ = try await service.call("eth_call", [2], options: CallOptions(timeout: .seconds(2)))
    }
    #expect(error == .transport(.timedOut(endpoint: "stub", after: .seconds(2))))
    door.open()
    #expect(try await long.description == "[1]")
    let left = try #require(stub.calls.options.first?.timeout)
    #expect(left > .seconds(3000) && left < .seconds(3600))
  }

  @Test func whoIsCancelledDoesNotCancelTheOthers() async throws {
    let door = Door()
    let stub = ServiceStub(batch: { calls, _, _ throws(RPCError) in
      try await door.wait()
      return calls.map { .success($0.params.description) }
    })
    let service = Batch(stub, policy(2))
    let first = Task {
      await failure { () async throws(RPCError) in _ = try await service.call("eth_call", [1]) }
    }
    let second = Task { try await service.call("eth_call", [2]).description }
    await until { door.waiting == 1 }
    first.cancel()
    #expect(await first.value == .transport(.cancelled))
    #expect(door.waiting == 1)
    door.open()
    #expect(try await second.value == "[2]")
  }

  @Test func theLastOneWhoGoesCancelsTheBatch() async {
    let door = Door()
    let stub = ServiceStub(batch: { calls, _, _ throws(RPCError) in
      try await door.wait()
      return calls.map { _ in .success("1") }
    })
    let service = Batch(stub, policy(3))
    let tasks = (0..<3).map { number in
      Task {
        await failure { () async throws(RPCError) in
          _ = try await service.call("eth_call", [.number(JSONNumber(number))])
        }
      }
    }
    await until { door.waiting == 1 }
    for task in tasks { task.cancel() }
    for task in tasks { #expect(await task.value == .transport(.cancelled)) }
    await until { door.waiting == 0 }
  }

  @Test func whoIsCancelledBeforeTheWindowEndsIsNotSent() async throws {
    let stub = ServiceStub(batch: Self.echo)
    let service = Batch(stub, policy(3))
    let gone = Task {
      await failure { () async throws(RPCError) in _ = try await service.call("eth_call", [9]) }
    }
    gone.cancel()
    #expect(await gone.value == .transport(.cancelled))
    let results = await outcomes(service, 3)
    #expect(results == (0..<3).map { .success("[\($0)]") })
    #expect(stub.calls.all.map(\.count) == [3])
  }

  @Test func overHTTPOneBodyCarriesThem() async throws {
    let answer: @Sendable (LoopbackServer.Request, Int) -> Reply = { request, _ in
      guard let root = try? JSONDocument(parsing: request.body).root, root.kind == .array else {
        return .status(400, "no batch")
      }
      let answers = (0..<root.count).map { position in
        let id = root[position]?["id"]?.description ?? "null"
        let params = root[position]?["params"]?.description ?? "null"
        return #"{"jsonrpc":"2.0","id":\#(id),"result":\#(params)}"#
      }
      return .ok("[\(answers.reversed().joined(separator: ","))]")
    }
    try await LoopbackServer.run(answer) { server in
      let service = Batch(RPCClient(try HTTPTransport(server.url)), policy(25))
      #expect(await outcomes(service, 50) == (0..<50).map { .success("[\($0)]") })
      #expect(server.requests.count == 2)
    }
  }
}

/// A node that refuses batches, and echoes single calls.
private struct SingleCallsOnly: RPCService {
  let name = "single"
  let batches = Counter()

  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    do { return try JSONDocument(parsing: call.params.description).root } catch {
      throw .protocolViolation("\(error)")
    }
  }

  func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    batches.add(1)
    throw .refused(-32600, "Invalid Request")
  }
}

/// A node that echoes single calls and answers batches as a test says.
private struct EchoService: RPCService {
  let name = "echo"
  let single = Counter()
  let answer: @Sendable ([RPCCall]) -> [Result<String, RPCError>]

  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    single.add(1)
    do { return try JSONDocument(parsing: call.params.description).root } catch {
      throw .protocolViolation("\(error)")
    }
  }

  func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    var results: [Result<JSONValue, RPCError>] = []
    for result in answer(calls) {
      switch result {
      case .success(let text):
        do { results.append(.success(try JSONDocument(parsing: text).root)) } catch {
          throw .protocolViolation("\(error)")
        }
      case .failure(let error): results.append(.failure(error))
      }
    }
    return results
  }
}
