extension JSONParser {
  @inline(__always)
  mutating func skipWhitespace(_ text: Span<UInt8>) {
    while position < text.count {
      let byte = text[position]
      guard byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { return }
      position &+= 1
    }
  }

  /// Reads a number: its grammar is checked, its digits stay where they are.
  mutating func readNumber(_ text: Span<UInt8>) throws(JSONError) {
    let start = position
    if text[position] == UInt8(ascii: "-") { position &+= 1 }
    if position < text.count, text[position] == UInt8(ascii: "0") {
      position &+= 1
      if position < text.count, isDigit(text[position]) {
        throw unexpected(text, expected: "a number without leading zeros")
      }
    } else {
      try readDigits(text)
    }
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position &+= 1
      try readDigits(text)
    }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
        position &+= 1
      }
      try readDigits(text)
    }
    tape.append(JSONTapeEntry(.number, offset: start, extent: position &- start))
  }

  private mutating func readDigits(_ text: Span<UInt8>) throws(JSONError) {
    guard position < text.count, isDigit(text[position]) else {
      throw unexpected(text, expected: "a digit")
    }
    repeat { position &+= 1 } while position < text.count && isDigit(text[position])
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The error of whatever stands at the position.
  func unexpected(_ text: Span<UInt8>, expected: String) -> JSONError {
    JSONError(.syntax(expected: expected, found: Self.show(text, at: position)), offset: position)
  }

  static func show(_ text: Span<UInt8>, at position: Int) -> String {
    guard position < text.count else { return "the end" }
    let byte = text[position]
    guard (0x20..<0x7f).contains(byte) else {
      return "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return byte == UInt8(ascii: "\"") ? "a quotation mark" : "\"\(Character(Unicode.Scalar(byte)))\""
  }
}
