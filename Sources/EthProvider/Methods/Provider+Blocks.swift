import EthJSON
public import EthPrimitives

extension Provider {
  /// The number of the newest block (`eth_blockNumber`).
  public func blockNumber() async throws(ProviderError) -> UInt64 {
    try await call("eth_blockNumber")
  }

  /// A block with the hashes of its transactions, or `nil` where the node has none
  /// (`eth_getBlockByNumber`, `eth_getBlockByHash`).
  public func block(_ reference: BlockReference) async throws(ProviderError) -> Block? {
    if case .hash(let hash) = reference {
      return try await call("eth_getBlockByHash", [.hash(hash), false])
    }
    let value = try await raw("eth_getBlockByNumber", [reference.json, false])
    return try decoding("eth_getBlockByNumber") { () throws(JSONError) in
      try value.ifNotNull { json throws(JSONError) in try Block(json: json, isPending: reference == .pending)
      }
    }
  }

  /// A block that must be there.
  ///
  /// - Throws: ``ProviderError/unknownBlock(_:)`` where the node has none.
  public func requireBlock(_ reference: BlockReference) async throws(ProviderError) -> Block {
    guard let block = try await block(reference) else { throw .unknownBlock("\(reference)") }
    return block
  }

  /// The hash of block 0, which tells two chains with the same number apart.
  public func genesisHash() async throws(ProviderError) -> Hash32 {
    try await requireBlock(.earliest).hash
  }
}
