public import EthJSON
public import EthPrimitives

/// What consecutive blocks paid for gas (execution-apis, `eth_feeHistory`).
public struct FeeHistory: Hashable, Sendable {
  /// The number of the first block.
  public let oldestBlock: UInt64
  /// The base fee of each block and, behind them, of the block to come, in wei; empty where the chain has none.
  public let baseFeePerGas: [UInt256]
  /// The gas that each block used, as a part of its limit.
  public let gasUsedRatio: [Double]
  /// For each block the tips at the percentiles that were asked for, in wei; `nil` where none were.
  public let reward: [[UInt256]]?
  /// The price of a unit of blob gas in each block and, behind them, in the block to come, in wei (EIP-4844); empty
  /// where the chain has no blobs.
  public let baseFeePerBlobGas: [UInt256]
  /// The blob gas that each block used, as a part of its limit; empty where the chain has no blobs.
  public let blobGasUsedRatio: [Double]

  /// The base fee of the block to come, in wei; `nil` where the chain has none.
  public var nextBaseFee: UInt256? { baseFeePerGas.last }
  /// The price of a unit of blob gas in the block to come, in wei; `nil` where the chain has no blobs.
  public var nextBlobBaseFee: UInt256? { baseFeePerBlobGas.last }
}

extension FeeHistory: JSONDecodable {
  /// Reads the answer to `eth_feeHistory`.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong; where the lists are not about the same blocks,
  ///   too.
  public init(json: JSONValue) throws(JSONError) {
    oldestBlock = try json.decode("oldestBlock")
    // Without any block some nodes write null.
    gasUsedRatio = try json.decodeIfPresent("gasUsedRatio") ?? []
    baseFeePerGas = try json.decodeIfPresent("baseFeePerGas") ?? []
    reward = try json.decodeIfPresent("reward")
    baseFeePerBlobGas = try json.decodeIfPresent("baseFeePerBlobGas") ?? []
    blobGasUsedRatio = try json.decodeIfPresent("blobGasUsedRatio") ?? []
    try Self.check(json, "baseFeePerGas", baseFeePerGas.count, gasUsedRatio.count + 1)
    try Self.check(json, "reward", reward?.count ?? 0, gasUsedRatio.count)
    try Self.check(json, "baseFeePerBlobGas", baseFeePerBlobGas.count, gasUsedRatio.count + 1)
    try Self.check(json, "blobGasUsedRatio", blobGasUsedRatio.count, gasUsedRatio.count)
  }

  private static func check(
    _ json: JSONValue, _ name: String, _ count: Int, _ expected: Int
  ) throws(JSONError) {
    guard count != 0, count != expected, let member = json[name] else { return }
    throw member.invalid(expected: "\(expected) elements for the blocks of gasUsedRatio", found: "\(count)")
  }
}
