import EthPrimitives

/// Hashes of messages for people (EIP-191, version 0x45).
enum EIP191 {
  /// `keccak256("\x19Ethereum Signed Message:\n" ‖ the message's length in decimal digits ‖ message)`.
  static func hash(message: [UInt8]) -> Hash32 {
    var keccak = Keccak256()
    keccak.update(Array("\u{19}Ethereum Signed Message:\n\(message.count)".utf8).span)
    keccak.update(message.span)
    return keccak.finalize()
  }
}
