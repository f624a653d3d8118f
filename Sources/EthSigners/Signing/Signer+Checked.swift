public import EthABI
public import EthCrypto
public import EthPrimitives
public import EthTransactions

extension Signer {
  /// Has a transaction signed and checks what comes back before anyone sees it: every field must be as asked, and
  /// the signature must be this signer's.
  ///
  /// - Throws: ``SignerError``; ``SignerError/changed(field:asked:found:)`` and
  ///   ``SignerError/foreignSignature(expected:found:)`` where the check fails.
  public func signChecked(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
    let signed = try await sign(transaction)
    try signed.check(isOf: transaction, by: address)
    return signed
  }

  /// Has a message for people signed (EIP-191) and checks that the signature is this signer's.
  ///
  /// - Throws: ``SignerError``.
  public func signChecked(message: [UInt8]) async throws(SignerError) -> Signature {
    let signature = try await sign(message: message)
    try signature.check(isOf: EIP191.hash(message: message), by: address)
    return signature
  }

  /// Has structured data signed (EIP-712) and checks that the signature is this signer's.
  ///
  /// - Throws: ``SignerError``.
  public func signChecked(_ typedData: TypedData) async throws(SignerError) -> Signature {
    let signature = try await sign(typedData)
    try signature.check(isOf: typedData.digest, by: address)
    return signature
  }

  /// Has an authorization signed (EIP-7702) and checks that it is the one asked for and the signature this signer's.
  ///
  /// - Throws: ``SignerError``.
  public func signChecked(
    _ authorization: Authorization
  ) async throws(SignerError) -> SignedAuthorization {
    let signed = try await sign(authorization)
    try signed.check(isOf: authorization, by: address)
    return signed
  }

  /// Has 32 bytes signed that may mean anything, and checks that the signature is this signer's.
  ///
  /// - Throws: ``SignerError``.
  public func signChecked(unsafeHash: Hash32) async throws(SignerError) -> Signature {
    let signature = try await sign(unsafeHash: unsafeHash)
    try signature.check(isOf: unsafeHash, by: address)
    return signature
  }
}

extension SignedTransaction {
  /// Checks what a signer returned: every field must be as in `asked`, and `account` must have signed it.
  ///
  /// - Throws: ``SignerError/changed(field:asked:found:)``, ``SignerError/foreignSignature(expected:found:)``.
  public func check(isOf asked: UnsignedTransaction, by account: Address) throws(SignerError) {
    if let difference = transaction.firstDifference(from: asked) {
      throw .changed(field: difference.field, asked: difference.asked, found: difference.found)
    }
    try signature.check(isOf: transaction.signingHash, by: account)
  }
}

extension SignedAuthorization {
  /// Checks what a signer returned: every field must be as in `asked`, and `account` must have signed it.
  ///
  /// - Throws: ``SignerError/changed(field:asked:found:)``, ``SignerError/foreignSignature(expected:found:)``.
  public func check(isOf asked: Authorization, by account: Address) throws(SignerError) {
    let fields = [
      ("chainId", "\(asked.chainId)", "\(authorization.chainId)"),
      ("address", "\(asked.address)", "\(authorization.address)"),
      ("nonce", "\(asked.nonce)", "\(authorization.nonce)"),
    ]
    for (field, asked, found) in fields where asked != found {
      throw .changed(field: field, asked: asked, found: found)
    }
    let found = try? recoverAuthority()
    guard found == account else { throw .foreignSignature(expected: account, found: found) }
  }
}

extension Signature {
  /// Checks that `account` has signed `hash`.
  ///
  /// - Throws: ``SignerError/foreignSignature(expected:found:)``.
  public func check(isOf hash: Hash32, by account: Address) throws(SignerError) {
    let found = try? recoverAddress(of: hash)
    guard found == account else { throw .foreignSignature(expected: account, found: found) }
  }
}
