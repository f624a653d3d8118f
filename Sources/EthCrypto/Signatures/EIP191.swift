public import EthPrimitives

/// What is hashed where something else than a transaction is signed (EIP-191): a first byte that no transaction
/// has, a version, and the data.
public enum EIP191 {
  /// The hash of a message as wallets sign it with `personal_sign` (version `0x45`): Keccak-256 of `0x19`,
  /// `"Ethereum Signed Message:\n"`, the number of bytes in decimal, and the bytes.
  ///
  /// A text is signed as its UTF-8: `EIP191.hash(message: text.utf8)`.
  public static func hash(message: some Collection<UInt8>) -> Hash32 {
    var hasher = Keccak256()
    hasher.update("\u{19}Ethereum Signed Message:\n\(message.count)".utf8)
    hasher.update(message)
    return hasher.finalize()
  }

  /// The hash of data meant for one contract that checks the signature, such as a multisignature wallet (version
  /// `0x00`): Keccak-256 of `0x19`, `0x00`, the contract's address, and the data.
  public static func hash(data: some Collection<UInt8>, validator: Address) -> Hash32 {
    var hasher = Keccak256()
    hasher.update([0x19, 0x00])
    validator.withUnsafeBytes { hasher.update($0) }
    hasher.update(data)
    return hasher.finalize()
  }
}
