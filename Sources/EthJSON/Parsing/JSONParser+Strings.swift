internal import EthPrimitives

extension JSONParser {
  /// Steps over bytes that stand for themselves: ASCII but control characters, quotation mark and backslash.
  ///
  /// Eight at a time: a byte to stop at sets the high bit of its lane. A borrow can set the bit of a lane
  /// above one to stop at as well, never below, so the lowest set bit is right.
  @inline(__always)
  static func skipPlain(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    while end &- position >= 8 {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5c)
      let stops =
        ((quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20) | word) & (ones &* 0x80)
      if stops != 0 { return position &+ stops.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < end {
      let byte = text.load(fromByteOffset: position, as: UInt8.self)
      if byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5c { break }
      position &+= 1
    }
    return position
  }

  /// Reads the rest of a string from the first byte that is not plain, and returns where its closing quotation
  /// mark is and whether there are escapes.
  @inline(never)
  func string(
    from start: Int
  ) throws(JSONError) -> (end: Int, isEscaped: Bool) {
    guard let base = text.baseAddress else { throw unexpected("the end of the string", at: start) }
    var position = start
    var isEscaped = false
    while true {
      guard position < text.count else { throw unexpected("the end of the string", at: position) }
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "\""):
        return (position, isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        position = try escape(at: position)
      case 0x80...:
        position = try scalar(lead: byte, at: position)
      default:
        throw unexpected("a control character to be escaped", at: position)
      }
      position = Self.skipPlain(base, position, text.count)
    }
  }

  /// Reads a member's name and the colon behind it, and returns where its value is; `index` is where the name
  /// goes on the tape.
  @inline(__always)
  func name(
    at start: Int, _ tape: UnsafeMutablePointer<JSONTapeEntry>, _ index: Int
  ) throws(JSONError) -> Int {
    guard let base = text.baseAddress, byte(start) == UInt8(ascii: "\"") else {
      throw unexpected("a member name in quotation marks", at: start)
    }
    var scan = Self.skipPlain(base, start &+ 1, text.count)
    var isEscaped = false
    if byte(scan) != UInt8(ascii: "\"") { (scan, isEscaped) = try string(from: scan) }
    tape[index] = JSONTapeEntry(
      .string, offset: start &+ 1, extent: scan &- start &- 1, isEscaped: isEscaped)
    let colon = Self.skipWhitespace(base, scan &+ 1, text.count)
    guard byte(colon) == UInt8(ascii: ":") else { throw unexpected("\":\"", at: colon) }
    return Self.skipWhitespace(base, colon &+ 1, text.count)
  }

  private func escape(at start: Int) throws(JSONError) -> Int {
    switch byte(start &+ 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start &+ 2
    case UInt8(ascii: "u"):
      return try unicodeEscape(at: start)
    default:
      throw unexpected(
        start &+ 1 < text.count ? "one of \"\\/bfnrtu after a backslash" : "an escaped character",
        at: start &+ 1)
    }
  }

  private func unicodeEscape(at start: Int) throws(JSONError) -> Int {
    let unit = try codeUnit(at: start &+ 2)
    guard unit & 0xf800 == 0xd800 else { return start &+ 6 }
    guard unit < 0xdc00, byte(start &+ 6) == UInt8(ascii: "\\"), byte(start &+ 7) == UInt8(ascii: "u"),
      try codeUnit(at: start &+ 8) & 0xfc00 == 0xdc00
    else { throw JSONError(.loneSurrogate, offset: start) }
    return start &+ 12
  }

  /// Reads the four digits behind `\u`.
  private func codeUnit(at start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for position in start..<(start &+ 4) {
      let digit = Hex.value(of: byte(position))
      guard digit < 16 else {
        throw unexpected("four hexadecimal digits after \\u", at: position)
      }
      unit = unit &<< 4 | UInt16(digit)
    }
    return unit
  }

  /// Steps over a scalar of two to four bytes (the well-formed sequences of Unicode's table 3-7).
  private func scalar(lead: UInt8, at start: Int) throws(JSONError) -> Int {
    let trailing: Int
    var (lowest, highest): (UInt8, UInt8) = (0x80, 0xbf)
    switch lead {
    case 0xc2...0xdf: trailing = 1
    case 0xe0: (trailing, lowest) = (2, 0xa0)
    case 0xed: (trailing, highest) = (2, 0x9f)
    case 0xe1...0xef: trailing = 2
    case 0xf0: (trailing, lowest) = (3, 0x90)
    case 0xf1...0xf3: trailing = 3
    case 0xf4: (trailing, highest) = (3, 0x8f)
    default: throw JSONError(.invalidUTF8, offset: start)
    }
    guard byte(start &+ 1) >= lowest, byte(start &+ 1) <= highest,
      trailing < 2 || byte(start &+ 2) & 0xc0 == 0x80,
      trailing < 3 || byte(start &+ 3) & 0xc0 == 0x80
    else { throw JSONError(.invalidUTF8, offset: start) }
    return start &+ trailing &+ 1
  }
}
