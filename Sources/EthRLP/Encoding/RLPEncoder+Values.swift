public import EthPrimitives

extension RLPEncoder {
  /// Appends a byte string.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append(string: $0) } }

  /// Appends a byte string.
  @inlinable @inline(__always)
  public mutating func append(bytes: RawSpan) {
    bytes.withUnsafeBytes { append(string: $0) }
  }

  /// Appends a byte string.
  @inlinable @inline(__always)
  public mutating func append(bytes: Span<UInt8>) { append(bytes: bytes.bytes) }

  /// Appends an unsigned integer: its big-endian bytes without leading zeros, so zero is the empty string.
  @inlinable @inline(__always)
  public mutating func append(_ number: UInt64) {
    let count = Self.byteCount(number)
    let isSingle = number < 0x80 && number != 0
    guard let target = room(for: isSingle ? 1 : 1 &+ count) else { return }
    if isSingle {
      target.storeBytes(of: UInt8(truncatingIfNeeded: number), as: UInt8.self)
    } else {
      target.storeBytes(of: 0x80 &+ UInt8(truncatingIfNeeded: count), as: UInt8.self)
      Self.store(number, count: count, at: target + 1)
    }
  }

  /// Appends an unsigned integer of 256 bits.
  ///
  /// It is not an overload of `append(_:)`, which takes it through its type, so that a literal is not
  /// ambiguous.
  @inlinable @inline(__always)
  mutating func append(wide number: UInt256) {
    let limbs = number.limbs
    if limbs.1 | limbs.2 | limbs.3 == 0 { return append(limbs.0) }
    append(long: number)
  }

  /// Appends an integer of more than 64 bits.
  @usableFromInline
  mutating func append(long number: UInt256) {
    let limbs = number.limbs
    let (top, below) =
      limbs.3 != 0 ? (limbs.3, 3) : limbs.2 != 0 ? (limbs.2, 2) : (limbs.1, 1)
    let topCount = Self.byteCount(top)
    let count = topCount &+ 8 &* below
    guard let target = room(for: 1 &+ count) else { return }
    target.storeBytes(of: 0x80 &+ UInt8(truncatingIfNeeded: count), as: UInt8.self)
    Self.store(top, count: topCount, at: target + 1)
    let end = target + 1 + count
    if below >= 3 { (end - 24).storeBytes(of: limbs.2.bigEndian, as: UInt64.self) }
    if below >= 2 { (end - 16).storeBytes(of: limbs.1.bigEndian, as: UInt64.self) }
    (end - 8).storeBytes(of: limbs.0.bigEndian, as: UInt64.self)
  }

  /// Appends `true` as the integer 1 and `false` as 0.
  @inlinable @inline(__always)
  public mutating func append(_ flag: Bool) { append(plain: flag ? 0x01 : 0x80) }

  /// Appends an address: 20 bytes.
  @inlinable @inline(__always)
  public mutating func append(_ address: Address) {
    append(header: 0x80 + 20, of: 20) { target in
      address.withUnsafeBytes { target.copyMemory(from: $0) }
    }
  }

  /// Appends an address, or the empty string where there is none: the recipient of a transaction that creates
  /// a contract.
  @inlinable @inline(__always)
  public mutating func append(_ address: Address?) {
    if let address { append(address) } else { append(plain: 0x80) }
  }

  /// Appends a hash: 32 bytes, leading zeros included.
  @inlinable @inline(__always)
  public mutating func append(_ hash: Hash32) {
    append(header: 0x80 + 32, of: 32) { target in
      hash.withUnsafeBytes { target.copyMemory(from: $0) }
    }
  }

  /// Appends the text's UTF-8 bytes as a byte string.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(string: UnsafeRawBufferPointer($0)) }
  }

  /// Appends bytes that are the encoding of one item already; they are not looked at.
  @inlinable @inline(__always)
  public mutating func append(encoded bytes: [UInt8]) { bytes.withUnsafeBytes { append(plain: $0) } }

  /// Appends bytes that are the encoding of one item already; they are not looked at.
  @inlinable @inline(__always)
  public mutating func append(encoded bytes: RawSpan) { bytes.withUnsafeBytes { append(plain: $0) } }

  /// Appends a header of one byte and `count` bytes that `write` writes.
  @inlinable @inline(__always)
  mutating func append(
    header: UInt8, of count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void
  ) {
    guard let target = room(for: 1 &+ count) else { return }
    target.storeBytes(of: header, as: UInt8.self)
    write(UnsafeMutableRawBufferPointer(start: target + 1, count: count))
  }

  @inlinable @inline(__always)
  mutating func append(string bytes: UnsafeRawBufferPointer) {
    let isSingle = bytes.count == 1 && bytes[0] < 0x80
    if !isSingle { writeHeader(short: 0x80, payload: bytes.count) }
    append(plain: bytes)
  }
}
