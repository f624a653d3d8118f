import EthPrimitives

/// Decides where an effect stands from what the chain says of its attempts. It does no I/O.
///
/// A nonce can be used by one transaction only, and all attempts of an effect share one nonce. So whichever of them
/// is final decides, and until one is, nothing is decided. That a node has no receipt decides nothing either.
struct NonceJudge {
  /// What each attempt is for, by hash.
  let attempts: [Hash32: AttemptRecord.Purpose]
  /// The last final block.
  let finalizedBlock: UInt64

  /// Where the effect stands.
  struct Verdict: Equatable {
    var state: EffectState
    var inclusion: EffectRecord.Inclusion?
  }

  /// Judges by the block that has an attempt, which must be one of the current chain.
  ///
  /// - Parameter foreign: The transaction that used the nonce in a final block, where it is none of the attempts.
  func verdict(inclusion: EffectRecord.Inclusion?, foreign: Hash32?) -> Verdict {
    guard let inclusion, let purpose = attempts[inclusion.hash] else {
      if let foreign, attempts[foreign] == nil { return Verdict(state: .finalExternal) }
      return Verdict(state: attempts.isEmpty ? .bound : .sent)
    }
    guard inclusion.blockNumber <= finalizedBlock else {
      return Verdict(state: .included, inclusion: inclusion)
    }
    switch (purpose, inclusion.succeeded) {
    case (.cancel, _): return Verdict(state: .finalCancelled, inclusion: inclusion)
    case (.main, true): return Verdict(state: .final, inclusion: inclusion)
    case (.main, false): return Verdict(state: .finalReverted, inclusion: inclusion)
    }
  }
}
