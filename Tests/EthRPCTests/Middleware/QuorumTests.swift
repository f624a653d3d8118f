import EthJSON
import Testing

@testable import EthRPC

@Suite(.timeLimit(.minutes(10))) struct QuorumTests {
  private func refusing(_ name: String, _ error: RPCError) -> ServiceStub {
    node(name) { _, _, _ throws(RPCError) -> String in throw error }
  }

  private func quorum(_ services: [any RPCService], _ needed: Int) async -> Quorum {
    let quorum = Quorum(
      services, agreeing: needed, policy: QuorumPolicy(grace: .seconds(600)),
      endpoints: EndpointPolicy(maximumLag: .max))
    await quorum.monitor.check()
    return quorum
  }

  private func stub(_ name: String, _ text: String) -> ServiceStub {
    node(name) { _, _, _ throws(RPCError) in text }
  }

  @Test func enoughThatAgreeDecide() async throws {
    let services = [
      stub("a", #"{"b":"0xAA","a":1}"#), stub("b", #"{"a":1}"#), stub("c", #"{"a":1,"b":"0xaa"}"#),
    ]
    let quorum = await quorum(services, 2)
    let value = try await quorum.call("eth_getTransactionReceipt", ["0x01"])
    #expect(value["b"]?.description.lowercased() == "\"0xaa\"")
  }

  @Test func disagreementIsNamedAndCounted() async {
    let quorum = await quorum(
      [stub("a", "\"0x1\""), stub("b", "\"0x2\""), refusing("c", .status(503)), stub("d", "\"0x1\"")], 3)
    let error = await failure { () async throws(RPCError) in _ = try await quorum.call("eth_getBalance") }
    guard case .disagreement(let found) = error else { return unexpected(error) }
    #expect(found.method == "eth_getBalance" && found.needed == 3)
    #expect(found.answers.count == 2 && Set(found.answers[0].endpoints) == ["a", "d"])
    #expect(
      found.answers[0].text == "\"0x1\"" && found.answers[1] == .init(endpoints: ["b"], text: "\"0x2\""))
    #expect(found.failures == [EndpointFailure(endpoint: "c", error: .status(503))])
    for part in ["a", "b", "0x1", "0x2", "503", "eth_getBalance"] {
      #expect(found.description.contains(part))
    }
    #expect(await quorum.monitor.endpoints.map(\.disagreements) == [1, 1, 0, 1])
  }

  @Test func longAnswersAreCut() async {
    let long = "\"" + String(repeating: "x", count: 5000) + "\""
    let quorum = await quorum([stub("a", long), stub("b", "1")], 2)
    let error = await failure { () async throws(RPCError) in _ = try await quorum.call("eth_call") }
    guard case .disagreement(let found) = error else { return unexpected(error) }
    #expect(found.answers.allSatisfy { $0.text.count <= 201 })
  }

  @Test func theVoteIsOverWhenNothingCanChangeIt() throws {
    func vote(_ needed: Int, of voters: Int, _ answers: [Result<String, RPCError>]) throws -> QuorumVote {
      var vote = QuorumVote(RPCCall("eth_call"), needed: needed, of: voters, policy: QuorumPolicy())
      for (endpoint, answer) in answers.enumerated() {
        switch answer {
        case .success(let text): vote.add(.success(try JSONDocument(parsing: text).root), of: endpoint)
        case .failure(let error): vote.add(.failure(error), of: endpoint)
        }
      }
      return vote
    }
    #expect(try vote(2, of: 3, [.success("1")]).isDecided == false)
    #expect(try vote(2, of: 3, [.success("1"), .success("1")]).isDecided)
    #expect(try vote(2, of: 3, [.success("1"), .success("2")]).isDecided == false)
    #expect(try vote(2, of: 3, [.success("1"), .success("2")]).isHopeless == false)
    #expect(try vote(2, of: 3, [.failure(.broken), .failure(.broken)]).isHopeless)
    #expect(try vote(3, of: 4, [.success("1"), .success("2"), .success("3")]).isHopeless)
    #expect(try vote(3, of: 4, [.success("1"), .success("2"), .success("3")]).isDecided == false)
    #expect(try vote(5, of: 3, []).isHopeless)
    #expect(try vote(2, of: 3, [.success("1"), .success("2"), .success("1")]).dissenters == [1])
    #expect(try vote(2, of: 3, [.success("1"), .success("1")]).dissenters.isEmpty)
    #expect(try vote(2, of: 2, [.success("1"), .success("2")]).dissenters == [0, 1])
    #expect(try vote(2, of: 2, [.success("1"), .failure(.broken)]).dissenters.isEmpty)
  }

  @Test func whereEnoughCanNoLongerAgreeTheOthersAreNotWaitedForForLong() async {
    let door = Door()
    let slow = node("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let quorum = Quorum(
      [slow, stub("b", "1"), stub("c", "2")], agreeing: 3, policy: QuorumPolicy(grace: .milliseconds(20)))
    await quorum.monitor.check()
    let error = await failure { () async throws(RPCError) in _ = try await quorum.call("eth_call") }
    guard case .disagreement(let found) = error else { return unexpected(error) }
    #expect(Set(found.answers.flatMap(\.endpoints)) == ["b", "c"] && door.waiting == 0)
  }

  @Test func aSlowEndpointIsNotWaitedForOnceEnoughAgree() async throws {
    let door = Door()
    let slow = node("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let quorum = await quorum([slow, stub("b", "1"), stub("c", "1")], 2)
    #expect(try await quorum.call("eth_call").description == "1")
    #expect(door.waiting == 0)
    // Who was not waited for has not failed.
    #expect(await quorum.monitor.endpoints[0].errorRate == 0)
  }

  @Test func revertsAgreeByWhatTheContractReturned() async {
    func revert(_ message: String, _ data: [UInt8]) -> RPCError {
      .server(ServerError(code: 3, message: message, data: data))
    }
    let first = revert("execution reverted", [1])
    let same = await quorum([refusing("a", first), refusing("b", revert("VM reverted", [1]))], 2)
    guard
      case .server(let error) = await failure({ () async throws(RPCError) in
        _ = try await same.call("eth_call")
      })
    else { return unexpected(nil) }
    #expect(error.isRevert && error.data == [1])
    let other = await quorum([refusing("a", first), refusing("b", revert("execution reverted", [2]))], 2)
    guard
      case .disagreement = await failure({ () async throws(RPCError) in _ = try await other.call("eth_call") }
      )
    else { return unexpected(nil) }
    let mixed = await quorum([refusing("a", first), stub("b", "1")], 2)
    guard
      case .disagreement = await failure({ () async throws(RPCError) in _ = try await mixed.call("eth_call") }
      )
    else { return unexpected(nil) }
  }

  @Test func whatFailedIsNoAnswer() async {
    let quorum = await quorum([refusing("a", .broken), refusing("b", .broken)], 2)
    let error = await failure { () async throws(RPCError) in _ = try await quorum.call("eth_call") }
    guard case .noEndpoint(let failures) = error else { return unexpected(error) }
    #expect(Set(failures.map(\.endpoint)) == ["a", "b"])
  }

  @Test func theHeightIsWhatEnoughHaveReached() async throws {
    let services = [node("a", head: 100), node("b", head: 102), node("c", head: 101)]
    for (needed, height) in [(1, 102), (2, 101), (3, 100)] as [(Int, UInt64)] {
      let quorum = await quorum(services, needed)
      let found: UInt64 = try await quorum.call("eth_blockNumber")
      #expect(found == height)
      #expect(await quorum.monitor.endpoints.map(\.disagreements) == [0, 0, 0])
    }
    let none = await quorum(services, 4)
    guard
      case .disagreement = await failure({ () async throws(RPCError) in
        _ = try await none.call("eth_blockNumber")
      })
    else { return unexpected(nil) }
  }

  @Test func aTransactionNeedsOneThatAcceptsIt() async throws {
    let services = [refusing("a", .refused(-32000, "nonce too low")), stub("b", "\"0xaa\"")]
    let accepted = await quorum(services, 2)
    #expect(try await accepted.call("eth_sendRawTransaction", ["0x02"]).description == "\"0xaa\"")
    #expect(services[0].asked == 1)
    let known = await quorum(
      [refusing("a", .refused(-32000, "nonce too low")), refusing("b", .refused(-32010, "already known"))], 2)
    let error = await failure { () async throws(RPCError) in
      _ = try await known.call("eth_sendRawTransaction")
    }
    #expect(error == .refused(-32010, "already known"))
    // One that says nothing may have it: who repeats it by itself hears of that.
    let open = await quorum([refusing("a", .refused(-32000, "nonce too low")), refusing("b", .broken)], 2)
    let call = RPCCall("eth_sendRawTransaction", ["0x02"])
    var single = call
    single.isRepeatedByCaller = true
    var errors: [RPCError?] = []
    for call in [call, single] {
      errors.append(
        await failure { () async throws(RPCError) in
          _ = try await open.respond(to: call, options: CallOptions())
        })
    }
    let silent = EndpointFailure(endpoint: "b", error: .broken)
    #expect(errors == [.refused(-32000, "nonce too low"), .noEndpoint([silent])])
  }

  @Test func whatNodesSignIsNotSentToSeveral() async {
    let (a, b) = (stub("a", "1"), stub("b", "1"))
    let quorum = await quorum([a, b], 1)
    guard
      case .protocolViolation = await failure({ () async throws(RPCError) in
        _ = try await quorum.call("eth_sendTransaction")
      })
    else { return unexpected(nil) }
    #expect(a.asked == 0 && b.asked == 0)
  }

  @Test func eachCallOfABatchIsDecidedByItself() async throws {
    func echo(_ name: String, _ odd: String) -> ServiceStub {
      node(name) { call, _, _ throws(RPCError) in call.params == [2] ? odd : call.params.description }
    }
    let quorum = await quorum([echo("a", "5"), echo("b", "6")], 2)
    let results = try await quorum.respond(
      to: [RPCCall("eth_call", [1]), RPCCall("eth_call", [2]), RPCCall("eth_call", [3])],
      options: CallOptions())
    #expect(try results[0].get().description == "[1]" && results[2].get().description == "[3]")
    guard case .failure(.disagreement(let found)) = results[1] else { return unexpected(results[1]) }
    #expect(Set(found.answers.map(\.text)) == ["5", "6"])
  }

  @Test func cancellationEndsTheVote() async {
    let door = Door()
    let slow = node("a") { _, _, _ throws(RPCError) in
      try await door.wait()
      return "1"
    }
    let quorum = await quorum([slow, stub("b", "1")], 2)
    let task = Task { await failure { () async throws(RPCError) in _ = try await quorum.call("eth_call") } }
    await until { door.waiting == 1 }
    task.cancel()
    #expect(await task.value == .transport(.cancelled))
    #expect(door.waiting == 0)
  }
}
