/// How far a job has come. Whether its event still stands on the chain is recorded apart from this.
public enum JobState: String, Sendable, CaseIterable {
  /// Its event was seen; it waits for confirmations and then for its turn.
  case queued
  /// Its process was started; after a crash it is started again.
  case running
  /// Its result is on disk and recorded; only this result can ever be posted.
  case resultReady = "result_ready"
  /// A final block has its result.
  case answered
  /// It will not be run, for a reason that is recorded: unknown module, malformed input.
  case refused
  /// It was run and has no result, for a reason that is recorded: timeout, too much output.
  case failed
}

/// How far an effect, that is a transaction that must happen exactly once, has come.
public enum EffectState: String, Sendable, CaseIterable {
  /// Decided; it has no nonce yet.
  case planned
  /// It would revert now, so it has no nonce; it is tried again later.
  case parked
  /// It has a nonce and an unsigned transaction.
  case bound
  /// Signed bytes are recorded and may have been sent.
  case sent
  /// A block on the current chain has it.
  case included
  /// A finalized block has it and it succeeded.
  case final
  /// A finalized block has it and it reverted.
  case finalReverted = "final_reverted"
  /// A finalized block has a cancelling transaction with its nonce.
  case finalCancelled = "final_cancelled"
  /// A finalized block has a transaction with its nonce that this bridge did not make: somebody else has the key.
  case finalExternal = "final_external"
  /// It is not needed any more and never got a nonce.
  case dropped

  /// Whether the effect's nonce is still undecided.
  public var isOpen: Bool { self == .bound || self == .sent || self == .included }
}
