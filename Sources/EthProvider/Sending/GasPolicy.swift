/// How much gas a transaction may use, from what the node estimates.
public struct GasPolicy: Hashable, Sendable {
  /// What is added to the estimate, in percent of it: the state may have changed when a block has the transaction.
  public var marginPercent: UInt64
  /// What the addition does not go beyond. An estimate above it stays as it is.
  public var marginLimit: UInt64
  /// The most gas that a transaction may use; one that needs more is not sent.
  public var maximum: UInt64

  /// A quarter more than the estimate, up to the 2^24 gas that a transaction may have on Ethereum (EIP-7825), and any
  /// amount of gas unless said otherwise.
  public init(marginPercent: UInt64 = 25, marginLimit: UInt64 = 1 << 24, maximum: UInt64 = .max) {
    self.marginPercent = marginPercent
    self.marginLimit = marginLimit
    self.maximum = maximum
  }

  /// The gas limit for an estimate; `nil` where the estimate is above the maximum.
  public func limit(estimate: UInt64) -> UInt64? {
    guard estimate <= maximum else { return nil }
    // 128 bits hold any estimate with any margin.
    let sum = UInt128(estimate) + UInt128(estimate) * UInt128(marginPercent) / 100
    let limit = min(sum, UInt128(min(marginLimit, maximum)))
    return max(estimate, UInt64(truncatingIfNeeded: limit))
  }
}
