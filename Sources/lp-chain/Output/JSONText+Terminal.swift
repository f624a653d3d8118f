import EthJSON
import EthPrimitives

extension JSONWriter {
  /// The JSON with everything escaped that a terminal would act upon; it is the same JSON to a parser.
  ///
  /// Such characters are in strings only, as the writer puts none between values.
  var terminalText: String {
    var shown = ""
    for scalar in text.unicodeScalars {
      guard !UntrustedText.isHarmless(scalar) else {
        shown.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
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
