import EthPrimitives

/// Lines on standard error, for people.
enum Diagnostics {
  /// Says what stopped the command.
  static func error(_ sentence: String) { note("error: " + sentence) }

  /// Says what may be wrong, though the command goes on.
  static func warning(_ sentence: String) { note("warning: " + sentence) }

  /// Says what was done.
  static func note(_ sentence: String) { line(UntrustedText.shown(sentence, limit: .max)) }

  /// Writes a line. Nothing can be done where nobody can read it.
  static func line(_ text: String) {
    let standardError = Descriptor.standardError
    try? standardError.write((text + "\n").utf8)
  }
}
