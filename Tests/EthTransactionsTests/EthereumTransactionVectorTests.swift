import EthCrypto
import EthPrimitives
import EthTransactions
import Foundation
import Testing

@Suite("Transactions: ethereum-tests", .enabled(if: Fixtures.vectors != nil))
struct EthereumTransactionVectorTests {
  static let forks = [
    "Frontier", "Homestead", "EIP150", "EIP158", "Byzantium", "Constantinople", "ConstantinopleFix",
    "Istanbul",
    "Berlin", "London", "Paris", "Shanghai", "Cancun", "Prague",
  ]

  /// Reasons that are about the price, the amount or the limits of execution and not about the bytes: whether a
  /// transaction decodes and who signed it does not depend on them.
  static let outOfScope: Set<String> = [
    "INTRINSIC_GAS_TOO_LOW", "INITCODE_SIZE_EXCEEDED", "GASLIMIT_PRICE_PRODUCT_OVERFLOW",
    "PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS_2",
  ]

  struct Vector {
    var name: String
    var bytes: [UInt8]
    /// The reason for which the newest fork that the file names refuses the transaction.
    var exception: String?
    var sender: Address?
    var hash: Hash32?
  }

  static func vectors() throws -> [Vector] {
    let folder = try Fixtures.vector("TransactionTests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var vectors: [Vector] = []
    for case let file as URL in try files.required where file.pathExtension == "json" {
      for (name, content) in try (Fixtures.parse(file) as? [String: Any]).required {
        let vector = try (content as? [String: Any]).required
        let results = try (vector["result"] as? [String: [String: Any]]).required
        let newest = try forks.last { results[$0] != nil }.required
        let result = try results[newest].required
        vectors.append(
          Vector(
            name: name, bytes: try Hex.decode(vector.text("txbytes")),
            exception: (result["exception"] as? String)?.replacing("TransactionException.", with: ""),
            sender: try (result["sender"] as? String).map { text in try Address(text) },
            hash: try (result["hash"] as? String).map { text in try Hash32(text) }))
      }
    }
    return vectors
  }

  @Test("TransactionTests, by the newest fork that each file names")
  func transactions() throws {
    let vectors = try Self.vectors()
    #expect(vectors.count >= 200)
    var counts: [String: Int] = [:]
    for vector in vectors {
      guard vector.bytes.first != 1 else {
        // EIP-2930 is a type that is not known here.
        #expect(throws: TransactionError.unknownType(1)) { try SignedTransaction(rawBytes: vector.bytes) }
        counts["EIP-2930", default: 0] += 1
        continue
      }
      switch vector.exception {
      case nil:
        let signed = try #require(try? SignedTransaction(rawBytes: vector.bytes), "\(vector.name)")
        #expect(try signed.recoverSender() == vector.sender.required, "\(vector.name)")
        #expect(try signed.hash == vector.hash.required, "\(vector.name)")
        counts["valid", default: 0] += 1
      case .some(let exception) where Self.outOfScope.contains(exception):
        #expect(try SignedTransaction(rawBytes: vector.bytes).rawBytes == vector.bytes, "\(vector.name)")
        #expect(throws: Never.self, "\(vector.name)") {
          try SignedTransaction(rawBytes: vector.bytes).recoverSender()
        }
        counts["out of scope", default: 0] += 1
      case "INVALID_CHAINID":
        // The files are for chain 1; for which chain a transaction is meant, the caller has to look.
        let chainId = (try? SignedTransaction(rawBytes: vector.bytes))?.transaction.chainId
        #expect(chainId != 1, "\(vector.name)")
        counts["other chain", default: 0] += 1
      case .some(let exception):
        #expect(throws: (any Error).self, "\(vector.name): \(exception)") {
          try SignedTransaction(rawBytes: vector.bytes).recoverSender()
        }
        counts["refused", default: 0] += 1
      }
    }
    print("ethereum-tests TransactionTests:", counts.sorted { $0.key < $1.key }.map { "\($0): \($1)" })
    #expect(counts["valid", default: 0] >= 45 && counts["refused", default: 0] >= 90)
  }

  @Test("txtest.json")
  func examples() throws {
    let vectors = try (Fixtures.parse(Fixtures.vector("txtest.json")) as? [[String: Any]]).required
    #expect(vectors.count == 2)
    for vector in vectors {
      let bytes = try Hex.decode(vector.text("signed"))
      let key = try PrivateKey(hex: vector.text("key"))
      let signed: SignedTransaction
      do throws(TransactionError) {
        signed = try SignedTransaction(rawBytes: bytes)
      } catch {
        // The second one is older than EIP-2.
        #expect(error == .signature(.highS))
        #expect(try vector.text("to").isEmpty)
        continue
      }
      #expect(signed.rawBytes == bytes)
      #expect(try signed.recoverSender() == key.address)
      #expect(try signed.transaction.to == Address(vector.text("to")))
      #expect(signed.transaction.value == 10_000_000_000_000_000 && signed.transaction.gasLimit == 10_000)
    }
  }
}
