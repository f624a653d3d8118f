import EthJSON
import EthPrimitives
import EthTransactions
import Foundation

/// The files of Fixtures/blocks.
enum ChainFixtures {
  /// The cases of a file, found upwards from this file.
  static func cases(_ name: String) throws -> JSONArray {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/blocks/\(name)")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      return try JSONDocument(parsing: Array(Data(contentsOf: file))).root.member("cases").elements()
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }

  static func blocks() throws -> [BlockCase] { try cases("blocks.json").map(BlockCase.init) }
  static func tries() throws -> [TrieCase] { try cases("proofs.json").map(TrieCase.init) }
  static func accounts() throws -> [AccountCase] { try cases("account-proofs.json").map(AccountCase.init) }
}

/// A block that py-evm has mined.
struct BlockCase {
  var fork: String
  var header: [UInt8]
  var hash: Hash32
  /// The header as JSON-RPC has it.
  var json: JSONValue
  var transactions: [[UInt8]]
  var receipts: [[UInt8]]
  var receiptsJSON: [JSONValue]
  /// Answers to `eth_getProof` in the state after the block.
  var proofs: [AccountProof]
  var withdrawals: [[UInt8]]
  var withdrawalsJSON: [JSONValue]

  init(_ json: JSONValue) throws {
    func list(_ name: String) throws -> [[UInt8]] { try json.member(name).elements().map { try $0.bytes() } }
    fork = try json.decode("fork")
    header = try json.member("header").bytes()
    hash = try json.decode("hash")
    self.json = try json.member("json")
    transactions = try list("transactions")
    receipts = try list("receipts")
    receiptsJSON = try Array(json.member("receiptsJSON").elements())
    proofs = try json.decode("proofs")
    withdrawals = try list("withdrawals")
    withdrawalsJSON = try Array(json.member("withdrawalsJSON").elements())
  }
}

/// A trie that the trie package has built, with proofs of some keys.
struct TrieCase {
  var root: Hash32
  var proofs: [(key: [UInt8], value: [UInt8]?, proof: TrieProof)]

  init(_ json: JSONValue) throws {
    root = try json.decode("root")
    proofs = try json.member("proofs").elements().map { entry in
      (
        try entry.member("key").bytes(), try entry.optionalMember("value")?.bytes(),
        try entry.decode("nodes")
      )
    }
  }
}

/// An answer to `eth_getProof`.
struct AccountCase {
  var stateRoot: Hash32
  var exists: Bool
  var slots: [UInt256]
  var answer: JSONValue

  init(_ json: JSONValue) throws {
    stateRoot = try json.decode("stateRoot")
    exists = try json.decode("exists")
    slots = try json.decode("slots")
    answer = try json.member("answer")
  }
}
