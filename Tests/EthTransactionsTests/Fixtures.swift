import EthPrimitives
import Foundation

/// The JSON files that the tests read, as Foundation parses them.
enum Fixtures {
  /// The cases of a file of Fixtures/transactions, found upwards from this file.
  static func transactions(_ name: String) throws -> [TransactionCase] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/transactions/\(name)")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      return try (parse(file) as? [String: Any]).required.cases().map(TransactionCase.init)
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  /// Both files' cases.
  static func all() throws -> [TransactionCase] {
    try transactions("legacy.json") + transactions("eip1559.json")
  }

  /// The folder of vectors that `LP_CHAIN_VECTORS` names, if it does.
  static let vectors = ProcessInfo.processInfo.environment["LP_CHAIN_VECTORS"].map { URL(filePath: $0) }

  /// A file or folder of ethereum-tests.
  static func vector(_ path: String) throws -> URL {
    let vectors = try vectors.required
    let inside = vectors.appending(path: "ethereum-tests/\(path)")
    return FileManager.default.fileExists(atPath: inside.path) ? inside : vectors.appending(path: path)
  }

  static func parse(_ file: URL) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: file))
  }
}

/// A transaction that eth-account has signed.
struct TransactionCase {
  /// The transaction object, with numbers spelled in one of three ways.
  var request: [UInt8]
  /// Whether the object names a chain.
  var hasChainId: Bool
  var key: [UInt8]
  var signingHash: Hash32
  var raw: [UInt8]
  var hash: Hash32
  var v: UInt256
  var sender: Address

  init(_ json: [String: Any]) throws {
    let text = try json.text("request")
    request = Array(text.utf8)
    hasChainId = text.contains("\"chainId\"")
    key = try Hex.decode(json.text("key"))
    signingHash = try Hash32(json.text("signingHash"))
    raw = try Hex.decode(json.text("raw"))
    hash = try Hash32(json.text("hash"))
    v = try UInt256(parsing: json.text("v"))
    sender = try Address(json.text("sender"))
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
  func cases() throws -> [[String: Any]] { try (self["cases"] as? [[String: Any]]).required }
}
