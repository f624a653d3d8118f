public import EthPrimitives

/// An answer to `eth_getProof` (EIP-1186): what a node claims about an account and some slots of its storage,
/// and the nodes of the state trie and of the storage trie that prove it.
///
/// ```swift
/// let proof = try AccountProof(parsing: answer)
/// let account = try proof.verify(stateRoot: header.stateRoot, address: token, slots: [slot])
/// let value = account.storage(at: slot)
/// ```
/// The claims are a convenience of the protocol: what ``verify(stateRoot:)`` returns comes from the nodes,
/// and a claim that differs is an error.
public struct AccountProof: Hashable, Sendable {
  /// The account's address.
  public var address: Address
  /// The account's content, as the node claims it; that of an account that does not exist may be all zeros.
  public var claim: AccountState
  /// The nodes from the state's root to the account.
  public var accountProof: TrieProof
  /// The slots of the account's storage.
  public var storageProof: [StorageProof]

  /// A proof from its parts.
  public init(
    address: Address, claim: AccountState, accountProof: TrieProof, storageProof: [StorageProof] = []
  ) {
    self.address = address
    self.claim = claim
    self.accountProof = accountProof
    self.storageProof = storageProof
  }
}

/// The part of an ``AccountProof`` about one slot of the account's storage.
public struct StorageProof: Hashable, Sendable {
  /// The slot.
  public var slot: UInt256
  /// What it holds, as the node claims; 0 for a slot that was never written or was cleared.
  public var value: UInt256
  /// The nodes from the storage's root to the slot.
  public var proof: TrieProof

  /// A proof from its parts.
  public init(slot: UInt256, value: UInt256, proof: TrieProof) {
    self.slot = slot
    self.value = value
    self.proof = proof
  }
}
