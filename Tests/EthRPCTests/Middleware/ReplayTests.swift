import EthJSON
import EthPrimitives
import EthTesting
import Foundation
import Testing

@testable import EthRPC

/// Recordings and what is answered from them.
@Suite(.timeLimit(.minutes(10))) struct ReplayTests {
  private let recording = """
    // A comment, and an empty line.

    >> {"jsonrpc":"2.0","id":1,"method":"eth_chainId"}
    << {"jsonrpc":"2.0","id":1,"result":"0x1"}
    >> {"jsonrpc":"2.0","id":2,"method":"eth_call","params":[{"to":"0x01","data":"0x02"},"latest"]}
    << {"jsonrpc":"2.0","id":2,"error":{"code":3,"message":"execution reverted","data":"0x08"}}
    >> [{"id":3,"method":"eth_blockNumber","params":[]},{"id":4,"method":"eth_gasPrice","params":[]}]
    << [{"id":4,"result":"0x7"},{"id":3,"result":"0x5"}]
    >> {"jsonrpc":"2.0","id":5,"method":"eth_blockNumber","params":[]}
    << {"jsonrpc":"2.0","id":5,"result":"0x6"}
    """

  @Test func answersBelongToMethodAndParameters() async throws {
    let replay = try Replay(text: recording, file: "x.io")
    #expect(try await replay.call("eth_gasPrice").description == "\"0x7\"")
    let error = await failure { () async throws(RPCError) in
      // The order of members does not matter.
      _ = try await replay.call("eth_call", [["data": "0x02", "to": "0x01"], "latest"])
    }
    #expect(
      error == .server(ServerError(code: 3, message: "execution reverted", data: [8], rawData: "\"0x08\"")))
    #expect(await replay.unused.map(\.method) == ["eth_chainId", "eth_blockNumber", "eth_blockNumber"])
    let chainId: UInt64 = try await replay.call("eth_chainId")
    #expect(chainId == 1)
    // The same call gets its answers in their order.
    #expect(try await replay.call("eth_blockNumber").description == "\"0x5\"")
    #expect(try await replay.call("eth_blockNumber").description == "\"0x6\"")
    #expect(await replay.unused.isEmpty)
  }

  @Test func whatWasNotRecordedIsAnError() async throws {
    let replay = try Replay(text: recording, file: "x.io")
    func outcome(_ method: String, _ params: [JSON] = []) async -> RPCError? {
      await failure { () async throws(RPCError) in _ = try await replay.call(method, params) }
    }
    #expect(await outcome("eth_chainId") == nil)
    #expect(
      await outcome("eth_chainId")
        == .replay(.unexpected(file: "x.io", line: 3, request: "eth_chainId []")))
    #expect(
      await outcome("eth_getCode", ["0x01"])
        == .replay(.unexpected(file: "x.io", line: 9, request: "eth_getCode [\"0x01\"]")))
    #expect(await outcome("eth_call", [["to": "0x01", "data": "0x0002"], "latest"]) != nil)
    #expect(
      await outcome("eth_chainId")?.description
        == "x.io:3: the recording has no further answer to eth_chainId []")
  }

  @Test(arguments: [
    ("<< {}", 1, "no request before"), (">> {\"id\":1,\"method\":\"a\"}\n", 1, "no answer"),
    ("\n\nhello", 3, ">> "), (">> {\"method\":\"a\"}\n>> {\"method\":\"b\"}", 1, "no answer"),
    (">> {\n<< {}", 1, ""),
    (">> {}\n<< {}", 1, "method"), (">> {\"method\":\"a\"}\n<< {}", 1, "result"),
    (">> {\"method\":\"a\",\"params\":{}}\n<< {\"result\":1}", 1, ""),
    (">> [{\"id\":1,\"method\":\"a\"}]\n<< []", 1, "id 1"), (">> [{\"method\":\"a\"}]\n<< []", 1, "no id"),
    (">> []\n<< {}", 1, "no array"), (">>{}", 1, ">> "), ("// x\n>> 1\n<< 2", 2, ""),
    (">> {\"method\":\"a\"}\n<< {\"error\":{\"code\":\"x\"}}", 1, "code"),
    (">> {\"method\":\"a\"}\n<< nonsense", 2, ""),
  ])
  func whatIsNoRecordingIsRefusedWithItsLine(text: String, line: Int, words: String) {
    do throws(ReplayError) {
      _ = try RecordedExchange.parse(text, file: "f")
      Issue.record("taken: \(text)")
    } catch {
      guard case .malformed("f", let found, let reason) = error else { return unexpected(error) }
      #expect(found == line && (words.isEmpty || reason.contains(words)))
      #expect(error.description.hasPrefix("f:\(line): "))
    }
  }

  @Test func linesMayEndAsOnWindows() throws {
    let exchanges = try RecordedExchange.parse(recording.replacing("\n", with: "\r\n"))
    #expect(
      exchanges.map(\.call.method) == [
        "eth_chainId", "eth_call", "eth_blockNumber", "eth_gasPrice", "eth_blockNumber",
      ])
    #expect(exchanges.map(\.line) == [3, 5, 7, 7, 9])
  }

  @Test func theTransportSpeaksJSONRPC() async throws {
    let replay = try Replay(text: recording, file: "x.io")
    let client = RPCClient(replay.transport)
    let results = try await client.respond(
      to: [RPCCall("eth_gasPrice"), RPCCall("eth_chainId")], options: CallOptions())
    #expect(results.map { $0.map(\.description) } == [.success("\"0x7\""), .success("\"0x1\"")])
    let revert = await failure { () async throws(RPCError) in
      _ = try await client.call("eth_call", [["to": "0x01", "data": "0x02"], "latest"])
    }
    #expect(
      revert == .server(ServerError(code: 3, message: "execution reverted", data: [8], rawData: "\"0x08\"")))
    let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
    guard case .transport(.connection("x.io", let reason)) = error else { return unexpected(error) }
    #expect(reason.contains("x.io:3"))
  }

  @Test func manyTasksGetOneAnswerEach() async throws {
    let text = (0..<200).map {
      ">> {\"id\":\($0),\"method\":\"eth_a\"}\n<< {\"id\":\($0),\"result\":\($0)}\n"
    }.joined()
    let replay = try Replay(text: text)
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 { group.addTask { try await replay.call("eth_a").int() } }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(numbers == Set(0..<200))
  }

  @Test func whatWasRecordedIsAnsweredAgain() async throws {
    let path = FileManager.default.temporaryDirectory.path + "/recording-\(UInt32.random(in: 0 ... .max)).io"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (first, second) = try await Devnet.run { devnet in
      let record = Record(RPCClient(try devnet.transport), to: try RecordFile(path))
      let outcomes = try await Self.ask(record, devnet.accounts[0].address)
      #expect(await record.problem == nil)
      // What did not get through is not recorded.
      let gone = Record(RPCClient(try HTTPTransport("http://127.0.0.1:1")), to: try RecordFile(path))
      _ = await failure { () async throws(RPCError) in _ = try await gone.call("eth_chainId") }
      return (outcomes, try await Self.ask(try Replay(contentsOf: path), devnet.accounts[0].address))
    }
    #expect(first == second && first.count == 6)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("http") && !text.contains("127.0.0.1"))
    #expect(text.split(separator: "\n").count == 12)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// The results of calls of each kind, as text.
  private static func ask(_ service: some RPCService, _ account: Address) async throws -> [String] {
    var outcomes = [
      try await service.call("eth_chainId").description,
      try await service.call("eth_getBlockByNumber", ["0x0", false])["hash"]?.description ?? "",
      "\(await failure { () async throws(RPCError) in _ = try await service.call("eth_noSuchMethod") }?.description ?? "")",
    ]
    let batch = try await service.respond(
      to: [RPCCall("eth_getBalance", [.address(account), "latest"]), RPCCall("eth_blockNumber")],
      options: CallOptions())
    outcomes += try batch.map { try $0.get().description }
    let reader = try await service.read(
      RPCCall("eth_getLogs", [["fromBlock": "0x0", "toBlock": "latest"]]), options: CallOptions(),
      with: Collecting())
    outcomes.append("\(reader.elements)")
    return outcomes
  }

  @Test func aRecordingThatCannotBeWrittenLosesNoAnswer() async throws {
    struct Full: RecordingSink {
      func append(_ lines: String) async throws(ReplayError) { throw .file("f", reason: "no space") }
    }
    let record = Record(ServiceStub { _, _, _ throws(RPCError) in "7" }, to: Full())
    #expect(try await record.call("eth_a").description == "7")
    #expect(await record.problem == .file("f", reason: "no space"))
  }

  @Test func wholeExchangesAreRecordedHoweverManyTasks() async throws {
    let text = RecordedText()
    let record = Record(
      ServiceStub { call, _, _ throws(RPCError) in
        // An answer over several lines is recorded on one.
        "{\n\"of\":\(call.params.description)\r\n}"
      }, to: text)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask { _ = try await record.call("eth_a", [.number(JSONNumber(number))]) }
      }
      try await group.waitForAll()
    }
    let exchanges = try RecordedExchange.parse(await text.text)
    #expect(exchanges.count == 100)
    for exchange in exchanges {
      #expect(try exchange.answer.get()["of"]?.description == JSON.array(exchange.call.params).description)
    }
  }

  @Test func filesThatCannotBeUsedAreNamed() {
    #expect(throws: ReplayError.file("/nonexistent/x", reason: "No such file or directory")) {
      try Replay(contentsOf: "/nonexistent/x")
    }
    #expect(throws: ReplayError.file("/nonexistent/x", reason: "No such file or directory")) {
      try RecordFile("/nonexistent/x")
    }
  }
}
