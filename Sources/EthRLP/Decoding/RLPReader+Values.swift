public import EthPrimitives

extension RLPReader {
  /// Reads a byte string of any length.
  @inlinable
  public mutating func readBytes(_ field: String = "") throws(RLPError) -> [UInt8] {
    try walk { cursor, bytes throws(RLPError) in try cursor.readBytes(in: bytes, field) }
  }

  /// Reads a byte string of exactly `count` bytes.
  @inlinable
  public mutating func readBytes(count: Int, _ field: String = "") throws(RLPError) -> [UInt8] {
    try walk { cursor, bytes throws(RLPError) in
      RLPCursor.copy(try cursor.nextBytes(count: count, in: bytes, field), of: bytes)
    }
  }

  /// Reads an unsigned integer of at most eight bytes, without leading zeros.
  @inlinable
  public mutating func readUInt64(_ field: String = "") throws(RLPError) -> UInt64 {
    try walk { cursor, bytes throws(RLPError) in try cursor.readUInt64(in: bytes, field) }
  }

  /// Reads an unsigned integer of at most 32 bytes, without leading zeros.
  @inlinable
  public mutating func readUInt256(_ field: String = "") throws(RLPError) -> UInt256 {
    try walk { cursor, bytes throws(RLPError) in try cursor.readUInt256(in: bytes, field) }
  }

  /// Reads the integer 1 as `true` and 0 (the empty string) as `false`; anything else is refused.
  @inlinable
  public mutating func readBool(_ field: String = "") throws(RLPError) -> Bool {
    try walk { cursor, bytes throws(RLPError) in try cursor.readBool(in: bytes, field) }
  }

  /// Reads an address: exactly 20 bytes.
  @inlinable
  public mutating func readAddress(_ field: String = "") throws(RLPError) -> Address {
    try walk { cursor, bytes throws(RLPError) in try cursor.readAddress(in: bytes, field) }
  }

  /// Reads an address, or `nil` where the byte string is empty: the recipient of a transaction that creates a
  /// contract.
  @inlinable
  public mutating func readOptionalAddress(_ field: String = "") throws(RLPError) -> Address? {
    try walk { cursor, bytes throws(RLPError) in try cursor.readOptionalAddress(in: bytes, field) }
  }

  /// Reads a hash: exactly 32 bytes.
  @inlinable
  public mutating func readHash(_ field: String = "") throws(RLPError) -> Hash32 {
    try walk { cursor, bytes throws(RLPError) in try cursor.readHash(in: bytes, field) }
  }

  /// Reads a byte string as text in UTF-8.
  public mutating func readString(_ field: String = "") throws(RLPError) -> String {
    let range = try walk { cursor, bytes throws(RLPError) in try cursor.nextBytes(in: bytes, field) }
    guard let text = String(validating: input[range], as: UTF8.self) else {
      throw RLPError(.invalidUTF8, offset: range.lowerBound, path: field)
    }
    return text
  }

  /// The error of a field whose value was read from `start` and is not one that it can have.
  public func invalid(
    _ field: String = "", from start: Int, expected: String, found: String
  ) -> RLPError {
    RLPError(.invalidValue(expected: expected, found: found), offset: start, path: field)
  }
}
