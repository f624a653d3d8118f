import EthPrimitives
import EthProvider

/// Decides where an effect stands from what the chain says of its attempts. It does no I/O.
///
/// A nonce can be used by one transaction only, and all attempts of an effect share one nonce. So whichever of them
/// is final decides, and until one is, nothing is decided.
struct NonceJudge {
  /// The effect's nonce.
  let nonce: UInt64
  /// What each attempt is for, by hash.
  let attempts: [Hash32: AttemptRecord.Purpose]
  /// The last final block.
  let finalizedBlock: UInt64
  /// The account's number of transactions as of that block.
  let finalizedNonce: UInt64

  /// Where the effect stands.
  struct Verdict: Equatable {
    var state: EffectState
    var inclusion: EffectRecord.Inclusion?
  }

  /// Judges by the receipts of the attempts, fetched after the account's number of transactions.
  ///
  /// - Parameters:
  ///   - receipts: A receipt for each attempt that a block of the current chain has.
  ///   - unexplained: How many times in a row the nonce was found used by none of the attempts, this time not
  ///     counted.
  func verdict(receipts: [Receipt], unexplained: Int) -> Verdict {
    if let receipt = receipts.first(where: { attempts[$0.transactionHash] != nil }),
      let purpose = attempts[receipt.transactionHash]
    {
      let inclusion = EffectRecord.Inclusion(
        hash: receipt.transactionHash, blockNumber: receipt.blockNumber, blockHash: receipt.blockHash,
        succeeded: receipt.succeeded)
      guard receipt.blockNumber <= finalizedBlock else {
        return Verdict(state: .included, inclusion: inclusion)
      }
      switch (purpose, receipt.succeeded) {
      case (.cancel, _): return Verdict(state: .finalCancelled, inclusion: inclusion)
      case (.main, true): return Verdict(state: .final, inclusion: inclusion)
      case (.main, false): return Verdict(state: .finalReverted, inclusion: inclusion)
      }
    }
    if finalizedNonce > nonce, unexplained + 1 >= Self.patience { return Verdict(state: .finalExternal) }
    return Verdict(state: attempts.isEmpty ? .bound : .sent)
  }

  /// Whether the nonce is used, finally, and by none of the attempts that have receipts.
  func isUnexplained(receipts: [Receipt]) -> Bool { finalizedNonce > nonce && receipts.isEmpty }

  /// How many looks in a row must find the nonce used by a stranger before it is believed: behind one address there
  /// may be several nodes, of which one may lag.
  static let patience = 5
}
