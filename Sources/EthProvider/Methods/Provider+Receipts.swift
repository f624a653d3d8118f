import EthJSON
public import EthPrimitives
import EthRPC

extension Provider {
  /// A mined transaction's receipt, or `nil` where no block of the current chain has it
  /// (`eth_getTransactionReceipt`).
  public func receipt(of hash: Hash32) async throws(ProviderError) -> Receipt? {
    let receipt: Receipt? = try await call("eth_getTransactionReceipt", [.hash(hash)])
    if let receipt, receipt.transactionHash != hash {
      throw .rpc(
        .protocolViolation(
          "it sent the receipt of transaction \(receipt.transactionHash) when asked for \(hash)"))
    }
    return receipt
  }

  /// The receipts of all transactions of a block, in order, or `nil` where the node has no such block
  /// (`eth_getBlockReceipts`).
  ///
  /// ```swift
  /// let header = try block.verifyHash()
  /// try await provider.receipts(inBlock: .hash(block.hash))?.verify(against: header)
  /// ```
  public func receipts(inBlock reference: BlockReference) async throws(ProviderError) -> [Receipt]? {
    try await call("eth_getBlockReceipts", [reference.json])
  }
}
