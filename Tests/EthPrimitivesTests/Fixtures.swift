import EthPrimitives
import Foundation

/// The JSON files that the tests read, as Foundation parses them.
enum Fixtures {
  /// Fixtures/primitives/NAME, found upwards from this file.
  static func load(_ name: String) throws -> [String: Any] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/primitives/\(name)")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      return try (object as? [String: Any]).required
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }
}

struct Missing: Error {}

extension Optional {
  /// The value; a fixture without it is broken.
  var required: Wrapped {
    get throws {
      guard let self else { throw Missing() }
      return self
    }
  }
}

extension [String: Any] {
  func text(_ name: String) throws -> String { try (self[name] as? String).required }
  func integer(_ name: String) throws -> Int { try (self[name] as? NSNumber).required.intValue }
  func cases() throws -> [[String: Any]] { try (self["cases"] as? [[String: Any]]).required }
  func rows() throws -> [[Any]] { try (self["cases"] as? [[Any]]).required }
  func texts(_ name: String = "cases") throws -> [String] { try (self[name] as? [String]).required }
}
