import EthJSON
import EthPrimitives
import Subprocess
import Synchronization
import Testing

@testable import EthRPC

/// What goes with HTTP requests, and what is taken of their answers.
@Suite(.timeLimit(.minutes(10))) struct HTTPOptionsTests {
  private func headers(
    _ options: HTTPOptions, headers: [(name: String, value: String)] = []
  ) async throws -> [[String: String]] {
    var found: [[String: String]] = []
    try await LoopbackServer.run({ request, _ in .result("1", to: request) }) { server in
      let client = RPCClient(try HTTPTransport(server.url, headers: headers, options: options))
      // The second is of a size that goes over the other path.
      for limit in [nil, 4 << 20] {
        _ = try await client.call("eth_chainId", options: CallOptions(maximumResponseBytes: limit))
      }
      found = server.requests.all.map(\.headers)
    }
    return found
  }

  @Test func authorisationsAreSentWithEveryRequest() async throws {
    // RFC 7617, section 2; the second is of RFC 6750, section 2.1.
    for (authorization, value) in [
      (
        HTTPAuthorization.basic(user: "Aladdin", password: "open sesame"),
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
      ),
      (.bearer("mF_9.B5f-4.1JqM"), "Bearer mF_9.B5f-4.1JqM"), (.custom { "Digest x" }, "Digest x"),
    ] {
      let found = try await headers(HTTPOptions(authorization: authorization))
      #expect(found.map { $0["authorization"] } == [value, value])
    }
  }

  @Test func tokensAreSignedForTheTimeOfTheRequest() async throws {
    // Made with Python's hmac over {"alg":"HS256","typ":"JWT"} and {"iat":1700000000}, with the key bytes(range(32)).
    let secret = (0..<32).map { UInt8($0) }
    let token = HTTPAuthorization.jwt(secret: secret).value(now: 1_700_000_000)
    #expect(
      token
        == "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3MDAwMDAwMDB9.uAxdaUtr1_HpYPtNDLNlQ_sHMiP5eBV-ra8EjL3ScS8"
    )
    let found = try await headers(HTTPOptions(authorization: .jwt(secret: secret)))
    #expect(found.count == 2 && found.allSatisfy { $0["authorization"]?.hasPrefix("Bearer eyJ") == true })
  }

  @Test func base64IsThatOfTheStandard() {
    // RFC 4648, section 10.
    for (text, encoded) in [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ] { #expect(Base64.encode(Array(text.utf8)) == encoded) }
    #expect(Base64.encode([0xfb, 0xff]) == "+/8=" && Base64.encodeForURLs([0xfb, 0xff]) == "-_8")
  }

  @Test func secretsAreNotShown() throws {
    let options = HTTPOptions(authorization: .bearer("5ec4e7"))
    var dumped = ""
    dump(options, to: &dumped)
    dump(HTTPAuthorization.jwt(secret: [0x5e, 0xc4]), to: &dumped)
    #expect(!"\(dumped)\(options)\(HTTPAuthorization.bearer("5ec4e7"))".contains("5ec4e7"))
    #expect(!dumped.contains("94"))
  }

  @Test func headersThatWouldBreakTheRequestAreRefused() {
    for (name, value) in [
      ("X", "a\r\nY: b"), ("X\r\nY", "a"), ("X Y", "a"), ("", "a"), ("X", "a\u{0}"), ("Content-Length", "0"),
      ("transfer-encoding", "chunked"),
    ] {
      let error = #expect(throws: TransportError.self) {
        try HTTPTransport("http://h", headers: [(name, value)])
      }
      guard case .configuration? = error else { return unexpected(error) }
    }
  }

  @Test func headersOfTheCallerTakeThePlaceOfOurs() async throws {
    let found = try await headers(
      HTTPOptions(), headers: [("content-type", "application/json-rpc"), ("X-A", "1")])
    for headers in found {
      #expect(headers["content-type"] == "application/json-rpc" && headers["x-a"] == "1")
      #expect(headers["host"]?.hasPrefix("127.0.0.1:") == true)
    }
  }

  @Test func compressionIsAskedForWhereAnswersAreLong() async throws {
    for (accepts, long) in [(true, "deflate, gzip"), (false, nil), (nil, nil)] as [(Bool?, String?)] {
      let found = try await headers(HTTPOptions(acceptsCompression: accepts))
      #expect(found.map { $0["accept-encoding"] } == [nil, long])
    }
    for (url, isHere) in [
      ("http://localhost:8545", true), ("http://LOCALHOST", true), ("http://127.0.0.1:8545", true),
      ("http://127.1.2.3", true), ("http://[::1]:8545", true), ("http://10.0.0.1", false),
      ("http://127.0.0.1.example", false), ("http://127.example.com", false),
      ("http://localhost.example", false),
      ("http://127.0.0.256", false), ("http://127..0.1", false), ("https://[::2]", false),
    ] {
      let endpoint = try #require(EndpointName(url, schemes: ["http", "https"]))
      #expect(HTTPOptions().acceptsCompression(from: endpoint) == !isHere, "\(url)")
    }
  }

  /// What `gzip` makes of a text, and of very many zeros.
  @Test func compressedAnswersAreReadAndBounded() async throws {
    let small = try await gzip(#"printf '{"id":1,"result":"%01000d"}' 0"#)
    let bomb = try await gzip("head -c 100000000 /dev/zero")
    @Sendable func reply(_ body: [UInt8]) -> Reply {
      let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
      return .raw(.bytes(Array(head.utf8)), .bytes(body))
    }
    try await LoopbackServer.run({ _, _ in reply(small) }) { server in
      let options = HTTPOptions(acceptsCompression: true)
      let text: String = try await RPCClient(HTTPTransport(server.url, options: options)).call(
        "eth_call", options: CallOptions(maximumResponseBytes: 2 << 20))
      #expect(text == String(repeating: "0", count: 1000))
    }
    try await LoopbackServer.run({ _, _ in reply(bomb) }) { server in
      for (options, limit) in [
        (HTTPOptions(acceptsCompression: true), 3 << 20),
        (HTTPOptions(acceptsCompression: true, maximumInflatedBytes: 1 << 20), 1 << 30),
      ] {
        let client = RPCClient(try HTTPTransport(server.url, options: options))
        let error = await failure { () async throws(RPCError) in
          _ = try await client.call("eth_getLogs", options: CallOptions(maximumResponseBytes: limit))
        }
        guard case .transport(.responseTooLarge(_, let most)) = error else { return unexpected(error) }
        #expect(most == min(limit, options.maximumInflatedBytes))
      }
    }
  }

  private func gzip(_ command: String) async throws -> [UInt8] {
    try await Subprocess.run(
      .name("sh"), arguments: ["-c", "\(command) | gzip -9"], output: .bytes(limit: 1 << 20)
    ).standardOutput
  }

  @Test func retryAfterIsInTheError() async throws {
    let reply = Reply.status(429, "slow down", headers: "Retry-After: 7\r\n")
    try await LoopbackServer.run({ _, _ in reply }) { server in
      for limit in [1 << 10, 2 << 20] {
        let client = RPCClient(try HTTPTransport(server.url))
        let error = await failure { () async throws(RPCError) in
          _ = try await client.call("eth_chainId", options: CallOptions(maximumResponseBytes: limit))
        }
        guard case .transport(.status(_, 429, "slow down", .seconds(7))) = error else {
          return unexpected(error)
        }
      }
    }
  }

  @Test func connectionsAreUsedAgainAndAreNotMoreThanAllowed() async throws {
    let options = HTTPOptions(connections: .init(maximum: 3))
    let open = Count()
    let answer: @Sendable (LoopbackServer.Request, Int) -> Reply = { request, _ in
      let body = #"{"jsonrpc":"2.0","id":\#(request.id),"result":1}"#
      return .raw(
        .wait(.milliseconds(2)),
        .bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)))
    }
    try await LoopbackServer.run(answer, onConnection: { open.add() }) { server in
      let client = RPCClient(try HTTPTransport(server.url, options: options))
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<60 { group.addTask { _ = try? await client.call("eth_chainId") } }
      }
      #expect(server.requests.count == 60)
      #expect(open.value <= 3)
    }
  }

  private final class Count: Sendable {
    private let count = Atomic(0)
    var value: Int { count.load(ordering: .relaxed) }
    func add() { count.add(1, ordering: .relaxed) }
  }

  @Test func aBodyIsHandedOverWhileItArrives() async throws {
    let reply = Reply.raw(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", .wait(.milliseconds(100)),
      "3\r\ndef\r\n",
      .wait(.seconds(600)))
    try await LoopbackServer.run({ _, _ in reply }) { server in
      // The sink has enough before the body ends, which it never does.
      let sink = try await HTTPTransport(server.url).roundTrip(
        [], options: CallOptions(timeout: .seconds(60)), into: Pieces(wanted: 6))
      #expect(sink.pieces.joined() == "abcdef" && sink.pieces.count == 2)
    }
  }

  private struct Pieces: BodySink {
    let wanted: Int
    var pieces: [String] = []

    mutating func receive(_ piece: RawSpan) -> Bool {
      pieces.append(piece.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
      return pieces.joined().utf8.count < wanted
    }
  }
}
