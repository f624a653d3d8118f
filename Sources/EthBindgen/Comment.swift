import EthABI

/// A contract's comments as Swift documentation.
enum Comment {
  /// The text's paragraphs, each on one line.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += " " + line
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  /// The comment of a function, event or error: what the contract says, otherwise `fallback`.
  static func paragraphs(_ entry: ContractDocumentation.Entry?, fallback: String) -> [String] {
    let texts = [entry?.notice, entry?.details].compactMap(\.self).flatMap(paragraphs)
    return texts.isEmpty ? [fallback] : texts
  }
}
