extension RLPEncoder {
  /// The number of bytes of the header in front of a payload that has one.
  @inlinable @inline(__always)
  static func headerLength(payload: Int) -> Int {
    payload < 56 ? 1 : 1 &+ byteCount(UInt64(truncatingIfNeeded: payload))
  }

  /// How many bytes a number has without its leading zeros.
  @inlinable @inline(__always)
  static func byteCount(_ number: UInt64) -> Int { (71 &- number.leadingZeroBitCount) &>> 3 }

  /// Writes a header; `short` is 0x80 for a byte string and 0xc0 for a list. Only for the second pass.
  @inlinable @inline(__always)
  mutating func writeHeader(short: UInt8, payload: Int) {
    let length = UInt64(truncatingIfNeeded: payload)
    if payload < 56 {
      room(for: 1).storeBytes(of: short &+ UInt8(truncatingIfNeeded: length), as: UInt8.self)
      return
    }
    let count = Self.byteCount(length)
    let target = room(for: 1 &+ count)
    target.storeBytes(of: short &+ 55 &+ UInt8(truncatingIfNeeded: count), as: UInt8.self)
    Self.store(length, count: count, at: target + 1)
  }

  /// Writes the last `count` bytes (1 to 8) of the number's eight, and bytes without meaning up to the eighth.
  @inlinable @inline(__always)
  static func store(_ number: UInt64, count: Int, at target: UnsafeMutableRawPointer) {
    let shifted = number &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    target.storeBytes(of: shifted.bigEndian, as: UInt64.self)
  }

  /// Counts the bytes, and writes them as they are unless the encoder is measuring.
  @inlinable
  mutating func append(plain bytes: UnsafeRawBufferPointer) {
    guard output != nil else {
      position &+= bytes.count
      return
    }
    guard let source = bytes.baseAddress else { return }
    room(for: bytes.count).copyMemory(from: source, byteCount: bytes.count)
  }

  /// Appends the type byte of an EIP-2718 envelope, which stands in front of the item.
  @inlinable @inline(__always)
  public mutating func append(type: UInt8) { append(plain: type) }

  /// Counts a byte, and writes it as it is unless the encoder is measuring.
  @inlinable @inline(__always)
  mutating func append(plain byte: UInt8) {
    guard output != nil else {
      position &+= 1
      return
    }
    room(for: 1).storeBytes(of: byte, as: UInt8.self)
  }

  /// Takes the next `count` bytes of the output, which is there.
  ///
  /// Only a type that encodes itself differently the second time can run out of them.
  @inlinable @inline(__always)
  mutating func room(for count: Int) -> UnsafeMutableRawPointer {
    let start = position
    guard let output, count <= capacity &- start else {
      preconditionFailure("encode(to:) appended other items when it was called again")
    }
    position = start &+ count
    return output + start
  }
}
