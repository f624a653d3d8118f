import EthABI
import EthPrimitives

/// A contract's comments as Swift documentation.
enum Comment {
  /// The text's paragraphs, each on one line.
  ///
  /// Control characters, and those that change the direction in which text is shown, are left out: a contract's
  /// comments are foreign text that a reviewer must see as it is.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append("")
      } else {
        let scalars = line.unicodeScalars.filter { UntrustedText.isHarmless($0) || $0 == "\t" }
        paragraphs[paragraphs.count - 1] += " " + String(String.UnicodeScalarView(scalars))
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  /// The comment of a function, event or error: what the contract says, otherwise `fallback`.
  static func paragraphs(_ entry: ContractDocumentation.Entry?, fallback: String) -> [String] {
    let texts = paragraphs(entry)
    return texts.isEmpty ? [fallback] : texts
  }

  /// What the contract says of a function, event or error.
  static func paragraphs(_ entry: ContractDocumentation.Entry?) -> [String] {
    [entry?.notice, entry?.details].compactMap(\.self).flatMap(paragraphs)
  }
}
