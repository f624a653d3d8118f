public import EthCrypto
public import EthPrimitives
public import EthTransactions

/// Signs with a private key in this process's memory.
///
/// The key is wiped when the last reference to the signer goes away.
public final class LocalSigner: Signer {
  /// The account that signs.
  public let address: Address
  private let key: PrivateKey

  /// Takes the key over.
  public init(_ key: consuming PrivateKey) {
    address = key.address
    self.key = key
  }

  /// Signs a transaction (RFC 6979, low s); the same transaction always gives the same bytes.
  public func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
    transaction.signed(with: key.sign(transaction.signingHash))
  }
}

extension LocalSigner: CustomStringConvertible {
  /// The address; never the key.
  public var description: String { "LocalSigner(\(address))" }
}
