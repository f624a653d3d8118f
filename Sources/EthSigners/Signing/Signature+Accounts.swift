public import EthABI
public import EthCrypto
public import EthPrimitives

/// Whose signature it is. All of these are about accounts with a key; whether a contract takes a signature for its
/// own (EIP-1271) only the chain can tell.
extension Signature {
  /// Whether `account` has signed `hash`.
  public func isValid(of hash: Hash32, by account: Address) -> Bool {
    (try? recoverAddress(of: hash)) == account
  }

  /// Whether `account` has signed a message for people (EIP-191, version 0x45).
  public func isValid(ofMessage message: some Collection<UInt8>, by account: Address) -> Bool {
    isValid(of: EIP191.hash(message: message), by: account)
  }

  /// Whether `account` has signed structured data (EIP-712).
  public func isValid(of typedData: TypedData, by account: Address) -> Bool {
    isValid(of: typedData.digest, by: account)
  }

  /// The address of the account that signed structured data (EIP-712).
  ///
  /// - Throws: `CryptoError.recoveryFailed`.
  public func recoverAddress(of typedData: TypedData) throws(CryptoError) -> Address {
    try recoverAddress(of: typedData.digest)
  }
}
