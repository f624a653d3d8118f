import EthJSON
import Foundation
import Testing

@testable import EthRPC

/// Encrypted WebSockets whose certificates come from an authority of the test's own.
@Suite(.timeLimit(.minutes(10)), .enabled(if: TestAuthority.isAvailable)) struct WebSocketTLSTests {
  private func call(_ url: String, _ tls: TLSOptions) async throws -> RPCError? {
    let node = try WebSocketClient(url, tls: tls)
    return await failure { () async throws(RPCError) in
      let result = try await node.call("eth_chainId").description
      #expect(result == "1")
    }
  }

  @Test func trustsWhomItIsToldToTrustAndNobodyElse() async throws {
    try await TestAuthority.run { authority in
      let server = try await authority.server(for: "DNS:localhost,DNS:other.example")
      try await WebSocketServer.run(tls: server, { [$0.answer("1")] }) { server in
        let file = TLSOptions(roots: .file(authority.certificateFile))
        #expect(try await call(server.secureURL, file) == nil)
        let text = try String(contentsOfFile: authority.certificateFile, encoding: .utf8)
        #expect(try await call(server.secureURL, TLSOptions(roots: .pem(text))) == nil)
        // The system knows nothing of it.
        let stranger = try await call(server.secureURL, TLSOptions())
        guard case .transport(.connection(_, let reason)) = stranger else { return unexpected(stranger) }
        #expect(!reason.isEmpty)
        // A certificate for another host, even of a trusted authority.
        let wrongName = "wss://127.0.0.1:\(server.port)"
        let other = try await call(wrongName, file)
        guard case .transport(.connection) = other else { return unexpected(other) }
        let named = TLSOptions(roots: .file(authority.certificateFile), serverName: "other.example")
        #expect(try await call(wrongName, named) == nil)
        // Without TLS it does not speak.
        let plain = try await call("ws://127.0.0.1:\(server.port)", file)
        guard case .transport(.connection) = plain else { return unexpected(plain) }
        #expect(server.connections == 3)
      }
      // An address can be certified as well.
      let numeric = try await authority.server(for: "IP:127.0.0.1")
      try await WebSocketServer.run(tls: numeric, { [$0.answer("1")] }) { server in
        let tls = TLSOptions(roots: .file(authority.certificateFile))
        let refused = try await call("wss://127.0.0.1:\(server.port)", tls)
        #expect(refused == nil)
        // It is not that of a name which leads there.
        let named = try await call("wss://localhost:\(server.port)", tls)
        guard case .transport(.connection(_, let reason)) = named else { return unexpected(named) }
        #expect(reason == "its certificate is for another name")
      }
    }
  }

  @Test func refusesCertificatesThatCannotBeRead() {
    #expect(throws: TransportError.self) {
      try WebSocketClient("wss://node", tls: TLSOptions(roots: .file("/nowhere")))
    }
  }
}
