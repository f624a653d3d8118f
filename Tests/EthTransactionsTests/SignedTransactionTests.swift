import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions
import Testing

@Suite("Transactions: eth-account")
struct SignedTransactionTests {
  static let files = Fixtures.files

  @Test("from JSON to the signed bytes", arguments: files)
  func signing(file: String) throws {
    let cases = try Fixtures.transactions(file)
    #expect(cases.count >= 500)
    for entry in cases {
      let transaction = try TransactionRequest(parsing: entry.request).build()
      #expect(transaction.signingHash == entry.signingHash, "\(entry.hash)")
      #expect(Keccak256.hash(transaction.signingPayload) == entry.signingHash)
      let signed = try transaction.signed(with: PrivateKey(entry.key).sign(transaction.signingHash))
      #expect(signed.rawBytes == entry.raw, "\(entry.hash)")
      #expect(signed.hash == entry.hash)
      #expect(signed.v == entry.v, "\(entry.hash)")
      #expect(try signed.recoverSender() == entry.sender)
    }
  }

  @Test("from the signed bytes back to the fields", arguments: files)
  func decoding(file: String) throws {
    for entry in try Fixtures.transactions(file) {
      let signed = try SignedTransaction(rawBytes: entry.raw)
      let transaction = try TransactionRequest(parsing: entry.request).build()
      #expect(signed.transaction == transaction, "\(entry.hash)")
      #expect(signed.rawBytes == entry.raw && signed.hash == entry.hash)
      #expect(signed == SignedTransaction(signed.transaction, signature: signed.signature))
      #expect(try SignedTransaction(rawBytes: entry.raw.span.bytes) == signed)
      #expect(try signed.recoverSender() == entry.sender)
      #expect(signed.v == entry.v)
      #expect(Int(transaction.type) == Self.files.firstIndex(of: file))
      #expect(signed.networkBytes == entry.raw && signed.withoutSidecar == signed)
      #expect((transaction.chainId != nil) == entry.hasChainId)
    }
  }

  @Test("a transaction's request, its JSON and back", arguments: files)
  func requests(file: String) throws {
    for entry in try Fixtures.transactions(file) {
      let request = try TransactionRequest(parsing: entry.request)
      let transaction = try request.build()
      #expect(try transaction.request.build() == transaction)
      let written = request.json()
      #expect(try TransactionRequest(parsing: written) == request)
      #expect(try TransactionRequest(parsing: transaction.request.json(pretty: true)).build() == transaction)
      #expect(try TransactionRequest(parsing: written).json() == written)
    }
  }

  @Test("the fields that types share, and what a type has not")
  func fields() throws {
    for entry in try Fixtures.all() {
      let request = try TransactionRequest(parsing: entry.request)
      let transaction = try request.build()
      #expect(transaction.nonce == request.nonce && transaction.gasLimit == request.gasLimit)
      #expect(transaction.to == request.to && transaction.value == request.value)
      #expect(transaction.data == request.data && transaction.chainId == request.chainId)
      #expect(transaction.gasPrice == request.gasPrice && transaction.maxFeePerGas == request.maxFeePerGas)
      #expect(transaction.maxPriorityFeePerGas == request.maxPriorityFeePerGas)
      #expect(transaction.accessList == request.accessList ?? [])
      #expect(transaction.maxFeePerBlobGas == request.maxFeePerBlobGas && transaction.sidecar == nil)
      #expect(transaction.blobVersionedHashes == request.blobVersionedHashes ?? [])
      #expect(transaction.authorizationList == request.authorizationList ?? [])
      #expect(request.resolvedType == transaction.type)
    }
  }

  @Test("a signature of another transaction recovers another sender")
  func wrongTransaction() throws {
    let cases = try Fixtures.transactions("eip1559.json")
    for (entry, other) in zip(cases, cases.dropFirst()).prefix(40) {
      let signature = try SignedTransaction(rawBytes: entry.raw).signature
      let transaction = try SignedTransaction(rawBytes: other.raw).transaction
      #expect((try? transaction.signed(with: signature).recoverSender()) != entry.sender)
    }
  }
}
