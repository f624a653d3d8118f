/// Why text is not the hexadecimal that was expected.
public enum HexError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text does not start with `0x`.
  case missingPrefix
  /// Half a byte is missing; `digits` were found.
  case oddLength(digits: Int)
  /// The character at `offset` (in UTF-8 bytes, `0x` counted) is no hexadecimal digit.
  case invalidDigit(offset: Int, byte: UInt8)
  /// The text holds `found` bytes where `expected` were needed.
  case wrongLength(expected: Int, found: Int)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .missingPrefix:
      "expected hexadecimal text that starts with 0x"
    case .oddLength(let digits):
      "expected an even number of hexadecimal digits, found \(digits)"
    case .invalidDigit(let offset, let byte):
      "expected a hexadecimal digit at offset \(offset), found \(Hex.shown(byte))"
    case .wrongLength(let expected, let found):
      "expected \(expected) bytes of hexadecimal, found \(found)"
    }
  }
}

extension Hex {
  /// A byte of text in an error: the character where it is a printable one of ASCII.
  static func shown(_ byte: UInt8) -> String {
    (0x20..<0x7f).contains(byte)
      ? "\"\(Character(Unicode.Scalar(byte)))\""
      : "byte 0x" + Hex.encode(CollectionOfOne(byte), prefix: false)
  }
}
