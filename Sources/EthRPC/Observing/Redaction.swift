import EthPrimitives

/// Takes out of text what must not stand in a log.
enum Redaction {
  /// The text without what follows the host in URLs, without names and passwords in them, and with long hexadecimal
  /// texts, which may be signed transactions, cut to their beginning.
  static func redacted(_ text: String, limit: Int = 1024) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: "://") {
      let scheme = rest[..<range.lowerBound]
      let url = rest[range.upperBound...].prefix { !$0.isWhitespace && !"\"'<>`|".contains($0) }
      let authority = url.prefix { !"/?#".contains($0) }
      let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
      result += cut(scheme) + "://" + cut(host) + (url.endIndex > authority.endIndex ? "/…" : "")
      rest = rest[url.endIndex...]
    }
    return UntrustedText.shown(result + cut(rest), limit: limit)
  }

  /// The text with hexadecimal texts of more than 32 bytes cut to the first four.
  private static func cut(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let range = rest.firstRange(of: "0x") {
      let digits = rest[range.upperBound...].prefix { $0.isASCII && $0.isHexDigit }
      result += rest[..<range.upperBound]
      if digits.utf8.count > 64 {
        result += "\(digits.prefix(8))… (\(digits.utf8.count / 2) bytes)"
      } else {
        result += digits
      }
      rest = rest[digits.endIndex...]
    }
    return result + rest
  }
}
