import EthJSON
public import EthPrimitives
public import EthTransactions

extension Provider {
  /// What the node claims of an account and slots of its storage, with the nodes of the tries that prove it
  /// (`eth_getProof`, EIP-1186). Nothing in it is true before it has been verified.
  public func proof(
    of address: Address, slots: [UInt256] = [], at block: BlockReference = .latest
  ) async throws(ProviderError) -> AccountProof {
    try await call(
      "eth_getProof",
      [.address(address), .array(slots.map { .hash(Hash32($0)) }), block.json])
  }

  /// An account and slots of its storage, proven against a block's header: whatever node answers, the result is what
  /// the block's state has (`eth_getProof`, EIP-1186).
  ///
  /// - Parameters:
  ///   - address: The account.
  ///   - slots: The slots of its storage.
  ///   - header: The header of the block, from a source that is trusted.
  /// - Throws: ``ProviderError/proof(_:)`` where the node's proof does not prove it.
  public func proof(
    of address: Address, slots: [UInt256] = [], verifiedBy header: BlockHeader
  ) async throws(ProviderError) -> VerifiedAccount {
    let proof = try await proof(of: address, slots: slots, at: .hash(header.hash))
    do throws(AccountProofError) {
      return try proof.verify(stateRoot: header.stateRoot, address: address, slots: slots)
    } catch {
      throw .proof(error)
    }
  }
}
