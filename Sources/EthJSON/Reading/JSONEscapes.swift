internal import EthPrimitives

/// Resolves the escapes of strings that the parser has accepted.
enum JSONEscapes {
  static func resolve(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), position < text.endIndex else {
        result.append(byte)
        continue
      }
      let escape = text[position]
      position += 1
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0c)
      case UInt8(ascii: "n"): result.append(0x0a)
      case UInt8(ascii: "r"): result.append(0x0d)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"): append(scalar(in: text, at: &position), to: &result)
      default: result.append(escape)
      }
    }
    return result
  }

  /// Reads the digits after `\u`, and the second half of a pair behind a first one.
  private static func scalar(in text: ArraySlice<UInt8>, at position: inout Int) -> UInt32 {
    let unit = codeUnit(in: text, at: &position)
    guard unit & 0xfc00 == 0xd800 else { return unit }
    position += 2
    return 0x10000 + (unit & 0x3ff) << 10 + codeUnit(in: text, at: &position) & 0x3ff
  }

  private static func codeUnit(in text: ArraySlice<UInt8>, at position: inout Int) -> UInt32 {
    let end = min(position + 4, text.endIndex)
    var unit: UInt32 = 0
    while position < end {
      unit = unit << 4 | UInt32(Hex.value(of: text[position]) & 0x0f)
      position += 1
    }
    return unit
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func trailing(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3f) }
    switch scalar {
    case ..<0x80: bytes.append(UInt8(scalar))
    case ..<0x800: bytes += [0xc0 | UInt8(scalar >> 6), trailing(0)]
    case ..<0x10000: bytes += [0xe0 | UInt8(scalar >> 12), trailing(6), trailing(0)]
    default: bytes += [0xf0 | UInt8(scalar >> 18 & 0x07), trailing(12), trailing(6), trailing(0)]
    }
  }
}
