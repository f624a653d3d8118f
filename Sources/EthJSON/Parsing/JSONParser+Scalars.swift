extension JSONParser {
  @inline(__always)
  static func skipWhitespace(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
      let byte = text.load(fromByteOffset: position, as: UInt8.self)
      guard byte <= 0x20, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { break }
      position &+= 1
    }
    return position
  }

  /// Reads a number from `start`, and returns where it ends: its grammar is checked, its digits stay where they
  /// are.
  @inline(never)
  func number(at start: Int) throws(JSONError) -> Int {
    var position = start
    if byte(position) == UInt8(ascii: "-") { position &+= 1 }
    if byte(position) == UInt8(ascii: "0") {
      position &+= 1
      if isDigit(position) { throw unexpected("a number without leading zeros", at: position) }
    } else {
      position = try digits(at: position)
    }
    if byte(position) == UInt8(ascii: ".") { position = try digits(at: position &+ 1) }
    if byte(position) | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      if byte(position) == UInt8(ascii: "+") || byte(position) == UInt8(ascii: "-") { position &+= 1 }
      position = try digits(at: position)
    }
    return position
  }

  private func digits(at start: Int) throws(JSONError) -> Int {
    guard isDigit(start) else { throw unexpected("a digit", at: start) }
    var position = start &+ 1
    while isDigit(position) { position &+= 1 }
    return position
  }

  /// The byte at a position, and 0 behind the last: no rule of the grammar takes a zero.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 { position < text.count ? text[position] : 0 }

  @inline(__always)
  private func isDigit(_ position: Int) -> Bool { byte(position) &- 0x30 < 10 }

  /// Reads `true`, `false` or `null`.
  @inline(__always)
  func word(
    _ first: UInt8, at position: Int
  ) throws(JSONError) -> JSONTapeEntry {
    switch first {
    case UInt8(ascii: "t") where matches("rue", after: position):
      return JSONTapeEntry(.true, offset: position, extent: 4)
    case UInt8(ascii: "f") where matches("alse", after: position):
      return JSONTapeEntry(.false, offset: position, extent: 5)
    case UInt8(ascii: "n") where matches("ull", after: position):
      return JSONTapeEntry(.null, offset: position, extent: 4)
    default:
      throw unexpected("a value", at: position)
    }
  }

  @inline(__always)
  private func matches(_ rest: StaticString, after position: Int) -> Bool {
    let count = rest.utf8CodeUnitCount
    guard count < text.count &- position else { return false }
    for index in 0..<count where text[position &+ 1 &+ index] != rest.utf8Start[index] { return false }
    return true
  }

  /// The error of whatever stands at a position.
  @inline(never)
  func unexpected(_ expected: String, at position: Int) -> JSONError {
    JSONError(.syntax(expected: expected, found: show(at: position)), offset: position)
  }

  private func show(at position: Int) -> String {
    guard position < text.count else { return "the end" }
    let byte = text[position]
    guard (0x20..<0x7f).contains(byte) else {
      return "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return byte == UInt8(ascii: "\"") ? "a quotation mark" : "\"\(Character(Unicode.Scalar(byte)))\""
  }
}
