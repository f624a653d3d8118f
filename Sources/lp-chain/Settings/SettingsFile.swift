import TOMLKit

/// The text of `lp-chain.toml`, whose syntax has been checked.
struct SettingsFile: Sendable {
  /// Its name, as errors show it.
  let path: String
  private let text: String

  /// Reads the file that the flag or `LP_CHAIN_CONFIG` names, or `lp-chain.toml` in the current folder where that
  /// is there.
  init?(_ config: ConfigOptions) throws(CLIError) {
    let named = config.config ?? Environment.value("LP_CHAIN_CONFIG")
    do throws(SystemError) {
      _ = try Descriptor(opening: named ?? "lp-chain.toml")
    } catch {
      guard named != nil || !error.isMissingFile else { return nil }
      throw .failed("the settings file \((named ?? "lp-chain.toml").shownAsFile) cannot be opened: \(error)")
    }
    path = named ?? "lp-chain.toml"
    guard let text = String(validating: try InputText.file(path), as: UTF8.self) else {
      throw .failed("\(path.shownAsFile): expected text in UTF-8")
    }
    self.text = text
    _ = try parse()
  }

  /// The outermost table.
  func table() throws(CLIError) -> SettingsTable { SettingsTable(try parse(), name: "", file: self) }

  /// The entries of `[modules]`, by name.
  func modules<Definition: Decodable>(as type: Definition.Type) throws(CLIError) -> [String: Definition] {
    guard let table = try parse()["modules"]?.table else { return [:] }
    var definitions: [String: Definition] = [:]
    for (name, value) in table {
      guard let entry = value.table else { throw error("modules.\"\(name)\"", "expected a table") }
      do {
        definitions[name] = try TOMLDecoder().decode(type, from: entry)
      } catch {
        throw self.error("modules.\"\(name)\"", Self.describe(error))
      }
    }
    return definitions
  }

  /// `path` as seen from the file's folder.
  func resolve(_ relative: String) -> String {
    guard !relative.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return relative }
    return path[...slash] + relative
  }

  /// An error about `key`, with the line where the key stands.
  func error(_ key: String, _ problem: String) -> CLIError {
    let place = SettingsLines(text).line(of: key).map { ":\($0)" } ?? ""
    return .failed("\(path.shownAsFile)\(place): \(key): \(problem)")
  }

  private func parse() throws(CLIError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .failed("\(path.shownAsFile):\(error.source.begin.line): not TOML: \(error.description)")
    } catch {
      throw .failed("\(path.shownAsFile): not TOML")
    }
  }

  private static func describe(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return Failure.describe(error) }
    switch error {
    case .keyNotFound(let key, _): return "its \(key.stringValue) is missing, or is not of the type expected"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return context.codingPath.map(\.stringValue).joined(separator: ".")
        + ": a value of another type was expected"
    case .dataCorrupted(let context): return context.debugDescription
    @unknown default: return "cannot be read"
    }
  }
}
