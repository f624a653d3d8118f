import EthJSON
import EthPrimitives
import EthRPC
import Testing

/// The HTTP transport against a server that misbehaves in the ways that real ones do.
@Suite(.timeLimit(.minutes(10))) struct HTTPTransportTests {
  private func client(_ url: String, timeout: Duration = .seconds(600), limit: Int = 1 << 20) throws
    -> some RPCService
  {
    limited(
      try HTTPTransport(url), options: CallOptions(timeout: timeout, maximumResponseBytes: limit),
      retry: .never)
  }

  /// The error of one call to a server that answers with `reply`.
  private func failure(
    timeout: Duration = .seconds(600), limit: Int = 1 << 20, _ reply: Reply
  ) async throws -> TransportError? {
    var failure: RPCError?
    try await LoopbackServer.run({ _, _ in reply }) { server in
      let client = try client(server.url, timeout: timeout, limit: limit)
      failure = await EthRPCTests.failure { () async throws(RPCError) in
        _ = try await client.call("eth_chainId")
      }
      #expect(server.requests.count == 1)
    }
    guard case .transport(let error) = failure else {
      Issue.record("expected a transport's error, found \(String(describing: failure))")
      return nil
    }
    return error
  }

  @Test func postsJSONRPC() async throws {
    try await LoopbackServer.run({ request, _ in .result("\"0x7a69\"", to: request) }) { server in
      let client = try client(server.url + "/v3/key?a=b")
      let first: UInt64 = try await client.call("eth_chainId")
      let second: UInt64 = try await client.call("eth_getBalance", ["0x00", 7, ["a": .null]])
      #expect([first, second] == [31337, 31337])
      let requests = server.requests.all
      #expect(requests.map(\.line) == Array(repeating: "POST /v3/key?a=b HTTP/1.1", count: 2))
      #expect(requests[0].headers["content-type"] == "application/json")
      #expect(requests[0].headers["authorization"] == nil)
      #expect(
        requests.map { String(decoding: $0.body, as: UTF8.self) } == [
          #"{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}"#,
          #"{"jsonrpc":"2.0","id":2,"method":"eth_getBalance","params":["0x00",7,{"a":null}]}"#,
        ])
    }
  }

  @Test func sendsTheAuthorisationOfTheURL() async throws {
    try await LoopbackServer.run({ request, _ in .result("1", to: request) }) { server in
      _ = try await client("http://Aladdin:open%20sesame@127.0.0.1:\(server.port)/").call("eth_chainId")
      let transport = try HTTPTransport(server.url, headers: [("Authorization", "Bearer t0ken")])
      _ = try await RPCClient(transport).call("eth_chainId")
      let requests = server.requests.all
      // RFC 7617, section 2, has this pair of credentials as its example.
      #expect(requests[0].headers["authorization"] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
      #expect(requests[1].headers["authorization"] == "Bearer t0ken")
      #expect(requests.allSatisfy { $0.line == "POST / HTTP/1.1" })
    }
  }

  @Test func anotherStatusIsAnErrorWithTheBeginningOfTheBody() async throws {
    let error = try await failure(.status(404, "no such page"))
    guard case .status(let endpoint, 404, "no such page", nil) = error else { return unexpected(error) }
    #expect(endpoint.hasPrefix("http://127.0.0.1:"))
    let long = "\u{1b}[31mSorry\r\n" + String(repeating: "<p>", count: 500_000)
    let longer = try await failure(.status(500, long))
    guard case .status(_, 500, let body, _) = longer else { return unexpected(longer) }
    #expect(body.hasPrefix(#"\u{1B}[31mSorry\r\n<p><p>"#))
    #expect(body.hasSuffix("…") && body.count < 220)
    let empty = try await failure(.status(502, ""))
    #expect(empty?.description.hasSuffix(" answered HTTP status 502") == true)
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func redirectionsAreNotFollowed(code: Int) async throws {
    let error = try await failure(.status(code, "", headers: "Location: /elsewhere\r\n"))
    guard case .status(_, code, _, _) = error else { return unexpected(error) }
  }

  @Test func aBodyThatEndsEarlyIsAConnectionThatBroke() async throws {
    let error = try await failure(
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"jsonrpc\":\"2.0\"", .close))
    guard case .connection = error else { return unexpected(error) }
    let chunked = try await failure(
      .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"js\r\n", .close))
    guard case .connection = chunked else { return unexpected(chunked) }
  }

  @Test(arguments: ["", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 999999999 \r\n\r\n"])
  func whatIsNotHTTPIsAConnectionError(text: String) async throws {
    let error = try await failure(Reply(parts: [.bytes(Array(text.utf8)), .close]))
    guard case .connection(_, let reason) = error else { return unexpected(error) }
    #expect(!reason.isEmpty)
  }

  @Test func aBodyOverTheLimitIsRefused() async throws {
    let declared = try await failure(
      limit: 1000, .raw("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{"))
    guard case .responseTooLarge(_, 1000) = declared else { return unexpected(declared) }
    let chunk = "3e8\r\n" + String(repeating: "1", count: 1000) + "\r\n"
    let chunked = try await failure(
      limit: 5000,
      .raw(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        .bytes(Array(String(repeating: chunk, count: 5000).utf8))))
    guard case .responseTooLarge(_, 5000) = chunked else { return unexpected(chunked) }
    // No limit that a caller sets stops the program.
    let negative = try await failure(limit: -1, .ok("{}"))
    guard case .responseTooLarge(_, -1) = negative else { return unexpected(negative) }
  }

  @Test func aBodyOfExactlyTheLimitIsRead() async throws {
    let body = #"{"id":1,"result":"\#(String(repeating: "x", count: 1000))"}"#
    try await LoopbackServer.run({ _, _ in .ok(body) }) { server in
      let text: String = try await client(server.url, limit: body.utf8.count).call("web3_clientVersion")
      #expect(text.count == 1000)
    }
  }

  @Test func theTimeoutCoversHeadAndBody() async throws {
    let slow: [Reply] = [
      .raw(.wait(.seconds(600))),
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", .wait(.seconds(600))),
      Reply(
        parts: ["HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n"]
          + Array(repeating: [" ", .wait(.milliseconds(50))], count: 4000).flatMap(\.self)),
      .raw("HTTP/1.1 500 X\r\nContent-Length: 100\r\n\r\n{", .wait(.seconds(600))),
    ]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reply in slow {
        group.addTask {
          let start = ContinuousClock.now
          let error = try await failure(timeout: .seconds(2), reply)
          guard case .timedOut(_, .seconds(2)) = error else { return unexpected(error) }
          #expect(ContinuousClock.now - start < .seconds(100))
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(arguments: [Duration.seconds(Int64.max), .seconds(1_000_000_000_000), .seconds(1 << 40)])
  func anyTimeoutCanBeSet(timeout: Duration) async throws {
    try await LoopbackServer.run({ request, _ in .result("\"0x1\"", to: request) }) { server in
      let number: UInt64 = try await client(server.url, timeout: timeout).call("eth_blockNumber")
      #expect(number == 1)
    }
  }

  @Test(arguments: [Duration.zero, .seconds(-1), .seconds(Int64.min)])
  func noTimeIsATimeout(timeout: Duration) async throws {
    try await LoopbackServer.run({ request, _ in .raw(.wait(.seconds(600))) }) { server in
      let client = try client(server.url, timeout: timeout)
      let error = await EthRPCTests.failure { () async throws(RPCError) in
        _ = try await client.call("eth_chainId")
      }
      guard case .transport(.timedOut) = error else { return unexpected(error) }
    }
  }

  @Test func aCancelledTaskEndsAtOnceAndIsNotTriedAgain() async throws {
    let waiting: [Reply] = [
      .raw(.wait(.seconds(600))),
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", .wait(.seconds(600))),
      .raw("HTTP/1.1 500 X\r\nContent-Length: 100\r\n\r\n{", .wait(.seconds(600))),
    ]
    for reply in waiting {
      try await LoopbackServer.run({ _, _ in reply }) { server in
        let client = RPCClient(try HTTPTransport(server.url))
        let task = Task {
          await EthRPCTests.failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
        }
        while server.requests.count == 0 { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(50))
        let start = ContinuousClock.now
        task.cancel()
        #expect(await task.value == .transport(.cancelled))
        #expect(ContinuousClock.now - start < .seconds(300))
        #expect(server.requests.count == 1)
      }
    }
  }

  @Test func aTaskThatIsCancelledAlreadyAsksNothing() async throws {
    try await LoopbackServer.run({ request, _ in .result("1", to: request) }) { server in
      let client = RPCClient(try HTTPTransport(server.url))
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return await EthRPCTests.failure { () async throws(RPCError) in
          _ = try await client.call("eth_chainId")
        }
      }
      task.cancel()
      #expect(await task.value == .transport(.cancelled))
    }
  }

  @Test func aRefusedConnectionIsSaidAtOnce() async throws {
    let start = ContinuousClock.now
    // A port that nobody listens on, and that no other test is given.
    let client = try client("http://127.0.0.1:1")
    let error = await EthRPCTests.failure { () async throws(RPCError) in
      _ = try await client.call("eth_chainId")
    }
    guard case .transport(.connection(_, let reason)) = error else {
      return unexpected(error)
    }
    #expect(reason.contains("onnection refused"), "\(reason)")
    #expect(ContinuousClock.now - start < .seconds(300))
  }

  @Test func twoHundredCallsAtOnceEachGetTheirOwnAnswer() async throws {
    let answer: @Sendable (LoopbackServer.Request, Int) -> Reply = { request, _ in
      let parameter = (try? JSONDocument(parsing: request.body).root["params"]?[0]?.description) ?? "null"
      return .result(parameter, to: request)
    }
    try await LoopbackServer.run(answer) { server in
      let client = try client(server.url, timeout: .seconds(600))
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          group.addTask {
            let found: Int = try await client.call("eth_echo", [.number(JSONNumber(Int64(number)))])
            return found == number
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
      let requests = server.requests.all
      #expect(requests.count == 200)
      #expect(Set(requests.map(\.id)).count == 200)
    }
  }
}
