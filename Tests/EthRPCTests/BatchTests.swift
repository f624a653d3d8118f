import EthJSON
import EthRPC
import Testing

/// Several calls in one payload.
@Suite(.timeLimit(.minutes(10))) struct BatchTests {
  private let calls: [RPCCall] = [RPCCall("eth_a", [1]), RPCCall("eth_b", [2]), RPCCall("eth_c", [3])]

  /// The outcome of a batch whose answer is made of the ids of its requests.
  private func outcome(_ answer: @escaping @Sendable ([String]) -> String) async throws -> [Result<
    String, RPCError
  >] {
    let transport = ScriptedTransport { request, _ in
      answer((0..<request.count).map { request[$0]?["id"]?.description ?? "" })
    }
    return try await RPCClient(transport).respond(to: calls, options: CallOptions()).map {
      $0.map(\.description)
    }
  }

  private func answers(_ ids: [String]) -> String {
    "[" + ids.map { #"{"jsonrpc":"2.0","id":\#($0),"result":"of \#($0)"}"# }.joined(separator: ",") + "]"
  }

  @Test func theResultsComeInTheOrderOfTheCalls() async throws {
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let results = try await outcome { ids in answers(order.map { ids[$0] }) }
      #expect(results == [.success("\"of 1\""), .success("\"of 2\""), .success("\"of 3\"")])
    }
  }

  @Test func oneThatFailsDoesNotTouchTheOthers() async throws {
    let results = try await outcome { ids in
      #"[{"id":\#(ids[0]),"result":1},{"id":\#(ids[2]),"result":null},"#
        + #"{"id":\#(ids[1]),"error":{"code":3,"message":"execution reverted","data":"0x01"}}]"#
    }
    let refusal = ServerError(code: 3, message: "execution reverted", data: [1], rawData: "\"0x01\"")
    #expect(results == [.success("1"), .failure(.server(refusal)), .success("null")])
  }

  @Test func oneThatLacksIsNamed() async throws {
    let results = try await outcome { ids in answers([ids[0], ids[2]]) }
    guard case .failure(.protocolViolation(let text)) = results[1] else { return unexpected(results) }
    #expect(text.contains("eth_b"))
    #expect(results[0] == .success("\"of 1\"") && results[2] == .success("\"of 3\""))
  }

  @Test func strangersInTheAnswerAreIgnored() async throws {
    let results = try await outcome { ids in
      #"[null,1,[],{},{"id":-1,"result":0},{"id":"1","result":0},{"id":99,"result":0},"#
        + answers(ids).dropFirst()
    }
    #expect(results == [.success("\"of 1\""), .success("\"of 2\""), .success("\"of 3\"")])
    let empty = try await outcome { _ in "[]" }
    #expect(empty.count == 3)
    for result in empty {
      guard case .failure(.protocolViolation) = result else { return unexpected(result) }
    }
  }

  @Test func aSingleErrorIsTheErrorOfTheBatch() async throws {
    await #expect(throws: RPCError.server(ServerError(code: -32600, message: "no batches here"))) {
      try await outcome { _ in #"{"id":null,"error":{"code":-32600,"message":"no batches here"}}"# }
    }
    await #expect(throws: RPCError.self) { try await outcome { ids in #"{"id":\#(ids[0]),"result":1}"# } }
    await #expect(throws: RPCError.self) { try await outcome { _ in "null" } }
  }

  @Test func noCallsAreNoPayload() async throws {
    let transport = ScriptedTransport { _, _ in "" }
    let results = try await RPCClient(transport).respond(to: [], options: CallOptions())
    #expect(results.isEmpty)
    #expect(transport.count == 0)
  }
}
