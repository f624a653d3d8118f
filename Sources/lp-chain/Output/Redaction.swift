/// What is left out of the text for people: a secret that was given where something else was expected.
enum Redaction {
  /// As many words as the shortest mnemonic phrase has.
  private static let fewestWords = 12

  /// Replaces what could be a private key or the better part of one: every run of more hexadecimal digits than an
  /// address has.
  static func keys(in text: String) -> String {
    text.replacing(/[0-9A-Fa-f]{41,}/, with: "…")
  }

  /// A file's name as errors show it: `…` stands for what could be a private key or a mnemonic phrase.
  static func fileName(_ path: String) -> String {
    looksLikePhrase(path) ? "…" : keys(in: path)
  }

  /// Whether text has as many words as a mnemonic phrase.
  static func looksLikePhrase(_ text: String) -> Bool {
    text.split(maxSplits: fewestWords, whereSeparator: \.isWhitespace).count >= fewestWords
  }

  /// Replaces what a sentence quotes of arguments that could be a mnemonic phrase: all of one, or its start.
  static func phrases(of arguments: [String], in sentence: String) -> String {
    var sentence = sentence
    for argument in arguments {
      // The words behind an option's name, as in --path="one two …", count as well.
      let parts =
        [argument] + (argument.firstIndex(of: "=").map { [String(argument[$0...].dropFirst())] } ?? [])
      for text in parts where looksLikePhrase(text) {
        while let start = sentence.firstRange(of: text.prefix(12)) {
          let count = zip(sentence[start.lowerBound...], text).prefix { $0 == $1 }.count
          let end = sentence.index(start.lowerBound, offsetBy: count)
          sentence.replaceSubrange(start.lowerBound..<end, with: "…")
        }
      }
    }
    return sentence
  }
}

extension String {
  /// The path as errors show it; see ``Redaction/fileName(_:)``.
  var shownAsFile: String { Redaction.fileName(self) }
}
