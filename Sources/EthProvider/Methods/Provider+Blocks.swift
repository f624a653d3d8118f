import EthJSON
public import EthPrimitives
import EthRPC

extension Provider {
  /// The number of the newest block (`eth_blockNumber`).
  public func blockNumber() async throws(ProviderError) -> UInt64 {
    try await call("eth_blockNumber")
  }

  /// A block with the hashes of its transactions, or `nil` where the node has none
  /// (`eth_getBlockByNumber`, `eth_getBlockByHash`).
  public func block(_ reference: BlockReference) async throws(ProviderError) -> Block? {
    try await block(reference, full: false)
  }

  /// A block with its transactions, or `nil` where the node has none (`eth_getBlockByNumber`,
  /// `eth_getBlockByHash`).
  public func fullBlock(_ reference: BlockReference) async throws(ProviderError) -> FullBlock? {
    try await block(reference, full: true)
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

  /// How many transactions a block has, or `nil` where the node has no such block
  /// (`eth_getBlockTransactionCountByNumber`, `eth_getBlockTransactionCountByHash`).
  public func transactionCount(inBlock reference: BlockReference) async throws(ProviderError) -> UInt64? {
    try await ofBlock(reference, "eth_getBlockTransactionCountBy")
  }

  /// How many ommers a block has, or `nil` where the node has no such block; none since the merge
  /// (`eth_getUncleCountByBlockNumber`, `eth_getUncleCountByBlockHash`).
  public func uncleCount(inBlock reference: BlockReference) async throws(ProviderError) -> UInt64? {
    try await ofBlock(reference, "eth_getUncleCountByBlock")
  }

  private func block<Transaction>(
    _ reference: BlockReference, full: Bool
  ) async throws(ProviderError) -> RPCBlock<Transaction>? {
    if let hash = reference.hash {
      let block: RPCBlock<Transaction>? = try await call("eth_getBlockByHash", [.hash(hash), .bool(full)])
      if let block, block.hash != hash {
        throw .rpc(.protocolViolation("it sent block \(block.hash) when asked for block \(hash)"))
      }
      if case .canonicalHash = reference, let number = block?.number {
        // The method knows no `requireCanonical`.
        guard try await self.block(.number(number))?.hash == hash else { return nil }
      }
      return block
    }
    let value = try await raw("eth_getBlockByNumber", [reference.json, .bool(full)])
    return try decoding("eth_getBlockByNumber") { () throws(JSONError) in
      try value.ifNotNull { json throws(JSONError) in
        try RPCBlock(json: json, isPending: reference == .pending)
      }
    }
  }

  /// Calls the one of two methods that takes such a reference.
  func ofBlock<Result: JSONDecodable>(
    _ reference: BlockReference, _ prefix: String, _ suffix: String = "", _ more: [JSON] = []
  ) async throws(ProviderError) -> Result {
    if let hash = reference.hash {
      return try await call(prefix + "Hash" + suffix, [.hash(hash)] + more)
    }
    return try await call(prefix + "Number" + suffix, [reference.json] + more)
  }
}
