internal import EthPrimitives

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
    return text.withUnsafeBytes { text in
      text.baseAddress.flatMap { HexWord.hash($0 + 2) }
    }
  }

  /// Reads `0x` and 40 digits; `nil` for anything else.
  static func address(_ text: Span<UInt8>) -> Address? {
    guard text.count == 42, hasPrefix(text) else { return nil }
    return text.withUnsafeBytes { text in
      text.baseAddress.flatMap { HexWord.address($0 + 2) }
    }
  }
}
