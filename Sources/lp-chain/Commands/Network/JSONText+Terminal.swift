import EthJSON

extension JSONWriter {
  /// The JSON with everything escaped that a terminal would act upon; it is the same JSON to a parser.
  ///
  /// Such characters are in strings only, as the writer puts none between values.
  var terminalText: String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

extension JSONEncodable {
  /// The value as JSON on one line that is safe to print.
  var terminalJSON: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.terminalText
  }
}

/// Text of others, on one line, without anything that a terminal would act upon, cut at `limit` characters.
func printable(_ text: String, limit: Int = 200) -> String {
  let scalars = text.unicodeScalars
  let cut = String(String.UnicodeScalarView(scalars.prefix(limit)))
  return Diagnostics.printable(cut) + (scalars.count > limit ? "…" : "")
}
