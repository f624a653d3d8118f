import Testing

@testable import EthRPC

/// What of an endpoint's address may be seen.
@Suite(.timeLimit(.minutes(10))) struct EndpointNameTests {
  @Test(arguments: [
    ("http://127.0.0.1:8545", "http://127.0.0.1:8545"), ("HTTPS://Example.ORG", "HTTPS://Example.ORG"),
    ("https://mainnet.infura.io/v3/5ec4e7", "https://mainnet.infura.io"),
    ("https://node.example?key=5ec4e7", "https://node.example"), ("https://h#5ec4e7", "https://h"),
    ("https://alice:5ec4e7@node.example:8545/x", "https://node.example:8545"),
    ("https://alice:5ec4e7@x@node.example", "https://node.example"),
    ("http://[::1]:8545/", "http://[::1]:8545"),
    ("http://node_1.internal/", "http://node_1.internal"), ("http://h/path@5ec4e7", "http://h"),
  ])
  func namesAreSchemeHostAndPort(url: String, name: String) throws {
    #expect(try HTTPTransport(url).name == name)
  }

  @Test(arguments: [
    "", "http", "http:", "http://", "http:///path", "ftp://host", "ws://host", "localhost:8545",
    "http://:8545",
    "http://host:", "http://host:0", "http://host:65536", "http://host:8545x", "http://host:-1",
    "http://a b/",
    "http://host/a b", "http://hőst", "http://[::1", "http://[::1]8545", "http://[]", "http://[x]",
    "http://user@",
    "http://host\u{0}", "http://host\r\nX: y/", "http://ho%73t/",
  ])
  func whatIsNoEndpointIsRefused(url: String) {
    #expect(throws: TransportError.self) { try HTTPTransport(url) }
  }

  /// Where the scheme alone is missing the whole URL is offered, and nowhere else.
  @Test(arguments: [
    ("localhost:8545", "http://localhost:8545"), ("127.0.0.1:8545", "http://127.0.0.1:8545"),
    ("[::1]:8545", "http://[::1]:8545"), ("localhost", nil), ("localhost:", nil), ("host:x", nil),
    ("host:99999", nil), ("ftp://host:8545", nil), ("host:8545/5ec4e7", nil), ("u:1@host:8545", nil),
  ])
  func hostsWithPortsGetASuggestion(url: String, suggestion: String?) throws {
    let error = #expect(throws: TransportError.self) { try HTTPTransport(url) }
    let text = try #require(error?.description)
    #expect(text.contains("did you mean") == (suggestion != nil), "\(text)")
    if let suggestion { #expect(text.hasSuffix("did you mean \(suggestion)?"), "\(text)") }
  }

  /// Every one of these has the secret `5ec4e7` in it, and none is an endpoint.
  @Test(arguments: [
    "htp://alice:5ec4e7@host", "alice:5ec4e7@host", "//alice:5ec4e7@host", "http//u:5ec4e7@host/", "h/5ec4e7",
    "ws://h/5ec4e7", "ws://h?5ec4e7", "ws://h#5ec4e7", "http://alice:5ec4e7/x@host", "http://alice:5ec4e7",
    "http://:5ec4e7@:x", "https//mainnet.infura.io/v3/5ec4e7", "u:5ec4e7://host@",
  ])
  func refusalsDoNotShowSecrets(url: String) throws {
    let error = #expect(throws: TransportError.self) { try HTTPTransport(url) }
    let text = try #require(error).description
    // What stands where a port would stand cannot be told from a host that is misspelt.
    if url != "http://alice:5ec4e7" { #expect(!text.contains("5ec4e7"), "\(text)") }
  }

  @Test func refusalsShowWhatHelps() {
    #expect(EndpointName.redact("localhost:8545") == "\"localhost:8545\"")
    #expect(EndpointName.redact("ws://localhost:8545/abc") == "\"ws://localhost:8545…\"")
    #expect(EndpointName.redact(String(repeating: "ab", count: 32)) == "\"abababababababababababab…\"")
    #expect(EndpointName.redact("a\u{1b}b\u{202e}") == #""a\u{1B}b\u{202E}""#)
  }

  private let key = "0123456789abcdef"

  @Test func errorsAndDescriptionsDoNotShowSecrets() async throws {
    let key = key
    // The server repeats all that it was told, as some do.
    let answer: @Sendable (LoopbackServer.Request, Int) -> Reply = { request, _ in
      .status(404, "cannot \(request.line) with \(request.headers["x-key"] ?? "") and p\(key)")
    }
    try await LoopbackServer.run(answer) { server in
      let transport = try HTTPTransport(
        "http://u\(key):p%30123456789abcdef@127.0.0.1:\(server.port)/v3/\(key)?key=q\(key)",
        headers: [("X-Key", "Bearer h\(key)")])
      let client = RPCClient(transport)
      let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
      guard case .transport(.status(_, 404, let body, _)) = error else {
        return unexpected(error)
      }
      #expect(body.hasPrefix("cannot POST /v3/…?key=… HTTP/1.1 with Bearer …"), "\(body)")
      var dumped = ""
      dump(transport, to: &dumped)
      dump(client, to: &dumped)
      for text in [
        "\(String(describing: error))", "\(transport)", String(reflecting: transport), dumped, "\(client)",
      ] {
        #expect(!text.contains(key), "\(text)")
      }
    }
  }

  @Test func aShortPasswordIsNotShownEither() async throws {
    let answer: @Sendable (LoopbackServer.Request, Int) -> Reply = { request, _ in
      .status(401, "no: hunter2 and \(request.headers["authorization"] ?? "")")
    }
    try await LoopbackServer.run(answer) { server in
      let options = HTTPOptions(authorization: .basic(user: "me", password: "hunter2"))
      for transport in [
        try HTTPTransport("http://me:hunter2@127.0.0.1:\(server.port)"),
        try HTTPTransport(server.url, options: options),
      ] {
        let client = RPCClient(transport)
        let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
        guard case .transport(.status(_, 401, let body, _)) = error else { return unexpected(error) }
        #expect(body == "no: … and Basic …")
      }
    }
  }

  @Test func whatANodeRepeatsInItsAnswersIsNotShown() async throws {
    let key = key
    for answer in [
      #"{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"no \#(key)","data":"\#(key)"}}"#,
      "<html>\(key)</html>", #"[{"id":1,"error":{"code":1,"message":"\#(key)"}}]"#,
    ] {
      try await LoopbackServer.run({ _, _ in .ok(answer) }) { server in
        let client = RPCClient(try HTTPTransport("http://127.0.0.1:\(server.port)/v3/\(key)"))
        let single = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
        #expect(!String(reflecting: try #require(single)).contains(key))
        let batch = await failure { () async throws(RPCError) in
          _ = try await client.respond(to: [RPCCall("a"), RPCCall("b")], options: CallOptions()).map {
            result throws(RPCError) in try result.get()
          }
        }
        #expect(!String(reflecting: try #require(batch)).contains(key))
      }
    }
  }

  @Test func failedConnectionsDoNotShowSecrets() async throws {
    for host in ["127.0.0.1:1", "no-such-host.invalid"] {
      for scheme in ["http", "https"] {
        let client = RPCClient(try HTTPTransport("\(scheme)://u:\(key)@\(host)/\(key)?\(key)"))
        let error = try #require(
          await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") })
        #expect(error.description.hasPrefix("cannot reach \(scheme)://\(host): "), "\(error)")
        #expect(!"\(error)\(String(reflecting: error))".contains(key), "\(error)")
      }
    }
  }

  @Test func httpsToAnHTTPServerSaysSo() async throws {
    try await LoopbackServer.run({ _, _ in .ok("") }) { server in
      let client = limited(
        try HTTPTransport("https://127.0.0.1:\(server.port)"), options: CallOptions(timeout: .seconds(3)),
        retry: .never)
      let error = await failure { () async throws(RPCError) in _ = try await client.call("eth_chainId") }
      guard case .transport = error else { return unexpected(error) }
    }
  }
}
