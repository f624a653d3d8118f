public import EthPrimitives

/// Why an ``AccountProof`` proves nothing.
public enum AccountProofError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The nodes from the state's root to the account.
  case account(TrieProofError)
  /// The nodes from the storage's root to a slot.
  case storage(slot: UInt256, TrieProofError)
  /// The node has claimed something else of the account than the nodes prove.
  case wrongClaim(field: String, claimed: String, proven: String)
  /// The node has claimed another content of a slot than the nodes prove.
  case wrongValue(slot: UInt256, claimed: UInt256, proven: UInt256)
  /// The proof is about another account than was asked for.
  case otherAccount(expected: Address, found: Address)
  /// The proof is not about this slot, which was asked for.
  case missingSlot(UInt256)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .account(let error): "account: \(error)"
    case .storage(let slot, let error): "storage slot \(Hash32(slot)): \(error)"
    case .wrongClaim(let field, let claimed, let proven):
      "\(field): the claim is \(claimed), the proof shows \(proven)"
    case .wrongValue(let slot, let claimed, let proven):
      "storage slot \(Hash32(slot)): the claim is \(claimed), the proof shows \(proven)"
    case .otherAccount(let expected, let found): "expected a proof for \(expected), found one for \(found)"
    case .missingSlot(let slot): "expected a proof for storage slot \(Hash32(slot)), found none"
    }
  }
}
