import EthCrypto
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions
import Testing

/// Remote signers over HTTP and over a Unix socket.
@Suite("Remote signers over a network")
struct RemoteSignerNetworkTests {
  private func signer(
    _ remote: FakeRemote, _ place: FakeRemoteServer.Place, _ endpoint: String,
    timeout: Duration = .seconds(60)
  ) throws -> RemoteSigner {
    let transport: any Transport = place == .http ? try .http(endpoint) : .ipc(path: endpoint)
    return RemoteSigner(remote.address, at: transport, dialect: remote.dialect, timeout: timeout)
  }

  @Test("everything that is signed is what the key itself signs", arguments: FakeRemoteServer.Place.allCases)
  func signs(_ place: FakeRemoteServer.Place) async throws {
    let local = LocalSigner(try PrivateKey(hex: RemoteSignerTests.keyText))
    for dialect in RemoteSignerTests.dialects {
      let remote = try RemoteSignerTests.remote(dialect)
      try await FakeRemoteServer.run(remote, at: place) { endpoint in
        let signer = try signer(remote, place, endpoint)
        for transaction in try RemoteSignerTests.transactions() {
          #expect(try await signer.sign(transaction) == local.sign(transaction))
        }
        #expect(try await signer.sign(message: [1, 2, 3]) == local.sign(message: [1, 2, 3]))
        let typedData = try RemoteSignerTests.typedData()
        #expect(try await signer.sign(typedData) == local.sign(typedData))
      }
    }
  }

  @Test("a lie over the wire is found", arguments: FakeRemoteServer.Place.allCases)
  func lies(_ place: FakeRemoteServer.Place) async throws {
    let transaction = try RemoteSignerTests.transactions()[3]
    let remote = try RemoteSignerTests.remote(.clef, lie: .transaction { $0.value = 1 })
    try await FakeRemoteServer.run(remote, at: place) { endpoint in
      let signer = try signer(remote, place, endpoint)
      #expect(
        await RemoteSignerTests.failure { () async throws(SignerError) in try await signer.sign(transaction) }
          == .changed(field: "value", asked: "5", found: "1"))
    }
  }

  @Test(
    "silence ends with the time limit, and nothing is asked twice", arguments: FakeRemoteServer.Place.allCases
  )
  func silence(_ place: FakeRemoteServer.Place) async throws {
    let remote = try RemoteSignerTests.remote(.web3signer)
    try await FakeRemoteServer.run(remote, at: place, .silent) { endpoint in
      let signer = try signer(remote, place, endpoint, timeout: .seconds(2))
      let error = await RemoteSignerTests.failure { () async throws(SignerError) in
        try await signer.sign(message: [1])
      }
      guard case .unavailable(let reason) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.contains("did not answer within"))
      #expect(remote.requests.count == 1)
    }
  }

  @Test("an answer that breaks off is asked for once", arguments: FakeRemoteServer.Place.allCases)
  func breakingOff(_ place: FakeRemoteServer.Place) async throws {
    let remote = try RemoteSignerTests.remote(.clef)
    try await FakeRemoteServer.run(remote, at: place, .breakingOff) { endpoint in
      let signer = try signer(remote, place, endpoint)
      let error = await RemoteSignerTests.failure { () async throws(SignerError) in
        try await signer.sign(message: [1])
      }
      guard case .unavailable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(remote.requests.count == 1)
    }
  }

  @Test("nobody listens")
  func nobody() async throws {
    let remote = try RemoteSignerTests.remote(.clef)
    let path = "/tmp/lp-chain-\(UInt64.random(in: .min ... .max)).ipc"
    let signer = try signer(remote, .unixSocket, path)
    #expect(
      await RemoteSignerTests.failure { () async throws(SignerError) in try await signer.sign(message: [1]) }
        == .unavailable("cannot reach unix:\(path): there is no socket"))
    #expect("\(signer)" == "RemoteSigner(\(remote.address), clef, unix:\(path))")
  }
}
