public import EthABI
public import EthCrypto
public import EthPrimitives
public import EthTransactions

/// Holds an account's key, here or elsewhere, and signs with it; it never shows the key.
///
/// Only transactions must be signed. What else a signer does not sign it refuses with
/// ``SignerError/unsupported(_:)``, which is what the default implementations do.
public protocol Signer: Sendable {
  /// The account that signs.
  var address: Address { get }

  /// Signs a transaction.
  ///
  /// - Throws: ``SignerError``.
  func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction

  /// Signs a message for people, as `personal_sign` does: the hash that is signed begins with
  /// `"\x19Ethereum Signed Message:\n"` and the message's length, so that no message is also a transaction.
  ///
  /// Source: EIP-191, version 0x45.
  /// - Throws: ``SignerError``.
  func sign(message: [UInt8]) async throws(SignerError) -> Signature

  /// Signs structured data, as `eth_signTypedData_v4` does.
  ///
  /// Source: EIP-712.
  /// - Throws: ``SignerError``.
  func sign(_ typedData: TypedData) async throws(SignerError) -> Signature

  /// Signs the permission that the account's code be that of a contract.
  ///
  /// Source: EIP-7702.
  /// - Throws: ``SignerError``.
  func sign(_ authorization: Authorization) async throws(SignerError) -> SignedAuthorization

  /// Signs 32 bytes that may mean anything, a transaction that moves everything the account has included. Nothing
  /// looks at what the hash stands for: sign only what this program has hashed itself.
  ///
  /// - Throws: ``SignerError``.
  func sign(unsafeHash: Hash32) async throws(SignerError) -> Signature
}

extension Signer {
  /// Refuses with ``SignerError/unsupported(_:)``.
  public func sign(message: [UInt8]) async throws(SignerError) -> Signature { throw .unsupported(.message) }

  /// Refuses with ``SignerError/unsupported(_:)``.
  public func sign(_ typedData: TypedData) async throws(SignerError) -> Signature {
    throw .unsupported(.typedData)
  }

  /// Refuses with ``SignerError/unsupported(_:)``.
  public func sign(_ authorization: Authorization) async throws(SignerError) -> SignedAuthorization {
    throw .unsupported(.authorization)
  }

  /// Refuses with ``SignerError/unsupported(_:)``.
  public func sign(unsafeHash: Hash32) async throws(SignerError) -> Signature { throw .unsupported(.hash) }

  /// Signs the UTF-8 of a message for people.
  ///
  /// - Throws: ``SignerError``.
  public func sign(message: String) async throws(SignerError) -> Signature {
    try await sign(message: Array(message.utf8))
  }
}
