import EthJSON
public import EthPrimitives
public import EthTransactions

extension Provider {
  /// A transaction as the node knows it, mined or waiting, or `nil` (`eth_getTransactionByHash`).
  public func transaction(_ hash: Hash32) async throws(ProviderError) -> RPCTransaction? {
    try await call("eth_getTransactionByHash", [.hash(hash)])
  }

  /// The transaction at a place of a block, or `nil` where there is none (`eth_getTransactionByBlockHashAndIndex`,
  /// `eth_getTransactionByBlockNumberAndIndex`).
  ///
  /// - Parameters:
  ///   - index: How many transactions of the block are before it.
  ///   - reference: The block.
  public func transaction(
    at index: UInt64, inBlock reference: BlockReference
  ) async throws(ProviderError) -> RPCTransaction? {
    try await ofBlock(reference, "eth_getTransactionByBlock", "AndIndex", [.quantity(index)])
  }

  /// A transaction's canonical bytes (EIP-2718), or `nil` where the node does not know it
  /// (`eth_getRawTransactionByHash`, which is no part of the specification).
  public func rawTransaction(_ hash: Hash32) async throws(ProviderError) -> [UInt8]? {
    let method = "eth_getRawTransactionByHash"
    let value = try await raw(method, [.hash(hash)])
    let bytes = try decoding(method) { () throws(JSONError) in
      try value.ifNotNull { json throws(JSONError) in try json.bytes() }
    }
    // Some nodes answer with no bytes for a transaction that they do not know.
    return bytes?.isEmpty ?? true ? nil : bytes
  }
}
