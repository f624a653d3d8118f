import EthRLP

extension RLPReader {
  /// Reads a nonce, which is below 2^64 − 1 so that the next one has 64 bits as well (EIP-2681).
  mutating func readNonce(_ field: String) throws(RLPError) -> UInt64 {
    let start = offset
    let nonce = try readUInt64(field)
    guard nonce < .max else {
      throw invalid(field, from: start, expected: "a nonce below 2^64 - 1 (EIP-2681)", found: "\(nonce)")
    }
    return nonce
  }
}
