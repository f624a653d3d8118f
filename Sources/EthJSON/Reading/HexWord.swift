public import EthPrimitives

/// Reads digits eight at a time, each in a lane of one word; what is no digit is noted, and looked at when all are read.
@usableFromInline
enum HexWord {
  /// The bytes that sixteen digits stand for, in memory order. A byte that is no digit sets a bit of `wrong`.
  @inlinable @inline(__always)
  static func eightBytes(_ text: UnsafeRawPointer, _ wrong: inout UInt64) -> UInt64 {
    let first = fourBytes(text, &wrong)
    return UInt64(littleEndian: UInt64(fourBytes(text + 8, &wrong)) &<< 32 | UInt64(first))
  }

  /// The bytes that eight digits stand for, the first one lowest. A byte that is no digit sets a bit of `wrong`.
  @inlinable @inline(__always)
  static func fourBytes(_ text: UnsafeRawPointer, _ wrong: inout UInt64) -> UInt32 {
    let lanes: UInt64 = 0x0101_0101_0101_0101
    let high = lanes &* 0x80
    let word = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
    // Adding 0x80 - n to a lane below 0x80 sets its high bit where the lane is n or more. A lane of 0x80 or more is
    // wrong whatever its carry does to those above it.
    let lower = word | (lanes &* 0x20)
    let isDigit = (word &+ lanes &* 0x50) & ~(word &+ lanes &* 0x46)
    let isLetter = (lower &+ lanes &* 0x1f) & ~(lower &+ lanes &* 0x19) & high
    wrong |= word & high | (~(isDigit | isLetter) & high)
    let nibbles = (word & (lanes &* 0x0f)) &+ (isLetter &>> 7) &* 9
    let pairs = (nibbles &<< 4 | nibbles &>> 8) & 0x00ff_00ff_00ff_00ff
    let quads = (pairs | pairs &>> 8) & 0x0000_ffff_0000_ffff
    return UInt32(truncatingIfNeeded: quads | quads &>> 16)
  }

  /// Reads 64 digits.
  @inlinable @inline(__always)
  static func hash(_ text: UnsafeRawPointer) -> Hash32? {
    var wrong: UInt64 = 0
    let hash = Hash32(
      rawWords: eightBytes(text, &wrong), eightBytes(text + 16, &wrong), eightBytes(text + 32, &wrong),
      eightBytes(text + 48, &wrong))
    return wrong == 0 ? hash : nil
  }

  /// Reads 40 digits.
  @inlinable @inline(__always)
  static func address(_ text: UnsafeRawPointer) -> Address? {
    var wrong: UInt64 = 0
    let address = Address(
      rawWords: eightBytes(text, &wrong), eightBytes(text + 16, &wrong),
      UInt32(littleEndian: fourBytes(text + 32, &wrong)))
    return wrong == 0 ? address : nil
  }
}
