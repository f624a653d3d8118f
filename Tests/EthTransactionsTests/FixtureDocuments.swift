import EthJSON
import Foundation

/// Fixtures read with the library's own JSON, which keeps numbers and values as they are.
enum FixtureDocuments {
  /// A file of the Fixtures folder, found upwards from this file.
  static func document(_ path: String) throws -> JSONDocument {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/\(path)")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      return try JSONDocument(parsing: Array(Data(contentsOf: file)))
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  /// The cases of such a file.
  static func cases(_ path: String) throws -> [JSONValue] {
    try Array(document(path).root.member("cases").elements())
  }
}
