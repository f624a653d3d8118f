import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Transactions that no node takes")
struct TransactionValidationTests {
  /// The field that validation names, after decoding has accepted the bytes.
  func refused(_ form: TransactionForm, _ changes: [String: RLPItem]) throws -> String? {
    let transaction = try SignedTransaction(rawBytes: form.bytes(changes)).transaction
    do throws(TransactionError) { try transaction.validate() } catch {
      guard case .field(let name, _) = error else { return "\(error)" }
      return name
    }
    return nil
  }

  @Test("a tip above the fee cap (EIP-1559)", arguments: TransactionForm.all.suffix(3))
  func tip(form: TransactionForm) throws {
    #expect(try refused(form, ["maxPriorityFeePerGas": .integer(5)]) == "maxPriorityFeePerGas")
    #expect(try refused(form, ["maxPriorityFeePerGas": .integer(4)]) == nil)
  }

  @Test("gas whose price exceeds 256 bits", arguments: TransactionForm.all)
  func price(form: TransactionForm) throws {
    let name = form.names.contains("gasPrice") ? "gasPrice" : "maxFeePerGas"
    #expect(try refused(form, [name: .integer(.max), "gasLimit": .integer(2)]) == "gas")
    #expect(try refused(form, [name: .integer(.max), "gasLimit": .integer(1)]) == nil)
    // (2^256 - 1) / (2^64 - 1), without a remainder.
    let most: UInt256 = (1 << 192) + (1 << 128) + (1 << 64) + 1
    let limit = RLPItem.integer(UInt256(UInt64.max))
    #expect(try refused(form, [name: .integer(most), "gasLimit": limit]) == nil)
    #expect(try refused(form, [name: .integer(most + 1), "gasLimit": limit]) == "gas")
  }

  @Test("a nonce of 2^64 - 1 (EIP-2681)")
  func nonce() {
    let transaction = UnsignedTransaction.legacy(
      LegacyTransaction(chainId: 1, nonce: .max, gasPrice: 1, gasLimit: 21_000, to: .zero))
    #expect(throws: TransactionError.field("nonce", "expected a number below 2^64 - 1 (EIP-2681)")) {
      try transaction.validate()
    }
  }

  @Test("no blobs, and hashes of an unknown version (EIP-4844)")
  func blobs() throws {
    let hash = TransactionForm.versionedHash
    let form = TransactionForm.eip4844
    #expect(try refused(form, ["blobVersionedHashes": []]) == "blobVersionedHashes")
    for first in [0, 2, 0x80, 0xff] as [UInt8] {
      let other = RLPItem.bytes([first] + [UInt8](repeating: 1, count: 31))
      #expect(try refused(form, ["blobVersionedHashes": [hash, other]]) == "blobVersionedHashes[1]")
    }
    #expect(try refused(form, ["blobVersionedHashes": [hash, hash]]) == nil)
  }

  @Test("no authorization (EIP-7702)")
  func authorizations() throws {
    #expect(try refused(.eip7702, ["authorizationList": []]) == "authorizationList")
  }
}
