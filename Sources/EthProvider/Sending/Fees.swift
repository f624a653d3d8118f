import EthJSON
public import EthPrimitives
import EthRPC

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
  /// What the next blocks ask for, by what the last ten paid (`eth_feeHistory`). On a chain without EIP-1559 both
  /// numbers are the price that the node suggests (`eth_gasPrice`), under the policy's cap.
  public func fees(_ policy: FeePolicy = FeePolicy()) async throws(ProviderError) -> Fees {
    try await feeMarket(policy).fees
  }

  /// The price of a unit of gas that the node suggests for a legacy transaction, in wei (`eth_gasPrice`).
  public func gasPrice() async throws(ProviderError) -> UInt256 {
    try await call("eth_gasPrice")
  }

  /// The fees, and whether blocks have a base fee (EIP-1559).
  func feeMarket(_ policy: FeePolicy) async throws(ProviderError) -> (fees: Fees, hasBaseFee: Bool) {
    let history: (baseFee: UInt256, tips: [UInt256])?
    do throws(ProviderError) {
      history = try await feeHistory(percentile: policy.percentile)
    } catch .rpc(.server(let error)) where error.isUnknownMethod {
      history = nil
    }
    // Nodes of chains without base fees may report them as zero, which others' base fees may be as well.
    var hasBaseFee = history.map { $0.baseFee > 0 } ?? false
    if !hasBaseFee { hasBaseFee = try await requireBlock(.latest).baseFeePerGas != nil }
    if hasBaseFee, let history {
      return (policy.fees(nextBaseFee: history.baseFee, tips: history.tips), true)
    }
    let price = min(try await gasPrice(), policy.maximumFee)
    return (Fees(maxFeePerGas: price, maxPriorityFeePerGas: price), hasBaseFee)
  }

  /// The next block's base fee, and the tips of recent blocks that had any; `nil` where the node has no base fees.
  private func feeHistory(
    percentile: Double
  ) async throws(ProviderError) -> (baseFee: UInt256, tips: [UInt256])? {
    let history = try await raw(
      "eth_feeHistory", [.quantity(10 as UInt64), "latest", [.number(JSONNumber(percentile) ?? 50)]])
    return try decoding("eth_feeHistory") { () throws(JSONError) -> (UInt256, [UInt256])? in
      guard let next = try history.decodeIfPresent("baseFeePerGas", as: [UInt256].self)?.last else {
        return nil
      }
      let rewards: [[UInt256]] = try history.decodeIfPresent("reward") ?? []
      return (next, rewards.compactMap(\.first).filter { $0 > 0 })
    }
  }
}
