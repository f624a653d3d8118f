/// Finds the lines on which keys stand, as the TOML parser does not tell.
struct SettingsLines {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The line, counted from one, of a key such as `bridge.journal`; `nil` where it is written in a way that is not
  /// found.
  func line(of key: String) -> Int? {
    let wanted = plain(key)
    var table = ""
    for (index, line) in lines.enumerated() {
      let line = line.drop(while: \.isWhitespace)
      if line.first == "[" {
        table = plain(line.drop { $0 == "[" }.prefix { $0 != "]" })
        if table == wanted { return index + 1 }
      } else if let end = line.firstIndex(of: "=") {
        let name = plain(line[..<end])
        if (table.isEmpty ? name : table + "." + name) == wanted { return index + 1 }
      }
    }
    return nil
  }

  /// The key without blanks and quotation marks.
  private func plain(_ key: some StringProtocol) -> String {
    String(key).filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
  }
}
