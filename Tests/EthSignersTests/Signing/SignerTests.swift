import EthABI
import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Testing

@Suite("Signer")
struct SignerTests {
  @Test("a local signer signs messages, typed data, authorizations and hashes as eth-account does")
  func everything() async throws {
    let fixture = try SignersFixtures.signatures()
    let signer = LocalSigner(try PrivateKey(hex: fixture.key))
    for item in fixture.messages {
      let message = try Hex.decode(item.message)
      let signature = try await signer.signChecked(message: message)
      #expect(Hex.encode(signature.bytes) == item.signature)
      #expect(try signature.recoverAddress(ofMessage: message) == signer.address)
      #expect(signature.isValid(ofMessage: message, by: signer.address))
      #expect(!signature.isValid(ofMessage: message + [0], by: signer.address))
      #expect(!signature.isValid(ofMessage: message, by: .zero))
    }
    #expect(try await signer.sign(message: "hello") == signer.sign(message: Array("hello".utf8)))
    for item in fixture.typedData {
      let data = try TypedData(parsing: item.payload)
      let signature = try await signer.signChecked(data)
      #expect(Hex.encode(signature.bytes) == item.signature)
      #expect(try signature.recoverAddress(of: data) == signer.address)
      #expect(signature.isValid(of: data, by: signer.address) && !signature.isValid(of: data, by: .zero))
      let other = try TypedData(parsing: item.payload.replacing("Kermit", with: "Rowlf"))
      #expect(!signature.isValid(of: other, by: signer.address))
    }
    for item in fixture.authorizations {
      let authorization = Authorization(
        chainId: try UInt256(parsing: item.chainId), address: try Address(item.address),
        nonce: try #require(UInt64(item.nonce)))
      let signed = try await signer.signChecked(authorization)
      #expect(signed.authorization == authorization && signed.yParity == item.yParity)
      #expect(try signed.r == UInt256(parsing: item.r) && signed.s == UInt256(parsing: item.s))
    }
    for item in fixture.hashes {
      let signature = try await signer.signChecked(unsafeHash: Hash32(item.hash))
      #expect(Hex.encode(signature.bytes) == item.signature)
    }
  }

  /// A signer that only signs transactions.
  private struct Plain: Signer {
    let address: Address = .zero
    func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
      throw .unavailable("it is switched off")
    }
  }

  @Test("what a signer does not sign it refuses")
  func unsupported() async throws {
    let signer: any Signer = Plain()
    let typedData = try TypedData(parsing: try SignersFixtures.signatures().typedData[0].payload)
    let authorization = Authorization(chainId: 1, address: .zero, nonce: 0)
    let errors = [
      await failure(of: SignerError.self) { _ = try await signer.sign(message: "a") },
      await failure(of: SignerError.self) { _ = try await signer.sign(typedData) },
      await failure(of: SignerError.self) { _ = try await signer.sign(authorization) },
      await failure(of: SignerError.self) { _ = try await signer.sign(unsafeHash: .zero) },
    ]
    #expect(
      errors == [
        .unsupported(.message), .unsupported(.typedData), .unsupported(.authorization), .unsupported(.hash),
      ])
    #expect("\(SignerError.unsupported(.typedData))" == "the signer does not sign typed data (EIP-712)")
  }

  /// A signer that signs something else, or with another key.
  private struct Liar: Signer {
    let address: Address
    let inner: LocalSigner
    var transaction: UnsignedTransaction?
    var authorization: Authorization?

    func sign(_ asked: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
      try await inner.sign(transaction ?? asked)
    }
    func sign(_ asked: Authorization) async throws(SignerError) -> SignedAuthorization {
      try await inner.sign(authorization ?? asked)
    }
    func sign(message: [UInt8]) async throws(SignerError) -> Signature {
      try await inner.sign(message: message)
    }
    func sign(_ typedData: TypedData) async throws(SignerError) -> Signature {
      try await inner.sign(typedData)
    }
    func sign(unsafeHash: Hash32) async throws(SignerError) -> Signature {
      try await inner.sign(unsafeHash: unsafeHash)
    }
  }

  @Test("every field of every type that a signer changes is found and named")
  func changedFields() async throws {
    let inner = try GuardScene.signer
    let access = [AccessListEntry(address: .zero, storageKeys: [])]
    let permission = SignedAuthorization(
      Authorization(chainId: 1, address: .zero, nonce: 0), yParity: 0, r: 1, s: 1)
    var request = TransactionRequest(from: nil, to: GuardScene.contract, data: [1, 2, 3, 4, 5, 6, 7, 8, 9])
    request.chainId = 1
    request.nonce = 2
    request.gasLimit = 30_000
    request.value = 5
    let common: [(String, (inout TransactionRequest) -> Void)] = [
      ("chainId", { $0.chainId = 2 }), ("nonce", { $0.nonce = 3 }), ("to", { $0.to = GuardScene.friend }),
      ("value", { $0.value = 6 }), ("input", { $0.data?[8] = 0 }), ("gas", { $0.gasLimit = 30_001 }),
    ]
    let price: (String, (inout TransactionRequest) -> Void) = ("gasPrice", { $0.gasPrice = 11 })
    let list: (String, (inout TransactionRequest) -> Void) = ("accessList", { $0.accessList = access })
    let fees: [(String, (inout TransactionRequest) -> Void)] = [
      ("maxPriorityFeePerGas", { $0.maxPriorityFeePerGas = 2 }), ("maxFeePerGas", { $0.maxFeePerGas = 11 }),
      list,
    ]
    func withFees(_ type: UInt8) -> TransactionRequest {
      var request = request
      request.type = type
      request.maxFeePerGas = 10
      request.maxPriorityFeePerGas = 1
      return request
    }
    var legacy = request
    legacy.gasPrice = 10
    legacy.type = 0
    var eip2930 = legacy
    eip2930.type = 1
    eip2930.accessList = []
    var eip4844 = withFees(3)
    eip4844.maxFeePerBlobGas = 1
    eip4844.blobVersionedHashes = [Hash32(UInt256(1) << 248)]
    var eip7702 = withFees(4)
    eip7702.authorizationList = [permission]
    let cases: [(TransactionRequest, [(String, (inout TransactionRequest) -> Void)])] = [
      (legacy, common + [price]), (eip2930, common + [price, list]), (withFees(2), common + fees),
      (
        eip4844,
        common + fees + [
          ("maxFeePerBlobGas", { $0.maxFeePerBlobGas = 2 }),
          ("blobVersionedHashes", { $0.blobVersionedHashes = [Hash32(UInt256(1) << 248 + 1)] }),
        ]
      ),
      (
        eip7702, common + fees + [("authorizationList", { $0.authorizationList = [permission, permission] })]
      ),
    ]
    for (request, changes) in cases {
      let asked = try request.build()
      let honest = Liar(address: inner.address, inner: inner)
      #expect(try await honest.signChecked(asked).transaction == asked)
      for (field, change) in changes {
        var changed = request
        change(&changed)
        let liar = Liar(address: inner.address, inner: inner, transaction: try changed.build())
        let error = await failure(of: SignerError.self) { _ = try await liar.signChecked(asked) }
        guard case .changed(field, let wanted, let found) = error else { return unexpected(error, field) }
        #expect(wanted.count < 200 && found.count < 200)
      }
      for (other, _) in cases where other != request {
        let liar = Liar(address: inner.address, inner: inner, transaction: try other.build())
        let error = await failure(of: SignerError.self) { _ = try await liar.signChecked(asked) }
        #expect(error == .changed(field: "type", asked: "\(asked.type)", found: "\(try other.build().type)"))
      }
    }
    #expect(
      "\(SignerError.changed(field: "nonce", asked: "1", found: "2"))"
        == "the signer returned another transaction than it was given: nonce is 2, expected 1")
  }

  @Test("another's signature is found, whatever was signed")
  func foreignSignature() async throws {
    let inner = try GuardScene.signer
    let liar = Liar(address: GuardScene.friend, inner: inner)
    let expected = SignerError.foreignSignature(expected: GuardScene.friend, found: inner.address)
    let typedData = try TypedData(parsing: try SignersFixtures.signatures().typedData[0].payload)
    let authorization = Authorization(chainId: 1, address: .zero, nonce: 0)
    let errors = [
      await failure(of: SignerError.self) { _ = try await liar.signChecked(GuardScene.call(nonce: 0)) },
      await failure(of: SignerError.self) { _ = try await liar.signChecked(message: [1]) },
      await failure(of: SignerError.self) { _ = try await liar.signChecked(typedData) },
      await failure(of: SignerError.self) { _ = try await liar.signChecked(authorization) },
      await failure(of: SignerError.self) { _ = try await liar.signChecked(unsafeHash: .zero) },
    ]
    for error in errors { #expect(error == expected) }
    var changed = Liar(address: inner.address, inner: inner)
    for (field, other) in [
      ("chainId", Authorization(chainId: 2, address: .zero, nonce: 0)),
      ("address", Authorization(chainId: 1, address: GuardScene.friend, nonce: 0)),
      ("nonce", Authorization(chainId: 1, address: .zero, nonce: 1)),
    ] {
      changed.authorization = other
      let liar = changed
      let error = await failure(of: SignerError.self) { _ = try await liar.signChecked(authorization) }
      guard case .changed(field, _, _) = error else { return unexpected(error, field) }
    }
    #expect(
      "\(SignerError.foreignSignature(expected: .zero, found: nil))"
        == "the signer returned a signature that no key has made, expected one of \(Address.zero)")
  }
}
