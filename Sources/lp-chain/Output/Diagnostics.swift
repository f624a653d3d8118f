/// Lines on standard error, for people.
enum Diagnostics {
  /// Says what stopped the command.
  static func error(_ sentence: String) { line("error: " + printable(sentence)) }

  /// Says what may be wrong, though the command goes on.
  static func warning(_ sentence: String) { line("warning: " + printable(sentence)) }

  /// Says what was done.
  static func note(_ sentence: String) { line(printable(sentence)) }

  /// Writes a line. Nothing can be done where nobody can read it.
  static func line(_ text: String) {
    let standardError = Descriptor.standardError
    try? standardError.write((text + "\n").utf8)
  }

  /// The text on one line and without anything that a terminal would act upon.
  static func printable(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
