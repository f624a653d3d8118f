import EthJSON
public import EthPrimitives

/// What a transaction offers for a unit of gas, in wei.
public struct Fees: Hashable, Sendable {
  /// The most it pays, base fee included.
  public var maxFeePerGas: UInt256
  /// The most of that which goes to the block's proposer.
  public var maxPriorityFeePerGas: UInt256

  /// Fees from their parts.
  public init(maxFeePerGas: UInt256, maxPriorityFeePerGas: UInt256) {
    self.maxFeePerGas = maxFeePerGas
    self.maxPriorityFeePerGas = maxPriorityFeePerGas
  }
}

/// How fees are chosen from what recent blocks paid.
public struct FeePolicy: Hashable, Sendable {
  /// Which of the tips in recent blocks to offer: 50 is the median.
  public var percentile: Double
  /// The tip that is offered at least, in wei.
  public var minimumPriorityFee: UInt256
  /// What `maxFeePerGas` never exceeds, in wei.
  public var maximumFee: UInt256

  /// The median tip, at least 1 wei, under a cap of 500 gwei unless said otherwise.
  public init(
    percentile: Double = 50, minimumPriorityFee: UInt256 = 1, maximumFee: UInt256 = .gwei(500)
  ) {
    self.percentile = percentile
    self.minimumPriorityFee = minimumPriorityFee
    self.maximumFee = maximumFee
  }

  /// Chooses fees: the base fee may double, which takes at least six full blocks, before the transaction has to
  /// wait.
  public func fees(nextBaseFee: UInt256, tips: [UInt256]) -> Fees {
    let median = tips.isEmpty ? 0 : tips.sorted()[tips.count / 2]
    let tip = min(max(median, minimumPriorityFee), maximumFee)
    let (double, overflow) = nextBaseFee.multipliedReportingOverflow(by: 2)
    let (cap, carry) = double.addingReportingOverflow(tip)
    return Fees(
      maxFeePerGas: overflow || carry ? maximumFee : min(cap, maximumFee), maxPriorityFeePerGas: tip)
  }
}

extension Provider {
  /// What the next blocks ask for, by what the last ten paid (`eth_feeHistory`).
  public func fees(_ policy: FeePolicy = FeePolicy()) async throws(ProviderError) -> Fees {
    let history = try await raw(
      "eth_feeHistory", [.quantity(10 as UInt64), "latest", [.number(JSONNumber(policy.percentile) ?? 50)]])
    let (baseFee, tips) = try decoding("eth_feeHistory") { () throws(JSONError) -> (UInt256, [UInt256]) in
      let baseFees: [UInt256] = try history.decode("baseFeePerGas")
      guard let next = baseFees.last else {
        throw try history.member("baseFeePerGas").invalid(expected: "at least one base fee")
      }
      let rewards: [[UInt256]] = try history.decodeIfPresent("reward") ?? []
      return (next, rewards.compactMap(\.first).filter { $0 > 0 })
    }
    return policy.fees(nextBaseFee: baseFee, tips: tips)
  }
}
