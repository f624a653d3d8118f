public import EthPrimitives

/// What a chain asks for at one moment: all that a ``FeePolicy`` chooses fees from.
public struct FeeMarket: Hashable, Sendable {
  /// What the next block asks for a unit of gas, in wei; `nil` on a chain without base fees (EIP-1559).
  public var baseFee: UInt256?
  /// The tips that recent blocks took, at the policy's percentile, in wei; blocks without any are left out.
  public var tips: [UInt256]
  /// The price that the node suggests for a legacy transaction, in wei; `nil` where it was not asked.
  public var gasPrice: UInt256?
  /// What the next block asks for a unit of blob gas, in wei; `nil` where there are no blobs or it was not asked.
  public var blobBaseFee: UInt256?

  /// A market from what is known of it.
  public init(
    baseFee: UInt256? = nil, tips: [UInt256] = [], gasPrice: UInt256? = nil, blobBaseFee: UInt256? = nil
  ) {
    self.baseFee = baseFee
    self.tips = tips
    self.gasPrice = gasPrice
    self.blobBaseFee = blobBaseFee
  }
}
