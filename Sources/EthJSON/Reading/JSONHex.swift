import EthPrimitives

/// Reads hexadecimal text of known shape straight into words, without arrays in between.
enum JSONHex {
  /// Whether the text starts with `0x`; JSON-RPC does not write `0X`.
  @inline(__always)
  static func hasPrefix(_ text: Span<UInt8>) -> Bool {
    text.count >= 2 && text[0] == UInt8(ascii: "0") && text[1] == UInt8(ascii: "x")
  }

  /// Reads a quantity; `nil` where the text is none or needs more than 256 bits.
  static func quantity(_ text: Span<UInt8>) -> UInt256? {
    guard hasPrefix(text), text.count > 2, text.count <= 66 else { return nil }
    guard text.count == 3 || text[2] != UInt8(ascii: "0") else { return nil }
    var limbs: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var wrong: UInt8 = 0
    for index in 2..<text.count {
      let digit = Hex.value(of: text[index])
      wrong |= digit
      switch (text.count &- 1 &- index) &>> 4 {
      case 0: limbs.0 = limbs.0 &<< 4 | UInt64(digit & 0x0f)
      case 1: limbs.1 = limbs.1 &<< 4 | UInt64(digit & 0x0f)
      case 2: limbs.2 = limbs.2 &<< 4 | UInt64(digit & 0x0f)
      default: limbs.3 = limbs.3 &<< 4 | UInt64(digit & 0x0f)
      }
    }
    return wrong < 16 ? UInt256(limbs: limbs.0, limbs.1, limbs.2, limbs.3) : nil
  }

  /// Reads a quantity; `nil` where the text is none or needs more than 64 bits.
  static func quantityUInt64(_ text: Span<UInt8>) -> UInt64? {
    guard hasPrefix(text), text.count > 2, text.count <= 18 else { return nil }
    guard text.count == 3 || text[2] != UInt8(ascii: "0") else { return nil }
    var (value, wrong): (UInt64, UInt8) = (0, 0)
    for index in 2..<text.count {
      let digit = Hex.value(of: text[index])
      wrong |= digit
      value = value &<< 4 | UInt64(digit & 0x0f)
    }
    return wrong < 16 ? value : nil
  }

  /// Reads `0x` and 64 digits; `nil` for anything else.
  static func hash(_ text: Span<UInt8>) -> Hash32? {
    guard text.count == 66, hasPrefix(text) else { return nil }
    let bytes = text.bytes
    guard let a = eightBytes(bytes, at: 2), let b = eightBytes(bytes, at: 18),
      let c = eightBytes(bytes, at: 34),
      let d = eightBytes(bytes, at: 50)
    else { return nil }
    return Hash32(UInt256(limbs: d, c, b, a))
  }

  /// Reads `0x` and 40 digits; `nil` for anything else.
  static func address(_ text: Span<UInt8>) -> Address? {
    guard text.count == 42, hasPrefix(text) else { return nil }
    let bytes = text.bytes
    guard let a = fourBytes(bytes, at: 2), let b = eightBytes(bytes, at: 10),
      let c = eightBytes(bytes, at: 26)
    else { return nil }
    return Address(lastBytesOf: Hash32(UInt256(limbs: c, b, UInt64(a), 0)))
  }

  /// Reads sixteen digits as a number.
  @inline(__always)
  private static func eightBytes(_ text: RawSpan, at offset: Int) -> UInt64? {
    guard let high = fourBytes(text, at: offset), let low = fourBytes(text, at: offset &+ 8) else {
      return nil
    }
    return UInt64(high) &<< 32 | UInt64(low)
  }

  /// Reads eight digits as a number: all of them at once, each in a lane of one word.
  @inline(__always)
  private static func fourBytes(_ text: RawSpan, at offset: Int) -> UInt32? {
    let lanes: UInt64 = 0x0101_0101_0101_0101
    let high = lanes &* 0x80
    let word = UInt64(littleEndian: text.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    guard word & high == 0 else { return nil }
    // Adding 0x80 - n to a lane below 0x80 sets its high bit where the lane is n or more.
    let lower = word | (lanes &* 0x20)
    let isDigit = (word &+ lanes &* 0x50) & ~(word &+ lanes &* 0x46) & high
    let isLetter = (lower &+ lanes &* 0x1f) & ~(lower &+ lanes &* 0x19) & high
    guard isDigit | isLetter == high else { return nil }
    let nibbles = (word & (lanes &* 0x0f)) &+ (isLetter &>> 7) &* 9
    let pairs = (nibbles &<< 4 | nibbles &>> 8) & 0x00ff_00ff_00ff_00ff
    let quads = (pairs | pairs &>> 8) & 0x0000_ffff_0000_ffff
    return UInt32(truncatingIfNeeded: quads | quads &>> 16).byteSwapped
  }
}
