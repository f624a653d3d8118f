import EthRLP

extension RLPCursor {
  /// Reads a nonce, which is below 2^64 − 1 so that the next one has 64 bits as well (EIP-2681).
  @inline(__always)
  mutating func readNonce(in bytes: RawSpan) throws(RLPError) -> UInt64 {
    let start = offset
    let nonce = try readUInt64(in: bytes, "nonce")
    guard nonce < .max else {
      throw RLPError(
        .invalidValue(expected: "a nonce below 2^64 - 1 (EIP-2681)", found: "\(nonce)"), offset: start,
        path: "nonce")
    }
    return nonce
  }
}
