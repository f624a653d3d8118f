public import EthPrimitives

/// What became of a transaction.
public enum TransactionOutcome: Hashable, Sendable {
  /// A block has it, as deep as was asked for; ``Receipt/succeeded`` tells whether it did what it should.
  case confirmed(Receipt)
  /// A block has another transaction with its nonce, as deep as was asked for.
  case replaced(ReplacementKind, by: Replacement)
  /// The nonce is free, the node does not have the transaction and does not take it again.
  case dropped
  /// The time is up; it may be mined yet.
  case timedOut
}

/// What a transaction that took the place of another one is.
public enum ReplacementKind: String, Hashable, Sendable {
  /// The same for another price: the work is done.
  case repriced
  /// A transfer of nothing to the sender itself, which only uses the nonce up.
  case cancelled
  /// Anything else.
  case replaced
}

/// A transaction that took the place of another one.
public struct Replacement: Hashable, Sendable {
  /// Its hash.
  public let hash: Hash32
  /// What became of it.
  public let receipt: Receipt

  /// A replacement from its parts.
  public init(hash: Hash32, receipt: Receipt) {
    self.hash = hash
    self.receipt = receipt
  }
}
