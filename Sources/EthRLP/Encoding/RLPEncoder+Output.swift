extension RLPEncoder {
  /// The number of bytes of the header in front of a payload that has one.
  static func headerLength(payload: Int) -> Int { payload < 56 ? 1 : 1 + byteCount(UInt64(payload)) }

  /// How many bytes a number has without its leading zeros.
  static func byteCount(_ number: UInt64) -> Int { (64 - number.leadingZeroBitCount + 7) / 8 }

  /// Writes a header; `short` is 0x80 for a byte string and 0xc0 for a list.
  mutating func writeHeader(short: UInt8, payload: Int) {
    guard payload >= 56 else { return write(short + UInt8(payload)) }
    let count = Self.byteCount(UInt64(payload))
    write(short + 55 + UInt8(count))
    write(bigEndian: UInt64(payload), count: count)
  }

  /// Counts the byte, and writes it unless the encoder is measuring.
  mutating func write(_ byte: UInt8) {
    room(for: 1)?.storeBytes(of: byte, as: UInt8.self)
  }

  /// Counts the bytes, and writes them unless the encoder is measuring.
  mutating func write(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    room(for: bytes.count)?.copyMemory(from: source, byteCount: bytes.count)
  }

  /// Counts the last `count` bytes of the number's eight, and writes them unless the encoder is measuring.
  mutating func write(bigEndian number: UInt64, count: Int) {
    guard count > 0 else { return }
    let bytes = Swift.min(count, 8)
    guard let target = room(for: bytes) else { return }
    for index in 0..<bytes {
      let byte = UInt8(truncatingIfNeeded: number >> UInt64(8 * (bytes - 1 - index)))
      target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
    }
  }

  /// Takes the next `count` bytes of the output; `nil` while measuring.
  ///
  /// Only a type that encodes itself differently the second time can run out of them.
  @inline(__always)
  private mutating func room(for count: Int) -> UnsafeMutableRawPointer? {
    let start = position
    position += count
    guard let output else { return nil }
    precondition(position <= capacity, "encode(to:) appended other items when it was called again")
    return output + start
  }
}
