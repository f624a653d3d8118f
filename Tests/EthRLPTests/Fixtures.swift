import EthPrimitives
import EthRLP
import Foundation

/// The JSON files that the tests read, as Foundation parses them.
enum Fixtures {
  /// Fixtures/rlp/NAME, found upwards from this file.
  static func load(_ name: String) throws -> [String: Any] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/rlp/\(name)")
      if FileManager.default.fileExists(atPath: file.path) { return try parse(file) }
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  /// The folder of vectors that `LP_CHAIN_VECTORS` names, if it does.
  static let vectors = ProcessInfo.processInfo.environment["LP_CHAIN_VECTORS"].map { URL(filePath: $0) }

  /// A file of ethereum-tests.
  static func vector(_ path: String) throws -> [String: Any] {
    guard let vectors else { throw CocoaError(.fileNoSuchFile) }
    let file = vectors.appending(path: "ethereum-tests/\(path)")
    return try parse(FileManager.default.fileExists(atPath: file.path) ? file : vectors.appending(path: path))
  }

  private static func parse(_ file: URL) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try (object as? [String: Any]).required
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
  func cases(_ name: String = "cases") throws -> [[String: Any]] {
    try (self[name] as? [[String: Any]]).required
  }

  func text(_ name: String) throws -> String { try (self[name] as? String).required }

  func bytes(_ name: String) throws -> [UInt8] { try Hex.decode(text(name)) }
}

/// A small generator (SplitMix64) whose sequence depends on the seed alone.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
