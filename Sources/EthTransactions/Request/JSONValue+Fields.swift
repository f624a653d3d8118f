import EthJSON
import EthPrimitives

extension JSONValue {
  /// An address; one in mixed case matches its checksum.
  func checkedAddress() throws(JSONError) -> Address {
    let address = try address()
    let text = try string()
    guard (try? Address(text)) == address else {
      throw invalid(expected: "letters in the case of the EIP-55 checksum, \(address)")
    }
    return address
  }

  /// An integer of at most 64 bits in any of its spellings.
  func flexibleUInt64() throws(JSONError) -> UInt64 {
    guard let value = UInt64(exactly: try flexibleInteger()) else {
      throw invalid(expected: "an integer of at most 64 bits")
    }
    return value
  }
}
