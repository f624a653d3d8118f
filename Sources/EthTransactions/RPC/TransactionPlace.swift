public import EthPrimitives

/// Where a transaction is on the chain.
public struct TransactionPlace: Hashable, Sendable {
  /// The hash of its block.
  public var blockHash: Hash32
  /// The number of its block.
  public var blockNumber: UInt64
  /// How many transactions of the block are before it.
  public var index: UInt64

  /// A place from its parts.
  public init(blockHash: Hash32, blockNumber: UInt64, index: UInt64) {
    self.blockHash = blockHash
    self.blockNumber = blockNumber
    self.index = index
  }
}
