import EthPrimitives
import Foundation

/// The JSON files that the tests read, as Foundation parses them.
enum Fixtures {
  /// The files of signed transactions, one for each type, in the order of the types.
  static let files = ["legacy.json", "eip2930.json", "eip1559.json", "eip4844.json", "eip7702.json"]

  /// A file of Fixtures/transactions, found upwards from this file.
  static func file(_ name: String) throws -> [String: Any] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/transactions/\(name)")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      return try (parse(file) as? [String: Any]).required
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  /// The cases of a file.
  static func transactions(_ name: String) throws -> [TransactionCase] {
    let file = try file(name)
    let keys = try (file["keys"] as? [[String]]).required
    return try (file["cases"] as? [[Any]]).required.map { try TransactionCase($0, keys: keys) }
  }

  /// All files' cases.
  static func all() throws -> [TransactionCase] { try files.flatMap { try transactions($0) } }

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
  /// Who has signed each authorization; `nil` where a chain would skip it.
  var authorities: [Address?]

  init(_ fields: [Any], keys: [[String]]) throws {
    let texts = fields.map { $0 as? String ?? "" }
    guard fields.count >= 6 else { throw Missing() }
    request = Array(texts[0].utf8)
    hasChainId = texts[0].contains("\"chainId\"")
    let which = try keys[(fields[1] as? Int).required]
    key = try Hex.decode(which[0])
    sender = try Address(which[1])
    signingHash = try Hash32(texts[2])
    raw = try Hex.decode(texts[3])
    hash = try Hash32(texts[4])
    v = try UInt256(parsing: texts[5])
    authorities = try (fields.count > 6 ? (fields[6] as? [Any]).required : [])
      .map { try ($0 as? String).map { text in try Address(text) } }
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
  func texts(_ name: String) throws -> [String] { try (self[name] as? [String]).required }
  func cases() throws -> [[String: Any]] { try (self["cases"] as? [[String: Any]]).required }
}
