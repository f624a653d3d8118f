/// Reads the tokens of types and human-readable signatures; errors count columns in UTF-8 bytes from one.
struct SignatureScanner {
  let text: String
  let utf8: [UInt8]
  var position = 0

  /// Levels of arrays and tuples inside each other.
  static let maxNesting = 64
  /// Elements of a fixed array; contracts have room for far fewer.
  static let maxFixedCount = 1 << 32

  init(_ text: some StringProtocol) {
    self.text = String(text)
    utf8 = Array(text.utf8)
  }

  func error(_ expected: String, at position: Int? = nil) -> ABIError {
    ABIError(.syntax(expected: expected, text: text, column: (position ?? self.position) + 1))
  }

  mutating func skipBlanks() {
    while position < utf8.count, [0x20, 0x09, 0x0a, 0x0d].contains(utf8[position]) { position += 1 }
  }

  /// Steps over `character` behind blanks.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < utf8.count, utf8[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar, _ what: String) throws(ABIError) {
    guard skip(character) else { throw error(what) }
  }

  mutating func expectEnd() throws(ABIError) {
    _ = skip(";")
    skipBlanks()
    guard position == utf8.count else { throw error("the end") }
  }

  /// Reads a name behind blanks; `nil` where there is none.
  mutating func identifier() -> String? {
    skipBlanks()
    let start = position
    while position < utf8.count, SignatureScanner.isNamePart(utf8[position], isFirst: position == start) {
      position += 1
    }
    return position > start ? String(decoding: utf8[start..<position], as: UTF8.self) : nil
  }

  /// Steps over `word` behind blanks, where it stands there as a whole.
  mutating func skipWord(_ word: String) -> Bool {
    let start = position
    if identifier() == word { return true }
    position = start
    return false
  }

  /// Reads digits that stand right here.
  mutating func digits() -> ArraySlice<UInt8> {
    let start = position
    while position < utf8.count, (0x30...0x39).contains(utf8[position]) { position += 1 }
    return utf8[start..<position]
  }

  /// Letters, `_`, `$`, and behind the first character digits.
  static func isNamePart(_ byte: UInt8, isFirst: Bool) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (!isFirst && (0x30...0x39).contains(byte))
  }
}
