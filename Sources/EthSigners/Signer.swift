public import EthPrimitives
public import EthTransactions

/// Holds an account's key, here or elsewhere, and signs with it; it never shows the key.
public protocol Signer: Sendable {
  /// The account that signs.
  var address: Address { get }

  /// Signs a transaction.
  ///
  /// - Throws: ``SignerError``.
  func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction
}

/// Why nothing was signed.
public enum SignerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The signer does not sign this, for the reason given.
  case refused(String)
  /// The signer cannot be reached, for the reason given.
  case unavailable(String)

  /// One sentence that says why.
  public var description: String {
    switch self {
    case .refused(let reason): "the signer refused: \(reason)"
    case .unavailable(let reason): "the signer cannot be reached: \(reason)"
    }
  }
}
