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
    if number < 0x80 {
      let byte = number == 0 ? 0x80 : UInt8(truncatingIfNeeded: number)
      return isMeasuring ? measured += 1 : buffer.append(byte)
    }
    let count = (64 - number.leadingZeroBitCount + 7) / 8
    guard !isMeasuring else { return measured += 1 + count }
    buffer.append(0x80 + UInt8(count))
    writeBigEndian(number, count: count)
  }

  /// Appends an unsigned integer: its big-endian bytes without leading zeros, so zero is the empty string.
  public mutating func append(_ number: UInt256) {
    let limbs = number.limbs
    guard limbs.1 | limbs.2 | limbs.3 != 0 else { return append(limbs.0) }
    let count = (number.significantBitCount + 7) / 8
    guard !isMeasuring else { return measured += 1 + count }
    buffer.append(0x80 + UInt8(count))
    writeBigEndian(limbs.3, count: count - 24)
    writeBigEndian(limbs.2, count: count - 16)
    writeBigEndian(limbs.1, count: count - 8)
    writeBigEndian(limbs.0, count: count)
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
  public mutating func append(encoded bytes: [UInt8]) {
    if isMeasuring { measured += bytes.count } else { buffer.append(contentsOf: bytes) }
  }

  /// Appends the empty byte string.
  mutating func appendEmpty() {
    if isMeasuring { measured += 1 } else { buffer.append(0x80) }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    let isOwnEncoding = bytes.count == 1 && bytes[0] < 0x80
    if isMeasuring {
      measured += bytes.count + (isOwnEncoding ? 0 : Self.headerLength(payload: bytes.count))
    } else {
      if !isOwnEncoding { writeHeader(short: 0x80, payload: bytes.count) }
      buffer.append(contentsOf: bytes)
    }
  }

  /// Writes the last `count` bytes of the number's eight; none where `count` is below one.
  private mutating func writeBigEndian(_ number: UInt64, count: Int) {
    guard count > 0 else { return }
    let bytes = Swift.min(count, 8)
    var shifted = (number &<< UInt64(64 - 8 * bytes)).bigEndian
    withUnsafeBytes(of: &shifted) { buffer.append(contentsOf: $0.prefix(bytes)) }
  }
}
