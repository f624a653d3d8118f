public import EthPrimitives

extension RLPReader {
  /// Reads a byte string of any length.
  public mutating func readBytes(_ field: String = "") throws(RLPError) -> [UInt8] {
    Array(input[try nextBytes(field)])
  }

  /// Reads a byte string of exactly `count` bytes.
  public mutating func readBytes(count: Int, _ field: String = "") throws(RLPError) -> [UInt8] {
    Array(input[try nextBytes(count: count, field)])
  }

  /// Reads an unsigned integer of at most eight bytes, without leading zeros.
  public mutating func readUInt64(_ field: String = "") throws(RLPError) -> UInt64 {
    let range = try nextInteger(limit: 8, field)
    var value: UInt64 = 0
    for index in range { value = value << 8 | UInt64(input[index]) }
    return value
  }

  /// Reads an unsigned integer of at most 32 bytes, without leading zeros.
  public mutating func readUInt256(_ field: String = "") throws(RLPError) -> UInt256 {
    let range = try nextInteger(limit: 32, field)
    return UInt256(limbs: limb(0, of: range), limb(1, of: range), limb(2, of: range), limb(3, of: range))
  }

  /// Reads the integer 1 as `true` and 0 (the empty string) as `false`; anything else is refused.
  public mutating func readBool(_ field: String = "") throws(RLPError) -> Bool {
    let start = offset
    let value = try readUInt64(field)
    guard value <= 1 else {
      throw RLPError(.invalidValue(expected: "0 or 1", found: "\(value)"), offset: start, path: field)
    }
    return value == 1
  }

  /// Reads an address: exactly 20 bytes.
  public mutating func readAddress(_ field: String = "") throws(RLPError) -> Address {
    try address(at: nextBytes(count: 20, field))
  }

  /// Reads an address, or `nil` where the byte string is empty: the recipient of a transaction that creates a
  /// contract.
  public mutating func readOptionalAddress(_ field: String = "") throws(RLPError) -> Address? {
    guard offset < end, input[offset] == 0x80 else { return try readAddress(field) }
    offset += 1
    return nil
  }

  /// Reads a hash: exactly 32 bytes.
  public mutating func readHash(_ field: String = "") throws(RLPError) -> Hash32 {
    Hash32(number(at: try nextBytes(count: 32, field)))
  }

  /// Reads a byte string as text in UTF-8.
  public mutating func readString(_ field: String = "") throws(RLPError) -> String {
    let range = try nextBytes(field)
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

  private mutating func nextBytes(count: Int, _ field: String) throws(RLPError) -> Range<Int> {
    let start = offset
    let range = try nextBytes(field)
    guard range.count == count else {
      throw RLPError(.wrongLength(expected: count, found: range.count), offset: start, path: field)
    }
    return range
  }

  private mutating func nextInteger(limit: Int, _ field: String) throws(RLPError) -> Range<Int> {
    let range = try nextBytes(field)
    guard range.isEmpty || input[range.lowerBound] != 0 else {
      throw RLPError(.leadingZeroInInteger, offset: range.lowerBound, path: field)
    }
    guard range.count <= limit else {
      throw RLPError(
        .integerTooLarge(limit: limit, found: range.count), offset: range.lowerBound, path: field)
    }
    return range
  }

  private func number(at range: Range<Int>) -> UInt256 {
    UInt256(limbs: limb(0, of: range), limb(1, of: range), limb(2, of: range), limb(3, of: range))
  }

  private func address(at range: Range<Int>) -> Address { Address(lastBytesOf: Hash32(number(at: range))) }

  /// The bytes of a big-endian number that make its limb `index`, counted from the least significant.
  private func limb(_ index: Int, of range: Range<Int>) -> UInt64 {
    let upper = range.upperBound - 8 * index
    let lower = Swift.max(range.lowerBound, upper - 8)
    guard lower < upper else { return 0 }
    var limb: UInt64 = 0
    for position in lower..<upper { limb = limb << 8 | UInt64(input[position]) }
    return limb
  }
}
