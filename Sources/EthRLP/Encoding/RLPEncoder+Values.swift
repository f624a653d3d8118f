public import EthPrimitives

extension RLPEncoder {
  /// Appends a byte string.
  public mutating func append(_ bytes: [UInt8]) { append(bytes: bytes.span.bytes) }

  /// Appends a byte string.
  public mutating func append(bytes: RawSpan) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Appends an unsigned integer: its big-endian bytes without leading zeros, so zero is the empty string.
  public mutating func append(_ number: UInt64) {
    if number < 0x80 { return write(number == 0 ? 0x80 : UInt8(truncatingIfNeeded: number)) }
    let count = Self.byteCount(number)
    write(0x80 + UInt8(count))
    write(bigEndian: number, count: count)
  }

  /// Appends an unsigned integer of 256 bits.
  ///
  /// It is not an overload of `append(_:)`, which takes it through its type, so that a literal is not
  /// ambiguous.
  mutating func append(wide number: UInt256) {
    let limbs = number.limbs
    guard limbs.1 | limbs.2 | limbs.3 != 0 else { return append(limbs.0) }
    let count = (number.significantBitCount + 7) / 8
    write(0x80 + UInt8(count))
    write(bigEndian: limbs.3, count: count - 24)
    write(bigEndian: limbs.2, count: count - 16)
    write(bigEndian: limbs.1, count: count - 8)
    write(bigEndian: limbs.0, count: count)
  }

  /// Appends `true` as the integer 1 and `false` as 0.
  public mutating func append(_ flag: Bool) { append(flag ? 1 : 0 as UInt64) }

  /// Appends an address: 20 bytes.
  public mutating func append(_ address: Address) { address.withUnsafeBytes { append($0) } }

  /// Appends an address, or the empty string where there is none: the recipient of a transaction that creates
  /// a contract.
  public mutating func append(_ address: Address?) {
    if let address { append(address) } else { appendEmpty() }
  }

  /// Appends a hash: 32 bytes, leading zeros included.
  public mutating func append(_ hash: Hash32) { hash.withUnsafeBytes { append($0) } }

  /// Appends the text's UTF-8 bytes as a byte string.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends bytes that are the encoding of one item already; they are not looked at.
  public mutating func append(encoded bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

  /// Appends the empty byte string.
  private mutating func appendEmpty() { write(0x80) }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count != 1 || bytes[0] >= 0x80 { writeHeader(short: 0x80, payload: bytes.count) }
    write(bytes)
  }
}
