import EthPrimitives
import SystemPackage
import Testing

@testable import EthRPC

/// Whom the HTTP transport trusts, tried with another TLS implementation.
@Suite(.timeLimit(.minutes(10)), .enabled(if: OpenSSLServer.isInstalled)) struct TLSTests {
  /// The result of a call, or why there is none.
  private func outcome(
    _ server: OpenSSLServer, trusting folder: FilePath?, host: String = "localhost",
    identity: TLSOptions.Identity? = nil, serverName: String? = nil
  ) async -> Result<UInt64, RPCError> {
    let roots = folder.map { TLSOptions.Roots.file($0.appending("ca.pem").string) } ?? .system
    let tls = TLSOptions(roots: roots, identity: identity, serverName: serverName)
    let transport: HTTPTransport
    do throws(TransportError) {
      transport = try HTTPTransport("https://\(host):\(server.port)/v3", options: HTTPOptions(tls: tls))
    } catch { return .failure(.transport(error)) }
    do throws(RPCError) {
      return .success(
        try await RPCClient(transport).call("eth_chainId", options: CallOptions(timeout: .seconds(20))))
    } catch { return .failure(error) }
  }

  private func expectRefusal(_ outcome: Result<UInt64, RPCError>, _ text: String) {
    guard case .failure(.transport(.connection(_, let reason))) = outcome else { return unexpected(outcome) }
    #expect(reason.contains(text), "\(reason)")
  }

  @Test func aServerOfATrustedAuthorityIsTrusted() async throws {
    try await OpenSSLServer.withCertificates { folder in
      for version in ["-tls1_2", "-tls1_3"] {
        try await OpenSSLServer.run("good", in: folder, [version]) { server in
          for host in ["localhost", "127.0.0.1"] {
            #expect(await outcome(server, trusting: folder, host: host) == .success(7))
          }
        }
      }
    }
  }

  @Test func anAuthorityThatNobodyNamedIsNotTrusted() async throws {
    try await OpenSSLServer.withCertificates { folder in
      try await OpenSSLServer.run("good", in: folder) { server in
        expectRefusal(
          await outcome(server, trusting: nil), "certificate cannot be verified")
      }
    }
  }

  @Test func aCertificateForAnotherNameIsRefused() async throws {
    try await OpenSSLServer.withCertificates { folder in
      try await OpenSSLServer.run("other", in: folder) { server in
        for host in ["localhost", "127.0.0.1"] {
          expectRefusal(await outcome(server, trusting: folder, host: host), "another name")
        }
        #expect(await outcome(server, trusting: folder, serverName: "other.example") == .success(7))
        expectRefusal(await outcome(server, trusting: folder, serverName: "wrong.example"), "another name")
      }
    }
  }

  /// Whoever leads a name to an address of their own has a certificate for that address.
  @Test func aCertificateForTheAddressIsNoneForTheName() async throws {
    try await OpenSSLServer.withCertificates { folder in
      try await OpenSSLServer.run("address", in: folder) { server in
        for _ in 0..<3 {
          expectRefusal(await outcome(server, trusting: folder, host: "localhost"), "another name")
        }
        expectRefusal(await outcome(server, trusting: folder, serverName: "other.example"), "another name")
        #expect(await outcome(server, trusting: folder, serverName: "ATTACKER.example") == .success(7))
        #expect(await outcome(server, trusting: folder, host: "127.0.0.1") == .success(7))
      }
      try await HTTP2Server.run("address", in: folder) { server in
        let tls = TLSOptions(roots: .file(folder.appending("ca.pem").string))
        for (host, isTrusted) in [("localhost", false), ("127.0.0.1", true)] {
          let transport = try HTTPTransport("https://\(host):\(server.port)", options: HTTPOptions(tls: tls))
          let error = await failure { () async throws(RPCError) in
            _ = try await RPCClient(transport).call(
              "eth_chainId", options: CallOptions(timeout: .seconds(20)))
          }
          guard !isTrusted else {
            #expect(error == nil)
            continue
          }
          guard case .transport(.connection(_, "its certificate is for another name")) = error else {
            return unexpected(error)
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("node.example", "node.example", true), ("NODE.example.", "node.EXAMPLE", true),
    ("a.node.example", "*.node.example", true), ("node.example", "*.example", true),
    ("a.b.example", "*.example", false), (".example", "*.example", false), ("example", "*.example", false),
    ("example", "*", false), ("node.example", "n*.example", false), ("node.example", "", false),
    ("node.example", "ode.example", false),
  ])
  func namesMatchAsTheStandardSays(host: String, name: String, isMatch: Bool) throws {
    #expect(try #require(CertificateNames(host: host)).matches(Array(name.utf8)) == isMatch)
  }

  @Test func anExpiredCertificateIsRefused() async throws {
    try await OpenSSLServer.withCertificates { folder in
      try await OpenSSLServer.run("expired", in: folder) { server in
        expectRefusal(await outcome(server, trusting: folder), "certificate cannot be verified")
      }
    }
  }

  @Test func aServerMayWantACertificate() async throws {
    try await OpenSSLServer.withCertificates { folder in
      let arguments = ["-Verify", "1", "-verify_return_error", "-CAfile", "ca.pem"]
      let certificate = folder.appending("client.pem").string
      let key = folder.appending("client.key").string
      try await OpenSSLServer.run("good", in: folder, arguments) { server in
        guard case .failure(.transport(.connection)) = await outcome(server, trusting: folder) else {
          Issue.record("the server was content without a certificate")
          return
        }
        let identity = TLSOptions.Identity(certificatesFile: certificate, keyFile: key)
        #expect(await outcome(server, trusting: folder, identity: identity) == .success(7))
      }
    }
  }

  @Test func whatIsNoCertificateIsSaidAtOnce() async throws {
    let nothing = TLSOptions.Identity(certificatesPEM: "", keyPEM: "5ec4e7")
    for tls in [
      TLSOptions(roots: .pem("")),
      TLSOptions(roots: .pem("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----")),
      TLSOptions(roots: .file("/nowhere.pem")), TLSOptions(identity: nothing),
    ] {
      let error = #expect(throws: TransportError.self) {
        try HTTPTransport("https://localhost", options: HTTPOptions(tls: tls))
      }
      guard case .configuration(let text)? = error else { return unexpected(error) }
      #expect(text.contains("cannot be read") && !text.contains("5ec4e7"), "\(text)")
    }
    var dumped = ""
    dump(TLSOptions(identity: nothing), to: &dumped)
    #expect(!"\(dumped)\(TLSOptions(identity: nothing))".contains("5ec4e7"))
  }

  @Test func theSecondVersionOfHTTPIsSpokenWhereTheServerOffersIt() async throws {
    try await OpenSSLServer.withCertificates { folder in
      try await HTTP2Server.run(in: folder) { server in
        let tls = TLSOptions(roots: .file(folder.appending("ca.pem").string))
        let url = "https://localhost:\(server.port)"
        let client = RPCClient(try HTTPTransport(url, options: HTTPOptions(tls: tls)))
        try await withThrowingTaskGroup(of: UInt64.self) { group in
          for _ in 0..<50 { group.addTask { try await client.call("eth_chainId") } }
          for try await result in group { #expect(result == 7) }
        }
        // This server has nothing to say to whoever speaks HTTP/1.1.
        let older = RPCClient(try HTTPTransport(url, options: HTTPOptions(tls: tls, usesHTTP2: false)))
        let error = await failure { () async throws(RPCError) in
          _ = try await older.call("eth_chainId", options: CallOptions(timeout: .seconds(2)))
        }
        guard case .transport = error else { return unexpected(error) }
      }
    }
  }

  @Test func aCancelledCallResetsItsStreamAndNoOther() async throws {
    try await OpenSSLServer.withCertificates { folder in
      try await HTTP2Server.run(in: folder) { server in
        let tls = TLSOptions(roots: .file(folder.appending("ca.pem").string))
        let client = RPCClient(
          try HTTPTransport("https://localhost:\(server.port)", options: HTTPOptions(tls: tls)))
        let first: UInt64 = try await client.call("eth_chainId")
        #expect(first == 7)
        let silent = Task {
          await failure { () async throws(RPCError) in
            _ = try await client.call("eth_silent", options: CallOptions(timeout: .seconds(600)))
          }
        }
        await until { server.unanswered.value == 1 }
        #expect(server.resets.value == 0)
        silent.cancel()
        #expect(await silent.value == .transport(.cancelled))
        await until { server.resets.value == 1 }
        // The connection goes on.
        let second: UInt64 = try await client.call("eth_chainId")
        #expect(second == 7 && server.connections.value == 1 && server.resets.value == 1)
      }
    }
  }
}
