import EthCrypto
import EthPrimitives
import Foundation

/// The JSON files that the tests read, as Foundation parses them.
enum Fixtures {
  /// The cases of Fixtures/crypto/signatures.json, found upwards from this file.
  static func signatures() throws -> [SignatureCase] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/crypto/signatures.json")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
      return try (object?["cases"] as? [[String: Any]]).required.map(SignatureCase.init)
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  /// The folder of vectors that `LP_CHAIN_VECTORS` names, if it does.
  static let vectors = ProcessInfo.processInfo.environment["LP_CHAIN_VECTORS"].map { URL(filePath: $0) }

  /// A file of ethereum-tests that holds an array.
  static func vector(_ path: String) throws -> [[String: Any]] {
    let vectors = try vectors.required
    let inside = vectors.appending(path: "ethereum-tests/\(path)")
    let file = FileManager.default.fileExists(atPath: inside.path) ? inside : vectors.appending(path: path)
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try (object as? [[String: Any]]).required
  }
}

/// One key's signature of one hash, as eth-keys makes it.
struct SignatureCase {
  var key: [UInt8]
  var hash: Hash32
  var r: UInt256
  var s: UInt256
  var yParity: Bool
  var address: Address
  /// The coordinates x and y.
  var publicKey: [UInt8]
  var compressed: [UInt8]

  init(_ json: [String: Any]) throws {
    key = try Hex.decode(json.text("key"))
    hash = try Hash32(json.text("hash"))
    r = try UInt256(parsing: "0x" + json.text("r"))
    s = try UInt256(parsing: "0x" + json.text("s"))
    yParity = try (json["v"] as? Int).required == 1
    address = try Address(json.text("address"))
    publicKey = try Hex.decode(json.text("publicKey"))
    compressed = try Hex.decode(json.text("compressed"))
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
}

/// The curve's order n (SEC 2, section 2.4.1).
let order: UInt256 = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141
