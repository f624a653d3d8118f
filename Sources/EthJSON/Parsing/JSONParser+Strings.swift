import EthPrimitives

extension JSONParser {
  /// Reads a string; the position is on its first quotation mark.
  mutating func readString(_ text: Span<UInt8>) throws(JSONError) {
    position &+= 1
    let start = position
    var isEscaped = false
    while true {
      skipPlainBytes(text)
      guard position < text.count else { throw unexpected(text, expected: "the end of the string") }
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "\""):
        tape.append(JSONTapeEntry(.string, offset: start, extent: position &- start, isEscaped: isEscaped))
        position &+= 1
        return
      case UInt8(ascii: "\\"):
        isEscaped = true
        try readEscape(text)
      case 0x80...:
        try readScalar(text, lead: byte)
      default:
        throw unexpected(text, expected: "a control character to be escaped")
      }
    }
  }

  /// Steps over bytes that stand for themselves: ASCII but control characters, quotation mark and backslash.
  ///
  /// Eight at a time: a byte to stop at sets the high bit of its lane. A borrow can set the bit of a lane
  /// above one to stop at as well, never below, so the lowest set bit is right.
  @inline(__always)
  private mutating func skipPlainBytes(_ text: Span<UInt8>) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let bytes = text.bytes
    while text.count &- position >= 8 {
      let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5c)
      let stops =
        ((quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20) | word) & (ones &* 0x80)
      if stops != 0 {
        position &+= stops.trailingZeroBitCount &>> 3
        return
      }
      position &+= 8
    }
    while position < text.count {
      let byte = text[position]
      guard byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5c else { return }
      position &+= 1
    }
  }

  private mutating func readEscape(_ text: Span<UInt8>) throws(JSONError) {
    position &+= 1
    guard position < text.count else { throw unexpected(text, expected: "an escaped character") }
    switch text[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position &+= 1
    case UInt8(ascii: "u"):
      try readUnicodeEscape(text)
    default:
      throw unexpected(text, expected: "one of \"\\/bfnrtu after a backslash")
    }
  }

  private mutating func readUnicodeEscape(_ text: Span<UInt8>) throws(JSONError) {
    let start = position &- 1
    let unit = try readCodeUnit(text)
    guard unit & 0xf800 == 0xd800 else { return }
    guard unit < 0xdc00, text.count &- position >= 2, text[position] == UInt8(ascii: "\\"),
      text[position &+ 1] == UInt8(ascii: "u")
    else { throw JSONError(.loneSurrogate, offset: start) }
    position &+= 1
    guard try readCodeUnit(text) & 0xfc00 == 0xdc00 else { throw JSONError(.loneSurrogate, offset: start) }
  }

  /// Reads `uXXXX`.
  private mutating func readCodeUnit(_ text: Span<UInt8>) throws(JSONError) -> UInt16 {
    position &+= 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let digit = position < text.count ? Hex.value(of: text[position]) : 0xff
      guard digit < 16 else { throw unexpected(text, expected: "four hexadecimal digits after \\u") }
      unit = unit &<< 4 | UInt16(digit)
      position &+= 1
    }
    return unit
  }

  /// Steps over a scalar of two to four bytes (the well-formed sequences of Unicode's table 3-7).
  private mutating func readScalar(_ text: Span<UInt8>, lead: UInt8) throws(JSONError) {
    let trailing: Int
    var second: ClosedRange<UInt8> = 0x80...0xbf
    switch lead {
    case 0xc2...0xdf: trailing = 1
    case 0xe0: (trailing, second) = (2, 0xa0...0xbf)
    case 0xed: (trailing, second) = (2, 0x80...0x9f)
    case 0xe1...0xef: trailing = 2
    case 0xf0: (trailing, second) = (3, 0x90...0xbf)
    case 0xf1...0xf3: trailing = 3
    case 0xf4: (trailing, second) = (3, 0x80...0x8f)
    default: throw JSONError(.invalidUTF8, offset: position)
    }
    guard trailing < text.count &- position, second.contains(text[position &+ 1]),
      trailing < 2 || text[position &+ 2] & 0xc0 == 0x80,
      trailing < 3 || text[position &+ 3] & 0xc0 == 0x80
    else { throw JSONError(.invalidUTF8, offset: position) }
    position &+= trailing &+ 1
  }
}
