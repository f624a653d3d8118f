import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

extension Target {
  /// Signed transactions as a node hands them out, and requests in JSON.
  static let transactions = Target(name: "transactions") { input in
    checkRaw(input)
    checkRequest(input)
  }

  private static func checkRaw(_ input: Input) {
    let signed = input.attempt("SignedTransaction") { () throws(TransactionError) in
      try SignedTransaction(rawBytes: input.bytes)
    }
    guard let signed else { return }
    require(signed.rawBytes == input.bytes, "a transaction's bytes are others than it was read from")
    let again = SignedTransaction(signed.transaction, signature: signed.signature)
    require(again == signed, "a transaction encodes to other bytes than it was read from")
    require(signed.hash == Keccak256.hash(input.bytes), "a transaction's hash")
    _ = try? signed.recoverSender()
  }

  private static func checkRequest(_ input: Input) {
    let request = input.attempt("TransactionRequest") { () throws(JSONError) in
      try TransactionRequest(parsing: input.bytes)
    }
    guard let request else { return }
    let again = expectSuccess("own JSON of a request is refused") { () throws(JSONError) in
      try TransactionRequest(parsing: request.json())
    }
    require(again == request, "JSON of a request reads back as another")
    guard let built = try? request.build() else { return }
    require(!built.signingPayload.isEmpty, "nothing to sign")
  }
}
