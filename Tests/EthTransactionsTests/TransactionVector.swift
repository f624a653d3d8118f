import EthJSON
import EthPrimitives
import EthTransactions
import Foundation

/// A file of ethereum-tests' TransactionTests: the bytes of a transaction, and what each fork makes of them.
struct TransactionVector {
  /// What a fork makes of the bytes.
  struct Result {
    var fork: String
    var rules: GasRules
    /// Why the fork refuses them.
    var exception: String?
    var sender: Address?
    var hash: Hash32?
    var intrinsicGas: UInt64
  }

  /// The folder and the name of the file.
  var name: String
  var bytes: [UInt8]
  /// By fork, the oldest first.
  var results: [Result]

  static let forks: [(name: String, rules: GasRules)] = [
    ("Frontier", .frontier), ("Homestead", .homestead), ("EIP150", .tangerineWhistle),
    ("EIP158", .spuriousDragon), ("Byzantium", .byzantium), ("Constantinople", .constantinople),
    ("ConstantinopleFix", .petersburg), ("Istanbul", .istanbul), ("Berlin", .berlin), ("London", .london),
    ("Paris", .paris), ("Shanghai", .shanghai), ("Cancun", .cancun), ("Prague", .prague), ("Osaka", .osaka),
  ]

  /// Every file of every folder.
  static func all() throws -> [TransactionVector] {
    let folder = try Fixtures.vector("TransactionTests")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".json") }.flatMap { path in
      let document = try JSONDocument(
        parsing: Array(Data(contentsOf: folder.appending(path: path))),
        limits: JSONLimits(allowsDuplicateKeys: true))
      return try document.root.members().map { member in
        try TransactionVector(name: path, json: member.value)
      }
    }
  }

  init(name: String, json: JSONValue) throws {
    self.name = name
    bytes = try json.member("txbytes").bytes()
    let results = try json.member("result")
    let known = Self.forks.compactMap { fork in results[fork.name].map { (fork, $0) } }
    // A fork that is not known here must not go by unnoticed.
    guard known.count == results.count else { throw Missing() }
    self.results = try known.map { fork, result in
      Result(
        fork: fork.name, rules: fork.rules,
        exception: try result.decodeIfPresent("exception", as: String.self)?
          .replacing("TransactionException.", with: ""),
        sender: try result.decodeIfPresent("sender"), hash: try result.decodeIfPresent("hash"),
        intrinsicGas: try UInt64(exactly: result.member("intrinsicGas").flexibleInteger()).required)
    }
  }
}
