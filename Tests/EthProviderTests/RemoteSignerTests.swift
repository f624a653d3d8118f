import EthABI
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions
import Testing

@Suite("Remote signers")
struct RemoteSignerTests {
  static let keyText = "0x4646464646464646464646464646464646464646464646464646464646464646"
  static let recipient: Address = "0x3535353535353535353535353535353535353535"
  static let dialects: [RemoteSignerDialect] = [.web3signer, .clef]

  static func remote(_ dialect: RemoteSignerDialect, lie: FakeRemote.Lie = .none) throws -> FakeRemote {
    FakeRemote(dialect, try PrivateKey(hex: keyText), lie: lie)
  }

  static func signer(_ remote: FakeRemote) -> RemoteSigner {
    RemoteSigner(remote.address, at: FakeRemoteTransport(remote: remote), dialect: remote.dialect)
  }

  /// A transaction of each type, the blobs' with and without its sidecar.
  static func transactions() throws -> [UnsignedTransaction] {
    let access = [AccessListEntry(address: recipient, storageKeys: [Hash32(7), .zero])]
    let blob = [UInt8](repeating: 0, count: 131_072)
    let commitment = try KZGCommitment([0xc0] + [UInt8](repeating: 0, count: 47))
    let sidecar = try BlobSidecar(
      blobs: [blob], commitments: [commitment], proofs: [KZGProof([0xc0] + [UInt8](repeating: 0, count: 47))])
    let authorization = Authorization(chainId: 1, address: recipient, nonce: 3)
      .signed(with: try PrivateKey(hex: keyText).sign(.zero))
    func blobs(_ sidecar: BlobSidecar?) -> UnsignedTransaction {
      .eip4844(
        EIP4844Transaction(
          chainId: 1, nonce: 9, maxPriorityFeePerGas: 1, maxFeePerGas: 30, gasLimit: 21000, to: recipient,
          maxFeePerBlobGas: 5, blobVersionedHashes: [commitment.versionedHash], sidecar: sidecar))
    }
    return [
      .legacy(
        LegacyTransaction(
          chainId: 1, nonce: 9, gasPrice: 20_000_000_000, gasLimit: 21000, to: recipient,
          value: 1_000_000_000_000_000_000)),
      .legacy(
        LegacyTransaction(chainId: 1, nonce: 0, gasPrice: 1, gasLimit: 100_000, to: nil, data: [0x60, 0])),
      .eip2930(
        EIP2930Transaction(
          chainId: 1, nonce: 9, gasPrice: 20, gasLimit: 21000, to: recipient, value: 5, data: [1, 2],
          accessList: access)),
      .eip1559(
        EIP1559Transaction(
          chainId: 1, nonce: 9, maxPriorityFeePerGas: 1, maxFeePerGas: 30, gasLimit: 21000, to: recipient,
          value: 5, data: [1, 2], accessList: access)),
      blobs(nil), blobs(sidecar),
      .eip7702(
        EIP7702Transaction(
          chainId: 1, nonce: 9, maxPriorityFeePerGas: 1, maxFeePerGas: 30, gasLimit: 21000, to: recipient,
          value: 5, data: [1, 2], accessList: access, authorizationList: [authorization])),
    ]
  }

  static func typedData() throws -> TypedData {
    try TypedData(
      parsing: """
        {"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"chainId","type":"uint256"}],
        "Mail":[{"name":"to","type":"address"},{"name":"amount","type":"uint256"},{"name":"note","type":"string"}]},
        "primaryType":"Mail","domain":{"name":"Mail \\"x\\"","chainId":1},
        "message":{"to":"0x3535353535353535353535353535353535353535","amount":"12345678901234567890","note":"hé"}}
        """)
  }

  /// The error of what must not succeed.
  static func failure<R>(_ work: () async throws(SignerError) -> R) async -> SignerError? {
    do throws(SignerError) {
      _ = try await work()
      return nil
    } catch {
      return error
    }
  }

  @Test("every type of transaction is signed as the key itself signs it", arguments: dialects)
  func transactions(_ dialect: RemoteSignerDialect) async throws {
    let remote = try Self.remote(dialect)
    let local = LocalSigner(try PrivateKey(hex: Self.keyText))
    for transaction in try Self.transactions() {
      let signed = try await Self.signer(remote).sign(transaction)
      #expect(try await signed == local.sign(transaction))
      #expect(signed.sidecar == transaction.sidecar)
    }
  }

  @Test("messages, typed data and accounts", arguments: dialects)
  func messages(_ dialect: RemoteSignerDialect) async throws {
    let remote = try Self.remote(dialect)
    let local = LocalSigner(try PrivateKey(hex: Self.keyText))
    let signer = Self.signer(remote)
    for message in [[], Array("Hello".utf8), [UInt8](repeating: 0xff, count: 1000)] as [[UInt8]] {
      #expect(try await signer.sign(message: message) == local.sign(message: message))
    }
    let typedData = try Self.typedData()
    #expect(try await signer.sign(typedData) == local.sign(typedData))
    let accounts = try await RemoteSigner.accounts(
      at: FakeRemoteTransport(remote: remote), dialect: dialect)
    #expect(accounts == [remote.address])
  }

  @Test("what is sent is what the two programs document")
  func requests() async throws {
    let transaction = try Self.transactions()[3]
    for dialect in Self.dialects {
      let remote = try Self.remote(dialect)
      _ = try await Self.signer(remote).sign(transaction)
      _ = try await Self.signer(remote).sign(message: [1, 2])
      let account = JSON.address(remote.address)
      #expect(
        remote.requests.first?["method"]
          == (dialect == .clef ? "account_signTransaction" : "eth_signTransaction"))
      #expect(
        remote.requests.first?["params"] == [
          [
            "type": "0x2", "from": account, "to": .address(Self.recipient), "value": "0x5", "input": "0x0102",
            "chainId": "0x1", "nonce": "0x9", "gas": "0x5208", "maxFeePerGas": "0x1e",
            "maxPriorityFeePerGas": "0x1",
            "accessList": [
              [
                "address": .address(Self.recipient),
                "storageKeys": [.hash(Hash32(7)), .hash(.zero)],
              ]
            ], "data": "0x0102",
          ]
        ])
      #expect(
        remote.requests.last?["params"]
          == (dialect == .clef ? ["text/plain", account, "0x0102"] : [account, "0x0102"]))
    }
  }

  /// A field with the lie about it.
  struct Change: Sendable, CustomTestStringConvertible {
    let field: String
    let change: @Sendable (inout TransactionRequest) -> Void
    var testDescription: String { field }

    static let all: [Change] = [
      Change(field: "chainId") { $0.chainId = 5 }, Change(field: "nonce") { $0.nonce = 77 },
      Change(field: "to") { $0.to = .zero }, Change(field: "value") { $0.value = 6_000 },
      Change(field: "input") { $0.data = [9] }, Change(field: "gas") { $0.gasLimit = 99_999 },
      Change(field: "gasPrice") { if $0.gasPrice != nil { $0.gasPrice = 7 } },
      Change(field: "maxPriorityFeePerGas") {
        if $0.maxPriorityFeePerGas != nil { $0.maxPriorityFeePerGas = 2 }
      },
      Change(field: "maxFeePerGas") { if $0.maxFeePerGas != nil { $0.maxFeePerGas = 31 } },
      Change(field: "maxFeePerBlobGas") { if $0.maxFeePerBlobGas != nil { $0.maxFeePerBlobGas = 6 } },
      Change(field: "accessList") { if $0.accessList?.isEmpty == false { $0.accessList = [] } },
      Change(field: "blobVersionedHashes") {
        if $0.sidecar == nil { $0.blobVersionedHashes?.append(Hash32(UInt256(1) << 248)) }
      },
      Change(field: "authorizationList") { $0.authorizationList = $0.authorizationList.map { $0 + $0 } },
    ]
  }

  @Test("a lie about any field is found, and the field named", arguments: Change.all)
  func lies(_ change: Change) async throws {
    var found = 0
    for transaction in try Self.transactions() {
      var changed = transaction.request
      change.change(&changed)
      guard try changed.build() != transaction else { continue }
      found += 1
      for dialect in Self.dialects {
        let signer = Self.signer(try Self.remote(dialect, lie: .transaction(change.change)))
        let error = await Self.failure { () async throws(SignerError) in try await signer.sign(transaction) }
        guard case .changed(change.field, _, _) = error else {
          Issue.record("\(change.field) of type \(transaction.type): \(String(describing: error))")
          continue
        }
      }
    }
    #expect(found > 0)
  }

  @Test("another type of transaction with the same fields is found")
  func otherType() async throws {
    let lie: @Sendable (inout TransactionRequest) -> Void = {
      $0.type = 1
      $0.gasPrice = $0.maxFeePerGas
      $0.maxFeePerGas = nil
      $0.maxPriorityFeePerGas = nil
    }
    let signer = Self.signer(try Self.remote(.web3signer, lie: .transaction(lie)))
    let transaction = try Self.transactions()[3]
    let error = await Self.failure { () async throws(SignerError) in try await signer.sign(transaction) }
    #expect(error == .changed(field: "type", asked: "2", found: "1"))
    #expect(
      error?.description
        == "the signer returned another transaction than it was given: type is 1, expected 2")
  }

  @Test("a transaction returned without its blobs gets them back")
  func sidecar() async throws {
    let transaction = try Self.transactions()[5]
    let local = LocalSigner(try PrivateKey(hex: Self.keyText))
    for dialect in Self.dialects {
      let signed = try await Self.signer(try Self.remote(dialect, lie: .withoutSidecar)).sign(transaction)
      #expect(try await signed == local.sign(transaction))
      #expect(signed.sidecar?.blobs.count == 1)
    }
  }

  @Test("another key's signatures, and those of something else, are foreign", arguments: dialects)
  func foreign(_ dialect: RemoteSignerDialect) async throws {
    let address = try PrivateKey(hex: Self.keyText).address
    let typedData = try Self.typedData()
    func isForeign(_ error: SignerError?) -> Bool {
      guard case .foreignSignature(address, let found) = error else { return false }
      return found != address
    }
    let other = Self.signer(try Self.remote(dialect, lie: .otherKey))
    for transaction in try Self.transactions() {
      #expect(
        isForeign(await Self.failure { () async throws(SignerError) in try await other.sign(transaction) }))
    }
    for lie in [FakeRemote.Lie.otherKey, .otherMessage] {
      let signer = Self.signer(try Self.remote(dialect, lie: lie))
      #expect(
        isForeign(await Self.failure { () async throws(SignerError) in try await signer.sign(message: [1]) }))
      #expect(
        isForeign(await Self.failure { () async throws(SignerError) in try await signer.sign(typedData) }))
    }
    // Asked for an account that the signer does not have, it refuses.
    let remote = try Self.remote(dialect)
    let stranger = RemoteSigner(
      Self.recipient, at: FakeRemoteTransport(remote: remote), dialect: dialect)
    let error = await Self.failure { () async throws(SignerError) in try await stranger.sign(message: [1]) }
    #expect(error == .refused("the node refused (-32000): unknown account"))
  }

  @Test("a high s, garbage and empty answers cannot be used", arguments: dialects)
  func garbage(_ dialect: RemoteSignerDialect) async throws {
    let transaction = try Self.transactions()[3]
    let typedData = try Self.typedData()
    let lies: [FakeRemote.Lie] = [
      .highS, .result("null"), .result("\"0x\""), .result("\"0x02c0\""), .result("\"garbage\""),
      .result("{\"raw\":null}"), .result("{\"tx\":{}}"), .result("[]"), .result("7"), .result("true"),
      .result("\"0x" + String(repeating: "00", count: 65) + "\""),
      .result("\"0x" + String(repeating: "11", count: 64) + "02\""),
    ]
    for lie in lies {
      let signer = Self.signer(try Self.remote(dialect, lie: lie))
      let errors = [
        await Self.failure { () async throws(SignerError) in try await signer.sign(transaction) },
        await Self.failure { () async throws(SignerError) in try await signer.sign(message: [1]) },
        await Self.failure { () async throws(SignerError) in try await signer.sign(typedData) },
      ]
      for error in errors {
        guard case .invalidAnswer = error else {
          Issue.record("\(lie): \(String(describing: error))")
          continue
        }
      }
    }
    let high = Self.signer(try Self.remote(dialect, lie: .highS))
    let error = await Self.failure { () async throws(SignerError) in try await high.sign(message: [1]) }
    #expect(error?.description.contains("half the curve's order (EIP-2)") == true)
  }

  @Test("a refusal is told in the signer's words, made safe to print")
  func refusal() async throws {
    let transaction = try Self.transactions()[3]
    let denied = Self.signer(
      try Self.remote(.clef, lie: .error("{\"code\":-32000,\"message\":\"Request denied\\u001b[2J\"}")))
    let error = await Self.failure { () async throws(SignerError) in try await denied.sign(transaction) }
    guard case .refused(let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains("Request denied") && !text.contains("\u{1b}"))
    // A signer that does not have the method does not sign this at all.
    let old = Self.signer(
      try Self.remote(.web3signer, lie: .error("{\"code\":-32601,\"message\":\"no such method\"}")))
    let typedData = try Self.typedData()
    #expect(
      await Self.failure { () async throws(SignerError) in try await old.sign(typedData) }
        == .unsupported(.typedData))
  }

  @Test("authorizations and bare hashes are refused before anything is sent", arguments: dialects)
  func unsupported(_ dialect: RemoteSignerDialect) async throws {
    let remote = try Self.remote(dialect)
    let signer = Self.signer(remote)
    let authorization = Authorization(chainId: 1, address: Self.recipient, nonce: 0)
    #expect(
      await Self.failure { () async throws(SignerError) in try await signer.sign(authorization) }
        == .unsupported(.authorization))
    #expect(
      await Self.failure { () async throws(SignerError) in try await signer.sign(unsafeHash: .zero) }
        == .unsupported(.hash))
    #expect(remote.requests.isEmpty)
  }
}
