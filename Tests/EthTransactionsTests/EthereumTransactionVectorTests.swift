import EthCrypto
import EthPrimitives
import EthRLP
import EthTransactions
import Foundation
import Testing

@Suite("Transactions: ethereum-tests", .enabled(if: Fixtures.vectors != nil))
struct EthereumTransactionVectorTests {
  /// The fields in which a transaction is refused, by ethereum-tests' name of the reason; "" is the encoding as a
  /// whole, "signature" one that no key belongs to.
  static let fields: [String: Set<String>] = [
    "ADDRESS_TOO_LONG": ["to"], "ADDRESS_TOO_SHORT": ["to"], "EC_RECOVERY_FAIL": ["signature"],
    "GASLIMIT_OVERFLOW": ["gasLimit"], "GASLIMIT_PRICE_PRODUCT_OVERFLOW": ["gas"],
    "GASPRICE_OVERFLOW": ["gasPrice", "maxFeePerGas"], "INITCODE_SIZE_EXCEEDED": ["input"],
    "INTRINSIC_GAS_TOO_LOW": ["gas"],
    // A v that names no chain is wrong in itself; some of these files have an s that is too high as well.
    "INVALID_CHAINID": ["chainId", "v", "s"], "INVALID_SIGNATURE_VRS": ["v", "r", "s"],
    "NONCE_OVERFLOW": ["nonce"], "NONCE_TOO_BIG": ["nonce"],
    "PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS_2": ["maxPriorityFeePerGas"],
    "PRIORITY_OVERFLOW": ["maxPriorityFeePerGas"],
    // A byte of 0xb8 starts a byte string, and no transaction.
    "RLP_ERROR_EOF": ["type"], "RLP_INVALID_HEADER": ["type"],
    // A byte too many shifts the fields behind it.
    "RLP_ERROR_SIZE": ["", "to", "v"], "RLP_ERROR_SIZE_LEADING_ZEROS": [""],
    "RLP_INVALID_ACCESS_LIST_ADDRESS_TOO_LONG": ["accessList[0].address"],
    "RLP_INVALID_ACCESS_LIST_ADDRESS_TOO_SHORT": ["accessList[0].address"],
    "RLP_INVALID_ACCESS_LIST_STORAGE_TOO_LONG": ["accessList[0].storageKeys[0]"],
    "RLP_INVALID_ACCESS_LIST_STORAGE_TOO_SHORT": ["accessList[0].storageKeys[0]"],
    "RLP_INVALID_DATA": ["data"], "RLP_INVALID_GASLIMIT": ["gasLimit"], "RLP_INVALID_NONCE": ["nonce"],
    "RLP_INVALID_SIGNATURE_R": ["r"], "RLP_INVALID_SIGNATURE_S": ["s"], "RLP_INVALID_TO": ["to"],
    "RLP_LEADING_ZEROS_BASEFEE": ["maxFeePerGas"], "RLP_LEADING_ZEROS_DATA_SIZE": ["data"],
    "RLP_LEADING_ZEROS_GASLIMIT": ["gasLimit"], "RLP_LEADING_ZEROS_GASPRICE": ["gasPrice"],
    "RLP_LEADING_ZEROS_NONCE": ["nonce"], "RLP_LEADING_ZEROS_NONCE_SIZE": ["nonce"],
    "RLP_LEADING_ZEROS_PRIORITY_FEE": ["maxPriorityFeePerGas"], "RLP_LEADING_ZEROS_R": ["r"],
    "RLP_LEADING_ZEROS_S": ["s"], "RLP_LEADING_ZEROS_V": ["v"], "RLP_LEADING_ZEROS_VALUE": ["value"],
    "RLP_TOO_FEW_ELEMENTS": ["s"], "RLP_TOO_MANY_ELEMENTS": [""],
    // One file calls itself type 4 before that was one.
    "TYPE_NOT_SUPPORTED": ["type", "authorizationList"], "VALUE_OVERFLOW": ["value"],
  ]

  static func field(_ error: TransactionError) -> String {
    switch error {
    case .empty: ""
    case .unknownType: "type"
    case .rlp(let error): error.path
    case .invalidV: "v"
    case .signature(.highS): "s"
    case .signature(.signatureOutOfRange(let field)): "\(field)"
    case .signature: "signature"
    case .chainId: "chainId"
    case .field(let name, _): name
    }
  }

  /// What a node of chain 1 with these rules checks of a transaction that it is sent.
  static func check(_ bytes: [UInt8], by rules: GasRules) throws(TransactionError) -> (Hash32, Address) {
    let signed = try SignedTransaction(rawBytes: bytes, chainId: 1)
    let sender: Address
    do throws(CryptoError) { sender = try signed.recoverSender() } catch { throw .signature(error) }
    try signed.transaction.validate(by: rules)
    return (signed.hash, sender)
  }

  @Test("TransactionTests, every file, by the newest fork that it names")
  func transactions() throws {
    var (accepted, refused) = (0, 0)
    var folders: Set<Substring> = []
    for vector in try TransactionVector.all() {
      folders.insert(vector.name.prefix { $0 != "/" })
      let newest = try vector.results.last.required
      do throws(TransactionError) {
        let (hash, sender) = try Self.check(vector.bytes, by: newest.rules)
        #expect(newest.exception == nil, "\(vector.name)")
        #expect(hash == newest.hash && sender == newest.sender, "\(vector.name)")
        accepted += 1
      } catch {
        let exception = newest.exception ?? "nothing"
        #expect(Self.fields[exception]?.contains(Self.field(error)) == true, "\(vector.name): \(error)")
        refused += 1
      }
    }
    print("TransactionTests: \(folders.count) folders, \(accepted) accepted, \(refused) refused")
    #expect(folders.count >= 14 && accepted >= 50 && refused >= 160)
  }

  @Test("TransactionTests, the intrinsic gas by every fork that a file names")
  func intrinsicGas() throws {
    var (compared, tooLow) = (0, 0)
    for vector in try TransactionVector.all() {
      guard let signed = try? SignedTransaction(rawBytes: vector.bytes) else { continue }
      for result in vector.results {
        let rules = result.rules
        switch result.exception {
        case nil:
          let gas = signed.transaction.intrinsicGas(by: rules)
          #expect(gas.minimumGasLimit == result.intrinsicGas, "\(vector.name) \(result.fork)")
          #expect(try signed.recoverSender() == result.sender, "\(vector.name) \(result.fork)")
          #expect(signed.hash == result.hash)
          try signed.transaction.validate(by: rules)
          compared += 1
        case "INTRINSIC_GAS_TOO_LOW":
          expectField("gas", "\(vector.name) \(result.fork)") { () throws(TransactionError) in
            try signed.transaction.validate(by: rules)
          }
          tooLow += 1
        case "TYPE_NOT_SUPPORTED":
          expectField("type", "\(vector.name) \(result.fork)") { () throws(TransactionError) in
            try signed.transaction.validate(by: rules)
          }
        default: break
        }
      }
    }
    print("TransactionTests: intrinsic gas \(compared) times, too low \(tooLow) times")
    #expect(compared >= 400 && tooLow >= 30)
  }

  @Test("BasicTests/txtest.json")
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
