import EthJSON
public import EthPrimitives

extension Provider {
  /// The tip that the node suggests for a unit of gas, in wei (`eth_maxPriorityFeePerGas`).
  public func maxPriorityFeePerGas() async throws(ProviderError) -> UInt256 {
    try await call("eth_maxPriorityFeePerGas")
  }

  /// The price of a unit of blob gas in the next block, in wei (`eth_blobBaseFee`, EIP-7516).
  public func blobBaseFee() async throws(ProviderError) -> UInt256 {
    try await call("eth_blobBaseFee")
  }

  /// What the last blocks paid for gas (`eth_feeHistory`).
  ///
  /// - Parameters:
  ///   - count: How many blocks; nodes answer with fewer where they do not want to look at so many, usually 1024.
  ///   - newest: The last of them.
  ///   - percentiles: Which of each block's tips to give, sorted and weighted by gas: rising numbers from 0 to 100.
  public func feeHistory(
    blocks count: UInt64, newest: BlockReference = .latest, percentiles: [Double] = []
  ) async throws(ProviderError) -> FeeHistory {
    let percentiles = percentiles.map { JSON.number(JSONNumber($0) ?? 50) }
    return try await call("eth_feeHistory", [.quantity(count), newest.json, .array(percentiles)])
  }
}
