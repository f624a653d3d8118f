import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

extension Target {
  /// Signed transactions of all types as a node hands them out or takes them; requests and authorizations in
  /// JSON.
  static let transactions = Target(name: "transactions") { input in
    checkRaw(input)
    checkRequest(input)
    checkAuthorization(input)
  }

  private static func checkRaw(_ input: Input) {
    let signed = input.attempt("SignedTransaction") { () throws(TransactionError) in
      try SignedTransaction(rawBytes: input.bytes)
    }
    guard let signed else { return }
    // With a sidecar the input is more than what is hashed.
    require(signed.networkBytes == input.bytes, "a transaction's bytes are others than it was read from")
    require(
      signed.sidecar != nil || signed.rawBytes == input.bytes, "canonical bytes without a sidecar differ")
    let again = SignedTransaction(signed.transaction, signature: signed.signature)
    require(again == signed, "a transaction encodes to other bytes than it was read from")
    require(signed.hash == Keccak256.hash(signed.rawBytes), "a transaction's hash")
    let canonical = expectSuccess("canonical bytes are refused") { () throws(TransactionError) in
      try SignedTransaction(rawBytes: signed.rawBytes, chainId: signed.transaction.chainId)
    }
    require(canonical == signed.withoutSidecar, "canonical bytes are another transaction")
    _ = try? signed.recoverSender()
    for authorization in signed.transaction.authorizationList.prefix(4) {
      _ = input.attempt("recoverAuthority") { () throws(TransactionError) in
        try authorization.recoverAuthority()
      }
    }
    let isValid: Void? = input.attempt("validate") { () throws(TransactionError) in
      try signed.transaction.validate()
    }
    checkRequest(of: signed.transaction, isValid: isValid != nil)
  }

  /// A transaction's fields as a request make the same transaction, where it is valid.
  private static func checkRequest(of transaction: UnsignedTransaction, isValid: Bool) {
    let built = try? transaction.request.build()
    require(built == nil || built == transaction, "a transaction's request builds another")
    // A creation without code is valid, and refused as a request.
    require(built != nil || !isValid || transaction.to == nil, "a valid transaction's request is refused")
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
    let built = input.attempt("build") { () throws(TransactionError) in try request.build() }
    guard let built else { return }
    require(!built.signingPayload.isEmpty, "nothing to sign")
    require((try? built.validate()) != nil, "a request builds what is not valid")
    require(built.type == request.resolvedType, "a request builds another type than it says")
  }

  private static func checkAuthorization(_ input: Input) {
    let authorization = input.attempt("SignedAuthorization") { () throws(JSONError) in
      try SignedAuthorization(parsing: input.bytes)
    }
    guard let authorization else { return }
    let again = expectSuccess("own JSON of an authorization is refused") { () throws(JSONError) in
      try SignedAuthorization(parsing: authorization.json())
    }
    require(again == authorization, "JSON of an authorization reads back as another")
  }
}
