import EthCrypto
import EthPrimitives
import TOMLKit

/// A table of the settings file, read key by key.
struct SettingsTable {
  private let table: TOMLTable
  /// Its name; empty for the outermost table.
  private let name: String
  private let file: SettingsFile

  init(_ table: TOMLTable, name: String, file: SettingsFile) {
    self.table = table
    self.name = name
    self.file = file
  }

  /// Refuses keys other than `keys`, so that a misspelt setting is not a missing one.
  func allow(_ keys: [String]) throws(CLIError) {
    for key in table.keys where !keys.contains(key) {
      let hint =
        ["private-key", "password", "mnemonic", "passphrase"].contains(key)
        ? "; a \(key.replacing("-", with: " ")) is never in the settings file" : ""
      throw error(key, "unknown key, expected one of \(keys.joined(separator: ", "))\(hint)")
    }
  }

  /// A table inside this one.
  func table(_ key: String) throws(CLIError) -> SettingsTable? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else { throw error(key, "expected a table, [\(path(of: key))]") }
    return SettingsTable(inner, name: path(of: key), file: file)
  }

  /// Text.
  func string(_ key: String) throws(CLIError) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw error(key, "expected text in quotation marks") }
    return text
  }

  /// A path, as seen from the file's folder.
  func path(_ key: String) throws(CLIError) -> String? {
    guard let path = try string(key) else { return nil }
    guard !path.isEmpty else { throw error(key, "expected a path") }
    guard !PrivateKey.looksLikeKey(path) else {
      throw error(
        key, "expected a path, found what looks like a private key, which is never in the settings file")
    }
    return file.resolve(path)
  }

  /// A whole number from `smallest` up.
  func integer<Number: FixedWidthInteger>(_ key: String, from smallest: Number = 0) throws(CLIError)
    -> Number?
  {
    guard let value = table[key] else { return nil }
    guard let number = value.int.flatMap({ Number(exactly: $0) }), number >= smallest else {
      throw error(key, "expected a whole number from \(smallest)")
    }
    return number
  }

  /// An address.
  func address(_ key: String) throws(CLIError) -> Address? {
    guard let text = try string(key) else { return nil }
    do throws(CLIError) { return try Address(setting: text) } catch { throw self.error(key, "\(error)") }
  }

  /// A number of seconds, with a fraction or not.
  func seconds(_ key: String) throws(CLIError) -> Duration? {
    guard let value = table[key] else { return nil }
    guard let seconds = value.double ?? value.int.map(Double.init), seconds > 0, seconds <= 86_400 else {
      throw error(key, "expected a number of seconds, above 0 and at most a day")
    }
    return .seconds(seconds)
  }

  /// An amount with its unit, such as `"50 gwei"`, in wei.
  func amount(_ key: String) throws(CLIError) -> UInt256? {
    guard let text = try string(key) else { return nil }
    do throws(CLIError) { return try UInt256(amount: text) } catch { throw self.error(key, "\(error)") }
  }

  private func path(of key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }

  private func error(_ key: String, _ problem: String) -> CLIError { file.error(path(of: key), problem) }
}

extension UInt256 {
  /// Reads an amount with its unit, such as `50 gwei`, `50gwei` or `0.1 ether`, in wei.
  init(amount text: String) throws(CLIError) {
    let amount = text.prefix { !$0.isLetter && $0 != " " }
    let unit = EtherUnit(String(text[amount.endIndex...].drop { $0 == " " }))
    guard let unit, !amount.isEmpty else {
      throw .usage(
        "expected an amount with its unit (wei, gwei or ether) such as \"50 gwei\" or 0.1ether, found "
          + "\"\(text.prefix(60))\"")
    }
    do throws(NumberError) { try self.init(parsing: amount, unit: unit) } catch {
      throw .usage("\"\(text.prefix(60))\": \(error)")
    }
  }
}
