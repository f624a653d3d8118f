import EthCrypto
import EthJSON
import EthPrimitives
import EthSigners
import Foundation

/// Files that the tests read.
enum KeystoreFixtures {
  /// The repository's folder, found upwards from this file.
  static let root: URL? = {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Fixtures/keystore").path) {
        return folder
      }
    } while folder.path != "/"
    return nil
  }()

  /// The folder of vectors that `LP_CHAIN_VECTORS` names, if it does.
  static let vectors = ProcessInfo.processInfo.environment["LP_CHAIN_VECTORS"].map { URL(filePath: $0) }

  /// A member of Fixtures/keystore/keystores.json.
  static func member(_ name: String) throws -> JSONValue {
    guard let root else { throw CocoaError(.fileNoSuchFile) }
    let file = try [UInt8](Data(contentsOf: root.appending(path: "Fixtures/keystore/keystores.json")))
    return try JSONDocument(parsing: file).root.member(name)
  }

  /// The keystores that can be opened.
  static func cases() throws -> [KeystoreCase] {
    try member("cases").elements().map { try KeystoreCase($0) }
  }

  /// A new folder that is taken away after `body`.
  static func withFolder<R>(_ body: (URL) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keystore-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

/// A keystore that another implementation made or opened, with what is in it.
struct KeystoreCase {
  var name: String
  var text: [UInt8]
  var password: String
  var key: [UInt8]
  var address: Address

  init(_ json: JSONValue) throws {
    name = try json.member("name").string()
    text = Array(try json.member("keystore").string().utf8)
    password = try json.member("password").string()
    key = try Hex.decode(json.member("key").string())
    address = try Address(json.member("address").string())
  }
}

extension Keystore {
  /// The key's bytes, for comparing.
  func keyBytes(password: String, limits: KeystoreLimits = .default) throws(KeystoreError) -> [UInt8] {
    try decrypt(password: password, limits: limits).withUnsafeKeyBytes { [UInt8]($0) }
  }
}
