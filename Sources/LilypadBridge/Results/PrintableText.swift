/// Text of others made safe to print: no terminal escapes, no line breaks, no reordering marks, bounded
/// length.
enum PrintableText {
  /// The most bytes of a text that is shown whole.
  static let longest = 1024

  /// Returns `text` with control characters and backslashes escaped, cut off after `limit` bytes.
  static func escape(_ text: some StringProtocol, limit: Int = longest) -> String {
    escape(text, limit: limit, quotes: false)
  }

  private static func escape(_ text: some StringProtocol, limit: Int, quotes: Bool) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let piece = quotes && scalar == "\"" ? "\\\"" : escape(scalar: scalar)
      guard piece.utf8.count <= limit - 3 - shown.utf8.count else { return shown + "…" }
      shown += piece
    }
    return shown
  }

  /// Returns `text` between quotation marks, escaped and cut off after `limit` bytes.
  static func quote(_ text: some StringProtocol, limit: Int = 256) -> String {
    "\"\(escape(text, limit: limit, quotes: true))\""
  }

  /// Returns a byte of unknown encoding: as it is where it is printable ASCII, else as `\xNN`.
  static func escape(byte: UInt8) -> String {
    if byte >= 0x20, byte < 0x7f, byte != 0x5c { return String(UnicodeScalar(byte)) }
    return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private static func escape(scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return "\\u{" + String(scalar.value, radix: 16) + "}"
    default:
      return String(Character(scalar))
    }
  }
}
