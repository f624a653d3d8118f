import Foundation

/// The cases of Fixtures/cli: what goes in and what must come out.
struct Case {
  let input: String
  let arguments: [String]
  let output: String

  /// Fixtures/cli/NAME, found upwards from this file.
  static func load(_ name: String) throws -> [Case] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/cli/\(name)")
      if FileManager.default.fileExists(atPath: file.path) { return try parse(file) }
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  private static func parse(_ file: URL) throws -> [Case] {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    guard let cases = object?["cases"] as? [[String: Any]], !cases.isEmpty else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return try cases.map { item in
      guard let output = item["out"] as? String else { throw CocoaError(.fileReadCorruptFile) }
      return Case(
        input: item["in"] as? String ?? "", arguments: item["in"] as? [String] ?? [], output: output)
    }
  }
}

/// The members of a line that is a JSON object.
func object(_ line: String) throws -> [String: Any] {
  guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
    throw CocoaError(.fileReadCorruptFile)
  }
  return object
}

/// The key and address of the second account that development chains make from their usual mnemonic.
enum Known {
  static let key = "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"
  static let address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
}
