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
    var result = ""
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var left = max(0, limit)
    while index < scalars.endIndex {
      guard left > 0 else { return result + "…" }
      append(scalars[index], to: &result)
      index = scalars.index(after: index)
      left -= 1
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      if isHarmless(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
  }

  /// Whether a scalar shows as what it is and changes nothing around it.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7f }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    case .format: scalar.value == 0x200c || scalar.value == 0x200d
    default: true
    }
  }
}
