public import EthABI
public import EthCrypto
public import EthPrimitives
public import EthTransactions

/// Signs with a private key in this process's memory.
///
/// Signatures are deterministic (RFC 6979, low s): the same asked twice gives the same bytes. The key is wiped when
/// the last reference to the signer goes away.
public final class LocalSigner: Signer {
  /// The account that signs.
  public let address: Address
  private let key: PrivateKey

  /// Takes the key over.
  public init(_ key: consuming PrivateKey) {
    address = key.address
    self.key = key
  }

  /// Signs a transaction.
  public func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
    transaction.signed(with: key.sign(transaction.signingHash))
  }

  /// Signs a message for people (EIP-191, version 0x45).
  public func sign(message: [UInt8]) async throws(SignerError) -> Signature {
    key.sign(EIP191.hash(message: message))
  }

  /// Signs structured data (EIP-712).
  public func sign(_ typedData: TypedData) async throws(SignerError) -> Signature {
    key.sign(typedData.digest)
  }

  /// Signs the permission that the account's code be that of a contract (EIP-7702).
  public func sign(_ authorization: Authorization) async throws(SignerError) -> SignedAuthorization {
    authorization.signed(with: key.sign(authorization.signingHash))
  }

  /// Signs 32 bytes that may mean anything.
  public func sign(unsafeHash: Hash32) async throws(SignerError) -> Signature { key.sign(unsafeHash) }
}

extension LocalSigner: CustomStringConvertible {
  /// The address; never the key.
  public var description: String { "LocalSigner(\(address))" }
}
