public import EthPrimitives

/// What an ``AccountProof`` has proven of an account, in the state of the root that it was checked against.
public struct VerifiedAccount: Hashable, Sendable {
  /// The account's address.
  public let address: Address
  /// The account's content; `nil` where there is no such account.
  public let state: AccountState?
  /// The slots that the proof was about and what they hold, in the proof's order.
  public let storage: [VerifiedSlot]

  /// What a slot holds, or `nil` where the proof was not about it.
  public func storage(at slot: UInt256) -> UInt256? {
    for entry in storage where entry.slot == slot { return entry.value }
    return nil
  }
}

/// A slot of an account's storage whose content is proven.
public struct VerifiedSlot: Hashable, Sendable {
  /// The slot.
  public let slot: UInt256
  /// What it holds; 0 where the storage has no such slot.
  public let value: UInt256
}
