/// Makes text that came from a chain, a node or a file safe to show.
///
/// A terminal obeys control characters, and a reader is misled by characters that reverse or hide what stands
/// around them. Whoever writes text from outside to a terminal or a log passes it through here.
public enum UntrustedText {
  /// The text on one line, with everything escaped that is not a letter, mark, digit, symbol or blank.
  ///
  /// Escaped as `\n`, `\t`, `\r` or `\u{202E}` are: control characters (ASCII's, DEL, and those from U+0080 to
  /// U+009F), format characters (overrides and isolates of the writing direction, invisible blanks and tags),
  /// line and paragraph separators, private and unassigned characters. The joiners U+200C and U+200D stay, as
  /// words and emoji are spelled with them.
  ///
  /// - Parameters:
  ///   - text: What came from outside.
  ///   - limit: How many Unicode scalars of it are shown; a longer text ends in `…`.
  ///
  /// Source: Unicode Standard Annex #9, section 2 "Directional Formatting Characters"; Unicode Technical Report
  /// #36, section 2.4 "Bidirectional Text Spoofing".
  public static func shown(_ text: some StringProtocol, limit: Int = 1024) -> String {
    escaped(text, scalars: max(0, limit), bytes: .max, isQuoted: false)
  }

  /// The text as ``shown(_:limit:)`` shows it, in at most `bytes` bytes, which are at least the three of a `…`.
  package static func shown(_ text: some StringProtocol, bytes: Int) -> String {
    escaped(text, scalars: .max, bytes: bytes, isQuoted: false)
  }

  /// The text between quotation marks, with these and backslashes escaped as well, in at most `bytes` bytes, which
  /// do not count the marks around it.
  package static func quoted(_ text: some StringProtocol, bytes: Int = 256) -> String {
    "\"\(escaped(text, scalars: .max, bytes: bytes, isQuoted: true))\""
  }

  /// A byte of unknown encoding: as it is where it is printable ASCII, else as `\xNN`.
  package static func shown(byte: UInt8) -> String {
    if byte >= 0x20, byte < 0x7f, byte != 0x5c { return String(Unicode.Scalar(byte)) }
    return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// Whether a scalar shows as what it is and changes nothing around it.
  package static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7f }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    case .format: scalar.value == 0x200c || scalar.value == 0x200d
    default: true
    }
  }

  private static func escaped(
    _ text: some StringProtocol, scalars: Int, bytes: Int, isQuoted: Bool
  ) -> String {
    var result = ""
    var count = 0
    var length = 0
    for scalar in text.unicodeScalars {
      guard count < scalars else { return result + "…" }
      let piece = escaped(scalar, isQuoted: isQuoted)
      length += piece.utf8.count
      // The mark at the end has three bytes.
      guard length <= bytes - 3 else { return result + "…" }
      result += piece
      count += 1
    }
    return result
  }

  private static func escaped(_ scalar: Unicode.Scalar, isQuoted: Bool) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\\" where isQuoted: "\\\\"
    case "\"" where isQuoted: "\\\""
    default:
      isHarmless(scalar) ? String(scalar) : "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
