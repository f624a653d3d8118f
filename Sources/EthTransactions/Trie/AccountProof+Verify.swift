public import EthPrimitives
import EthRLP

extension AccountProof {
  /// Checks everything that the proof claims against the root of a state, and returns what it proves.
  ///
  /// The result is about ``address`` and the slots of ``storageProof``, whatever was asked for: use
  /// ``verify(stateRoot:address:slots:)`` for the answer of a node that is not trusted.
  /// - Parameter stateRoot: The root from a header that is trusted: ``BlockHeader/stateRoot``.
  /// - Throws: ``AccountProofError``; nothing is proven then, not even in part.
  public func verify(stateRoot: Hash32) throws(AccountProofError) -> VerifiedAccount {
    let state = try verifiedState(stateRoot)
    try check(claim, against: state)
    let root = state?.storageRoot ?? TrieProof.emptyRoot
    var storage: [VerifiedSlot] = []
    if !storageProof.isEmpty { storage.reserveCapacity(storageProof.count) }
    for entry in storageProof {
      let value = try entry.verifiedValue(root)
      guard value == entry.value else {
        throw .wrongValue(slot: entry.slot, claimed: entry.value, proven: value)
      }
      storage.append(VerifiedSlot(slot: entry.slot, value: value))
    }
    return VerifiedAccount(address: address, state: state, storage: storage)
  }

  /// Checks that the proof is about this account and these slots, and everything that it claims against the
  /// root of a state, and returns what it proves.
  ///
  /// - Parameters:
  ///   - stateRoot: The root from a header that is trusted: ``BlockHeader/stateRoot``.
  ///   - address: The account that was asked for.
  ///   - slots: The slots that were asked for; the proof may be about others too.
  /// - Throws: ``AccountProofError``; nothing is proven then, not even in part.
  public func verify(
    stateRoot: Hash32, address: Address, slots: [UInt256] = []
  ) throws(AccountProofError) -> VerifiedAccount {
    guard self.address == address else { throw .otherAccount(expected: address, found: self.address) }
    let account = try verify(stateRoot: stateRoot)
    let proven = Set(account.storage.map(\.slot))
    for slot in slots where !proven.contains(slot) { throw .missingSlot(slot) }
    return account
  }

  private func verifiedState(_ root: Hash32) throws(AccountProofError) -> AccountState? {
    let key = address.withUnsafeBytes { Keccak256.hash($0) }
    do throws(TrieProofError) {
      return try accountProof.withValue(root: root, key: key) { bytes throws(RLPError) in
        try AccountState(filling: bytes)
      }
    } catch {
      throw .account(error)
    }
  }

  private func check(_ claim: AccountState, against state: AccountState?) throws(AccountProofError) {
    let proven = state ?? AccountState()
    if claim == proven { return }
    guard claim.nonce == proven.nonce else {
      throw .wrongClaim(field: "nonce", claimed: "\(claim.nonce)", proven: "\(proven.nonce)")
    }
    guard claim.balance == proven.balance else {
      throw .wrongClaim(field: "balance", claimed: "\(claim.balance)", proven: "\(proven.balance)")
    }
    // Of an account that does not exist, some nodes give the hashes of nothing and others zeros.
    guard claim.storageRoot == proven.storageRoot || (state == nil && claim.storageRoot == .zero) else {
      throw .wrongClaim(
        field: "storageHash", claimed: "\(claim.storageRoot)", proven: "\(proven.storageRoot)")
    }
    guard claim.codeHash == proven.codeHash || (state == nil && claim.codeHash == .zero) else {
      throw .wrongClaim(field: "codeHash", claimed: "\(claim.codeHash)", proven: "\(proven.codeHash)")
    }
  }
}

extension StorageProof {
  /// Checks the proof against the root of the account's storage, and returns what the slot holds: 0 where the
  /// storage has no such slot. The claim in ``value`` is not looked at.
  ///
  /// - Parameter storageRoot: The root from a verified account: ``AccountState/storageRoot``.
  /// - Throws: ``AccountProofError/storage(slot:_:)``.
  public func verifiedValue(_ storageRoot: Hash32) throws(AccountProofError) -> UInt256 {
    let key = Hash32(slot).withUnsafeBytes { Keccak256.hash($0) }
    do throws(TrieProofError) {
      let value = try proof.withValue(root: storageRoot, key: key) { bytes throws(RLPError) in
        var cursor = RLPCursor(bytes)
        let value = try cursor.readUInt256(in: bytes, "value")
        try cursor.finish()
        // A slot that holds 0 is not in the trie.
        guard value > 0 else {
          throw RLPError(.invalidValue(expected: "a value above 0", found: "0"), offset: 0, path: "value")
        }
        return value
      }
      return value ?? 0
    } catch {
      throw .storage(slot: slot, error)
    }
  }
}

extension TrieProof {
  /// Checks the proof and reads the key's value where it lies; `nil` where the proof shows that there is
  /// none.
  @inline(__always)
  func withValue<Value>(
    root: Hash32, key: Hash32, _ read: (RawSpan) throws(RLPError) -> Value
  ) throws(TrieProofError) -> Value? {
    try key.withUnsafeBytes { bytes throws(TrieProofError) in
      var walk = TrieWalk(key: bytes.bytes)
      guard let range = try walk.run(nodes, from: root, key: bytes.bytes) else { return nil }
      let node = nodes[walk.node]
      do throws(RLPError) {
        return try read(node.span.bytes.extracting(range))
      } catch {
        throw TrieProofError(
          .rlp(error.reason, field: error.path), node: walk.node, offset: range.lowerBound &+ error.offset)
      }
    }
  }
}
