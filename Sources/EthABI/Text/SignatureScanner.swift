/// Reads the tokens of types and human-readable interfaces.
///
/// It steps through the bytes once; each method takes time in proportion to what it steps over.
struct SignatureScanner {
  /// The text.
  let utf8: [UInt8]
  /// The next byte.
  var position: Int

  /// Levels of arrays and tuples inside each other.
  static let maxNesting = 64
  /// Elements of a fixed array; contracts have room for far fewer.
  static let maxFixedCount = 1 << 32

  init(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

  init(utf8: [UInt8], position: Int = 0) {
    self.utf8 = utf8
    self.position = position
  }

  /// The error of what stands at `start`, by default behind the blanks at the current position.
  func error(_ expected: String, at start: Int? = nil, length: Int? = nil) -> ABIError {
    var scanner = self
    scanner.skipBlanks()
    if start == nil, scanner.isAtOpenComment {
      return ABIError(
        .syntax(
          ABIError.Syntax(
            expected: "a comment that ends with */", bytes: utf8, offset: scanner.position, length: 2)))
    }
    return ABIError(
      .syntax(
        ABIError.Syntax(expected: expected, bytes: utf8, offset: start ?? scanner.position, length: length)))
  }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return position == utf8.count
    }
  }

  /// Steps over blanks, line breaks and comments; a comment without an end is none.
  mutating func skipBlanks() {
    while position < utf8.count {
      switch utf8[position] {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      case UInt8(ascii: "/"): guard skipComment() else { return }
      default: return
      }
    }
  }

  /// Whether a comment without an end begins here, behind blanks that have been stepped over.
  var isAtOpenComment: Bool { utf8[position...].starts(with: "/*".utf8) }

  private mutating func skipComment() -> Bool {
    guard position + 1 < utf8.count else { return false }
    var end = position + 2
    switch utf8[position + 1] {
    case UInt8(ascii: "/"):
      while end < utf8.count, utf8[end] != 0x0a { end += 1 }
    case UInt8(ascii: "*"):
      while end + 1 < utf8.count, utf8[end] != UInt8(ascii: "*") || utf8[end + 1] != UInt8(ascii: "/") {
        end += 1
      }
      guard end + 1 < utf8.count else { return false }
      end += 2
    default: return false
    }
    position = end
    return true
  }

  /// The byte behind blanks; `nil` at the end.
  mutating func peek() -> UInt8? {
    skipBlanks()
    return position < utf8.count ? utf8[position] : nil
  }

  /// Steps over `character` behind blanks.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar, _ what: String) throws(ABIError) {
    guard skip(character) else { throw error(what) }
  }

  mutating func expectEnd() throws(ABIError) {
    _ = skip(";")
    guard isAtEnd else { throw error("the end") }
  }

  /// Steps over a name behind blanks; `nil` where there is none.
  mutating func word() -> Range<Int>? {
    skipBlanks()
    let start = position
    while position < utf8.count, SignatureScanner.isNamePart(utf8[position], isFirst: position == start) {
      position += 1
    }
    return position > start ? start..<position : nil
  }

  /// Steps over `word` behind blanks, where it stands there as a whole.
  mutating func skip(word expected: String) -> Bool {
    let start = position
    if let word = word(), isWord(word, expected) { return true }
    position = start
    return false
  }

  /// Steps over digits that stand right here.
  mutating func digits() -> Range<Int> {
    let start = position
    while position < utf8.count, (0x30...0x39).contains(utf8[position]) { position += 1 }
    return start..<position
  }

  func isWord(_ range: Range<Int>, _ word: String) -> Bool { utf8[range].elementsEqual(word.utf8) }

  func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// Letters, `_`, `$`, and behind the first character digits.
  static func isNamePart(_ byte: UInt8, isFirst: Bool) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a) || byte == 0x5f || byte == 0x24
      || (!isFirst && byte >= 0x30 && byte <= 0x39)
  }
}
