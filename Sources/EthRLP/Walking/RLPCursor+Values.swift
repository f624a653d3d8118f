public import EthPrimitives

extension RLPCursor {
  /// Steps over the next item, which is a byte string, and returns where its bytes lie.
  ///
  /// - Throws: ``RLPError`` where it is a list or not canonical.
  @inlinable @inline(__always)
  public mutating func nextBytes(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> Range<Int> {
    let header = try next(in: bytes, field)
    guard !header.isList else {
      position = header.start
      throw Self.error(.expectedBytes, at: header.start, field)
    }
    return header.payload
  }

  /// Steps over a byte string of exactly `count` bytes, and returns where they start.
  ///
  /// - Throws: ``RLPError`` for anything else.
  @inlinable @inline(__always)
  public mutating func nextBytes(
    count: Int, in bytes: RawSpan, _ field: String = ""
  ) throws(RLPError) -> Range<Int> {
    let start = position
    let range = try nextBytes(in: bytes, field)
    guard range.count == count else {
      throw Self.error(.wrongLength(expected: count, found: range.count), at: start, field)
    }
    return range
  }

  /// Copies a byte string of any length.
  ///
  /// - Throws: ``RLPError`` where the next item is none.
  @inlinable
  public mutating func readBytes(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> [UInt8] {
    Self.copy(try nextBytes(in: bytes, field), of: bytes)
  }

  @inlinable
  static func copy(_ range: Range<Int>, of bytes: RawSpan) -> [UInt8] {
    bytes.withUnsafeBytes { [UInt8](UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Reads an unsigned integer of at most eight bytes, without leading zeros.
  ///
  /// - Throws: ``RLPError`` for anything else.
  @inlinable @inline(__always)
  public mutating func readUInt64(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> UInt64 {
    let range = try nextInteger(limit: 8, in: bytes, field)
    return Self.word(endingAt: range.upperBound, count: range.count, in: bytes)
  }

  /// Reads an unsigned integer of at most 32 bytes, without leading zeros.
  ///
  /// - Throws: ``RLPError`` for anything else.
  @inlinable @inline(__always)
  public mutating func readUInt256(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> UInt256 {
    let range = try nextInteger(limit: 32, in: bytes, field)
    let (end, count) = (range.upperBound, range.count)
    let low = Self.word(endingAt: end, count: Swift.min(count, 8), in: bytes)
    return count <= 8
      ? UInt256(limbs: low, 0, 0, 0) : Self.long(low, endingAt: end, count: count, in: bytes)
  }

  /// The number of 9 to 32 bytes in front of `end`; its last eight have been read.
  @usableFromInline
  static func long(_ low: UInt64, endingAt end: Int, count: Int, in bytes: RawSpan) -> UInt256 {
    // Most numbers of a signature and most hashes read as numbers have all their bytes.
    if count == 32 {
      return UInt256(
        limbs: low,
        bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 16, as: UInt64.self).bigEndian,
        bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 24, as: UInt64.self).bigEndian,
        bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 32, as: UInt64.self).bigEndian)
    }
    return UInt256(
      limbs: low,
      Self.word(endingAt: end &- 8, count: Swift.min(count &- 8, 8), in: bytes),
      Self.word(endingAt: end &- 16, count: Swift.max(0, Swift.min(count &- 16, 8)), in: bytes),
      Self.word(endingAt: end &- 24, count: Swift.max(0, Swift.min(count &- 24, 8)), in: bytes))
  }

  /// Reads the integer 1 as `true` and 0 (the empty string) as `false`; anything else is refused.
  ///
  /// - Throws: ``RLPError``.
  @inlinable @inline(__always)
  public mutating func readBool(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> Bool {
    let start = position
    let value = try readUInt64(in: bytes, field)
    guard value <= 1 else {
      throw Self.error(.invalidValue(expected: "0 or 1", found: "\(value)"), at: start, field)
    }
    return value == 1
  }

  /// Reads an address: exactly 20 bytes.
  ///
  /// - Throws: ``RLPError`` for anything else.
  @inlinable @inline(__always)
  public mutating func readAddress(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> Address {
    let start = try nextBytes(count: 20, in: bytes, field).lowerBound
    return Address(
      rawWords: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ 8, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ 16, as: UInt32.self))
  }

  /// Reads an address, or `nil` where the byte string is empty: the recipient of a transaction that creates a
  /// contract.
  ///
  /// - Throws: ``RLPError`` for anything else.
  @inlinable @inline(__always)
  public mutating func readOptionalAddress(
    in bytes: RawSpan, _ field: String = ""
  ) throws(RLPError) -> Address? {
    check(bytes)
    guard position < end, bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) == 0x80 else {
      return try readAddress(in: bytes, field)
    }
    position &+= 1
    return nil
  }

  /// Reads a hash: exactly 32 bytes.
  ///
  /// - Throws: ``RLPError`` for anything else.
  @inlinable @inline(__always)
  public mutating func readHash(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> Hash32 {
    let start = try nextBytes(count: 32, in: bytes, field).lowerBound
    return Hash32(
      rawWords: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ 8, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ 16, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ 24, as: UInt64.self))
  }

  /// Out of line, so that the reads around it stay small.
  @usableFromInline @inline(never)
  static func error(_ reason: RLPError.Reason, at offset: Int, _ field: String) -> RLPError {
    RLPError(reason, offset: offset, path: field)
  }

  /// Steps over an integer and checks that it is written without leading zeros and in at most `limit` bytes.
  @inlinable @inline(__always)
  mutating func nextInteger(
    limit: Int, in bytes: RawSpan, _ field: String
  ) throws(RLPError) -> Range<Int> {
    let range = try nextBytes(in: bytes, field)
    let isCanonical =
      range.isEmpty || bytes.unsafeLoad(fromUncheckedByteOffset: range.lowerBound, as: UInt8.self) != 0
    guard isCanonical, range.count <= limit else {
      throw Self.error(
        isCanonical ? .integerTooLarge(limit: limit, found: range.count) : .leadingZeroInInteger,
        at: range.lowerBound, field)
    }
    return range
  }

  /// The big-endian number in the `count` bytes (0 to 8) in front of `end`; both are within the input.
  @inlinable @inline(__always)
  static func word(endingAt end: Int, count: Int, in bytes: RawSpan) -> UInt64 {
    if count == 0 { return 0 }
    guard end >= 8 else { return shortWord(endingAt: end, count: count, in: bytes) }
    // The bytes before the number come along, and are masked off.
    let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 8, as: UInt64.self).bigEndian
    return word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
  }

  /// The same near the start of the input, where eight bytes are not there.
  @usableFromInline
  static func shortWord(endingAt end: Int, count: Int, in bytes: RawSpan) -> UInt64 {
    var word: UInt64 = 0
    for offset in (end &- count)..<end {
      word = word &<< 8 | UInt64(bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self))
    }
    return word
  }
}
