/// What a node's answer to a transaction means for the next step. It does not tell whether the transaction happened:
/// only receipts do.
public enum SendVerdict: String, Hashable, Sendable, CaseIterable {
  /// The node has it already: look for its receipt.
  case accepted
  /// The nonce is used already, by this transaction or another one: the receipt tells.
  case nonceUsed
  /// The node may have it or not: the same bytes again.
  case ambiguous
  /// It offers too little, to enter or to replace what is there.
  case price
  /// Transactions with lower nonces are missing: those first, then the same bytes again.
  case gap
  /// The sender cannot pay for it.
  case funds
  /// The node has no room for it or no time: the same bytes again, later.
  case busy
  /// This node takes exactly this transaction at no time.
  case never
}
