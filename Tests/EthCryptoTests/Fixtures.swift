import EthCrypto
import EthPrimitives
import Foundation

/// The JSON files that the tests read, as Foundation parses them.
enum Fixtures {
  /// The cases of Fixtures/crypto/signatures.json, read once.
  static func signatures() throws -> [SignatureCase] { try all.get() }

  private static let all = Result { try cases("signatures.json").map(SignatureCase.init) }

  /// The cases of a file in Fixtures/crypto, found upwards from this file.
  static func cases(_ name: String, _ list: String = "cases") throws -> [[String: Any]] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/crypto/\(name)")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
      return try (object?[list] as? [[String: Any]]).required
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  /// The folder of vectors that `LP_CHAIN_VECTORS` names, if it does.
  static let vectors = ProcessInfo.processInfo.environment["LP_CHAIN_VECTORS"].map { URL(filePath: $0) }

  /// A file of ethereum-tests.
  static func vector<Value>(_ path: String, as type: Value.Type = [[String: Any]].self) throws -> Value {
    let vectors = try vectors.required
    let inside = vectors.appending(path: "ethereum-tests/\(path)")
    let file = FileManager.default.fileExists(atPath: inside.path) ? inside : vectors.appending(path: path)
    return try (JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Value).required
  }
}

/// One key's signature of one hash, as eth-keys makes it, and the key moved by a tweak.
struct SignatureCase: Sendable {
  var key: [UInt8]
  var hash: Hash32
  var r: UInt256
  var s: UInt256
  var yParity: Bool
  /// 64 bytes (EIP-2098).
  var compact: [UInt8]
  var address: Address
  /// The coordinates x and y.
  var publicKey: [UInt8]
  var compressed: [UInt8]
  var tweak: [UInt8]
  /// The key plus the tweak; `nil` where that is no key.
  var moved: [UInt8]?
  var movedPublicKey: [UInt8]?

  init(_ json: [String: Any]) throws {
    key = try json.bytes("key")
    hash = try Hash32(json.text("hash"))
    r = try json.number("r")
    s = try json.number("s")
    yParity = try (json["v"] as? Int).required == 1
    compact = try json.bytes("compact")
    address = try Address(json.text("address"))
    publicKey = try json.bytes("publicKey")
    compressed = try json.bytes("compressed")
    tweak = try json.bytes("tweak")
    moved = try json.optionalBytes("moved")
    movedPublicKey = try json.optionalBytes("movedPublicKey")
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
  func bytes(_ name: String) throws -> [UInt8] { try Hex.decode(text(name)) }
  func number(_ name: String) throws -> UInt256 { try UInt256(parsing: "0x" + text(name)) }
  func optionalBytes(_ name: String) throws -> [UInt8]? {
    try (self[name] as? String).map { try Hex.decode($0) }
  }
}

/// The curve's order n (SEC 2, section 2.4.1).
let order: UInt256 = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141

/// SplitMix64: numbers that a seed decides.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  /// A comment for what fails, with the seed in it.
  let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  mutating func number() -> UInt256 { UInt256(limbs: next(), next(), next(), next()) }
}
