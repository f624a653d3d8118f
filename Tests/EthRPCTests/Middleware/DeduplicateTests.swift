import EthJSON
import Testing

@testable import EthRPC

/// One call for all who ask the same at the same time.
@Suite(.timeLimit(.minutes(10))) struct DeduplicateTests {
  private let call = RPCCall("eth_getBalance", ["0x01", "latest"])

  @Test func aHundredTasksAreOneCall() async throws {
    let door = Door()
    let stub = ServiceStub { _, _, _ throws(RPCError) in
      try await door.wait()
      return "\"0x7\""
    }
    let service = Deduplicate(stub)
    let call = call
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<100 {
        group.addTask { try await service.respond(to: call, options: CallOptions()).description }
      }
      await until { await service.waiting(for: call) == 100 }
      door.open()
      for try await value in group { #expect(value == "\"0x7\"") }
    }
    #expect(stub.calls.count == 1)
    // What is no longer under way is asked anew.
    _ = try await service.respond(to: call, options: CallOptions())
    #expect(stub.calls.count == 2)
  }

  @Test func othersAreNotShared() async throws {
    let door = Door()
    let stub = ServiceStub { call, _, _ throws(RPCError) in
      if call.method == "eth_getBalance", call.params.count == 2 { try await door.wait() }
      return "1"
    }
    let service = Deduplicate(stub)
    let call = call
    let first = Task { try await service.respond(to: call, options: CallOptions()) }
    await until { await service.waiting(for: call) == 1 }
    for other in [RPCCall("eth_getCode", call.params), RPCCall("eth_getBalance", ["0x01"])] {
      _ = try await service.respond(to: other, options: CallOptions())
    }
    #expect(stub.calls.count == 3)
    door.open()
    _ = try await first.value
  }

  @Test(arguments: [
    "eth_sendRawTransaction", "eth_sendTransaction", "eth_getFilterChanges", "eth_newFilter", "evm_mine",
  ])
  func whatChangesSomethingIsNotShared(method: String) async throws {
    let inside = Counter()
    let stub = ServiceStub { _, _, _ throws(RPCError) in
      inside.add(1)
      await until { inside.value == 2 }
      return "1"
    }
    let service = Deduplicate(stub)
    async let first = service.call(method, ["0x01"])
    async let second = service.call(method, ["0x01"])
    _ = try await (first, second)
    #expect(stub.calls.count == 2)
  }

  @Test func whoIsCancelledDoesNotCancelTheOthers() async throws {
    let door = Door()
    let stub = ServiceStub { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let service = Deduplicate(stub)
    let call = call
    // The first one, who began the call, goes.
    let first = Task {
      await failure { () async throws(RPCError) in
        _ = try await service.respond(to: call, options: CallOptions())
      }
    }
    await until { await service.waiting(for: call) == 1 }
    let second = Task { try await service.respond(to: call, options: CallOptions()).description }
    await until { await service.waiting(for: call) == 2 }
    first.cancel()
    #expect(await first.value == .transport(.cancelled))
    #expect(door.waiting == 1)
    door.open()
    #expect(try await second.value == "1")
    #expect(stub.calls.count == 1)
  }

  @Test func theLastOneWhoGoesCancelsTheCall() async throws {
    let door = Door()
    let stub = ServiceStub { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let service = Deduplicate(stub)
    let call = call
    let tasks = (0..<5).map { _ in
      Task {
        await failure { () async throws(RPCError) in
          _ = try await service.respond(to: call, options: CallOptions())
        }
      }
    }
    await until { await service.waiting(for: call) == 5 && door.waiting == 1 }
    for task in tasks { task.cancel() }
    for task in tasks { #expect(await task.value == .transport(.cancelled)) }
    // The door was never opened.
    await until { door.waiting == 0 }
    #expect(stub.calls.count == 1)
    #expect(await service.waiting(for: call) == 0)
  }

  @Test func eachKeepsItsOwnTime() async throws {
    let door = Door()
    let stub = ServiceStub { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let service = Deduplicate(stub)
    let call = call
    let long = Task {
      try await service.respond(to: call, options: CallOptions(timeout: .seconds(3600))).description
    }
    await until { await service.waiting(for: call) == 1 }
    let error = await failure { () async throws(RPCError) in
      _ = try await service.respond(to: call, options: CallOptions(timeout: .milliseconds(20)))
    }
    #expect(error == .transport(.timedOut(endpoint: "stub", after: .milliseconds(20))))
    door.open()
    #expect(try await long.value == "1")
  }

  @Test func aCallBegunWithLessTimeIsMadeAgain() async throws {
    let door = Door()
    let stub = ServiceStub { _, count, options throws(RPCError) in
      if count > 1 { return "2" }
      try await door.wait()
      throw .transport(.timedOut(endpoint: "stub", after: options.timeout))
    }
    let service = Deduplicate(stub)
    let call = call
    let short = Task {
      await failure { () async throws(RPCError) in
        _ = try await service.respond(to: call, options: CallOptions(timeout: .seconds(100)))
      }
    }
    await until { await service.waiting(for: call) == 1 }
    let long = Task {
      try await service.respond(to: call, options: CallOptions(timeout: .seconds(3600))).description
    }
    await until { await service.waiting(for: call) == 2 }
    door.open()
    #expect(await short.value == .transport(.timedOut(endpoint: "stub", after: .seconds(100))))
    #expect(try await long.value == "2")
    let left = try #require(stub.calls.options.last?.timeout)
    #expect(left > .seconds(100) && left < .seconds(3600))
  }

  @Test func errorsAreSharedAsWell() async throws {
    let door = Door()
    let revert = RPCError.server(ServerError(code: 3, message: "execution reverted", data: [1]))
    let stub = ServiceStub { _, _, _ throws(RPCError) -> String in
      try await door.wait()
      throw revert
    }
    let service = Deduplicate(stub)
    let call = call
    let tasks = (0..<3).map { _ in
      Task {
        await failure { () async throws(RPCError) in
          _ = try await service.respond(to: call, options: CallOptions())
        }
      }
    }
    await until { await service.waiting(for: call) == 3 }
    door.open()
    for task in tasks { #expect(await task.value == revert) }
    #expect(stub.calls.count == 1)
  }

  @Test func inABatchTheSameIsSentOnce() async throws {
    let stub = ServiceStub { call, _, _ throws(RPCError) in call.params.description }
    let calls = [
      RPCCall("eth_call", [1]), RPCCall("eth_call", [2]), RPCCall("eth_call", [1]),
      RPCCall("eth_sendRawTransaction", [3]), RPCCall("eth_sendRawTransaction", [3]),
    ]
    let results = try await Deduplicate(stub).respond(to: calls, options: CallOptions())
    #expect(
      results.map { $0.map(\.description) } == ["[1]", "[2]", "[1]", "[3]", "[3]"].map { .success($0) })
    #expect(
      stub.calls.methods == [["eth_call", "eth_call", "eth_sendRawTransaction", "eth_sendRawTransaction"]])
  }
}
