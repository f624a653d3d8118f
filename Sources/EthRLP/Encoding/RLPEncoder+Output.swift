extension RLPEncoder {
  /// The number of bytes of the header in front of a payload that has one.
  @inlinable @inline(__always)
  static func headerLength(payload: Int) -> Int {
    payload < 56 ? 1 : 1 &+ byteCount(UInt64(truncatingIfNeeded: payload))
  }

  /// How many bytes a number has without its leading zeros.
  @inlinable @inline(__always)
  static func byteCount(_ number: UInt64) -> Int { (71 &- number.leadingZeroBitCount) &>> 3 }

  /// Appends a header; `short` is 0x80 for a byte string and 0xc0 for a list.
  @inlinable @inline(__always)
  mutating func writeHeader(short: UInt8, payload: Int) {
    let length = UInt64(truncatingIfNeeded: payload)
    if payload < 56 {
      return append(plain: short &+ UInt8(truncatingIfNeeded: length))
    }
    let count = Self.byteCount(length)
    guard let target = room(for: 1 &+ count) else { return }
    target.storeBytes(of: short &+ 55 &+ UInt8(truncatingIfNeeded: count), as: UInt8.self)
    Self.store(length, count: count, at: target + 1)
  }

  /// Writes the last `count` bytes (1 to 8) of the number's eight, and bytes without meaning up to the eighth.
  @inlinable @inline(__always)
  static func store(_ number: UInt64, count: Int, at target: UnsafeMutableRawPointer) {
    let shifted = number &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    target.storeBytes(of: shifted.bigEndian, as: UInt64.self)
  }

  /// Appends the bytes as they are.
  @inlinable
  mutating func append(plain bytes: UnsafeRawBufferPointer) {
    guard let target = room(for: bytes.count), let source = bytes.baseAddress else { return }
    target.copyMemory(from: source, byteCount: bytes.count)
  }

  /// Appends the type byte of an EIP-2718 envelope, which stands in front of the item.
  @inlinable @inline(__always)
  public mutating func append(type: UInt8) { append(plain: type) }

  /// Appends a byte as it is.
  @inlinable @inline(__always)
  mutating func append(plain byte: UInt8) {
    room(for: 1)?.storeBytes(of: byte, as: UInt8.self)
  }

  /// Counts the next `count` bytes, and returns where to write them; `nil` where they are only measured, as is
  /// all that follows bytes for which there was no room.
  @inlinable @inline(__always)
  mutating func room(for count: Int) -> UnsafeMutableRawPointer? {
    let start = position
    position = start &+ count
    guard let output, count <= capacity &- start else {
      self.output = nil
      return nil
    }
    return output + start
  }
}
