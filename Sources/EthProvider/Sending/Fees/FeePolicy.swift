public import EthPrimitives

/// How fees are chosen from what a chain asks for: a value, and a function of ``FeeMarket`` alone.
///
/// Whatever the node says, no fee is above the policy's maximum. Where the chain asks for more, the transaction
/// offers the maximum and waits.
public struct FeePolicy: Hashable, Sendable {
  /// Which transactions are made.
  public enum Kind: Hashable, Sendable {
    /// Those with a fee cap and a tip (EIP-1559) where blocks have a base fee, legacy ones elsewhere.
    case automatic
    /// Those with a gas price, whatever the blocks have.
    case legacy
  }

  /// Which transactions are made where a request does not say.
  public var kind: Kind
  /// Which of the tips in recent blocks to offer: 50 is the median. With `nil` tips are not looked at, and the least
  /// is offered.
  public var percentile: Double?
  /// The tip that is offered at least, in wei.
  public var minimumPriorityFee: UInt256
  /// The tip that is offered at most, in wei.
  public var maximumPriorityFee: UInt256
  /// What `maxFeePerGas` has of the next block's base fee, in percent, the tip apart: with 200 the base fee may
  /// double, which takes at least six full blocks, before the transaction has to wait.
  public var baseFeePercent: UInt64
  /// What a legacy transaction offers of the price that the node suggests, in percent.
  public var gasPricePercent: UInt64
  /// What `maxFeePerBlobGas` has of the next block's base fee for blobs, in percent.
  public var blobBaseFeePercent: UInt64
  /// What `maxFeePerGas` and `gasPrice` never exceed, in wei.
  public var maximumFee: UInt256
  /// What `maxFeePerBlobGas` never exceeds, in wei.
  public var maximumBlobFee: UInt256
  /// The contract that tells what the chain charges besides for publishing a transaction's data on its parent chain;
  /// `nil` where gas is all that is paid. No fee here bounds that charge: it is taken from the sender's balance.
  public var dataFeeOracle: Address?

  /// The median tip, at least 1 wei, and room for twice the base fee under a cap of 500 gwei unless said otherwise.
  public init(
    kind: Kind = .automatic, percentile: Double? = 50, minimumPriorityFee: UInt256 = 1,
    maximumPriorityFee: UInt256 = .max, baseFeePercent: UInt64 = 200, gasPricePercent: UInt64 = 100,
    blobBaseFeePercent: UInt64 = 200, maximumFee: UInt256 = .gwei(500), maximumBlobFee: UInt256 = .gwei(500),
    dataFeeOracle: Address? = nil
  ) {
    self.kind = kind
    self.percentile = percentile
    self.minimumPriorityFee = minimumPriorityFee
    self.maximumPriorityFee = maximumPriorityFee
    self.baseFeePercent = baseFeePercent
    self.gasPricePercent = gasPricePercent
    self.blobBaseFeePercent = blobBaseFeePercent
    self.maximumFee = maximumFee
    self.maximumBlobFee = maximumBlobFee
    self.dataFeeOracle = dataFeeOracle
  }

  /// For Ethereum and chains like it: the median tip, and room for twice the base fee.
  public static let ethereum = FeePolicy()

  /// For Arbitrum chains: the sequencer takes transactions as they come and no tips, and the base fee hardly moves.
  /// What publishing the data costs is part of the gas there.
  public static let arbitrum = FeePolicy(percentile: nil, minimumPriorityFee: 0, baseFeePercent: 150)

  /// For chains of the OP Stack: a small tip, and a charge for publishing the data on top of what gas costs
  /// (``Provider/dataFee(of:policy:)``).
  public static let optimism = FeePolicy(
    minimumPriorityFee: 1_000_000, maximumPriorityFee: .gwei(1),
    dataFeeOracle: "0x420000000000000000000000000000000000000F")

  /// For chains without base fees: a tenth more than the price that the node suggests.
  public static let legacy = FeePolicy(kind: .legacy, gasPricePercent: 110)
}

extension FeePolicy {
  /// Chooses fees for a chain with base fees.
  ///
  /// - Parameters:
  ///   - nextBaseFee: What the next block asks for a unit of gas, in wei.
  ///   - tips: The tips that recent blocks took, in wei; their median counts.
  public func fees(nextBaseFee: UInt256, tips: [UInt256]) -> Fees {
    let median = tips.isEmpty || percentile == nil ? 0 : tips.sorted()[tips.count / 2]
    let tip = min(max(median, minimumPriorityFee), maximumPriorityFee, maximumFee)
    let (cap, overflow) = nextBaseFee.percent(baseFeePercent).addingReportingOverflow(tip)
    return Fees(maxFeePerGas: overflow ? maximumFee : min(cap, maximumFee), maxPriorityFeePerGas: tip)
  }

  /// Chooses fees. Where the chain has no base fees, or the policy makes legacy transactions, both numbers are the
  /// gas price.
  public func fees(for market: FeeMarket) -> Fees {
    var fees: Fees
    if kind == .automatic, let baseFee = market.baseFee {
      fees = self.fees(nextBaseFee: baseFee, tips: market.tips)
    } else {
      let price = min((market.gasPrice ?? market.baseFee ?? 0).percent(gasPricePercent), maximumFee)
      fees = Fees(maxFeePerGas: price, maxPriorityFeePerGas: price)
    }
    fees.maxFeePerBlobGas = market.blobBaseFee.map {
      min(max($0.percent(blobBaseFeePercent), 1), maximumBlobFee)
    }
    return fees
  }

  /// Chooses what to offer in place of a transaction that waits: as much more as nodes ask for
  /// (``Fees/raised``), and not less than what a new transaction would offer.
  ///
  /// - Throws: ``FeeError/aboveMaximum(_:needed:maximum:)`` where what nodes ask for is more than the policy allows: an
  ///   offer below it would be refused.
  public func replacement(of offered: Fees, in market: FeeMarket) throws(FeeError) -> Fees {
    let (raised, asked) = (offered.raised, fees(for: market))
    var fees = Fees(
      maxFeePerGas: max(raised.maxFeePerGas, asked.maxFeePerGas),
      maxPriorityFeePerGas: max(raised.maxPriorityFeePerGas, asked.maxPriorityFeePerGas))
    fees.maxFeePerBlobGas = raised.maxFeePerBlobGas.map { max($0, asked.maxFeePerBlobGas ?? 0) }
    try check(fees.maxFeePerGas, "maxFeePerGas", maximumFee)
    // A legacy transaction has no tip apart from its price.
    if kind == .automatic, market.baseFee != nil {
      try check(
        fees.maxPriorityFeePerGas, "maxPriorityFeePerGas", min(maximumPriorityFee, fees.maxFeePerGas))
    }
    try check(fees.maxFeePerBlobGas ?? 0, "maxFeePerBlobGas", maximumBlobFee)
    return fees
  }

  private func check(_ fee: UInt256, _ field: String, _ maximum: UInt256) throws(FeeError) {
    guard fee <= maximum else { throw .aboveMaximum(field, needed: fee, maximum: maximum) }
  }
}

/// Why no fee is offered.
public enum FeeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The policy allows less than what is needed to take the place of the transaction that waits.
  case aboveMaximum(_ field: String, needed: UInt256, maximum: UInt256)

  /// One sentence that says what would be needed.
  public var description: String {
    switch self {
    case .aboveMaximum(let field, let needed, let maximum):
      "replacing the transaction takes a \(field) of \(needed) wei, more than the \(maximum) wei that the policy allows"
    }
  }
}

extension UInt256 {
  /// So many hundredths of the number, rounded down; the greatest number where it would be more.
  func percent(_ percent: UInt64) -> UInt256 {
    let percent = UInt256(percent)
    let (whole, overflow) = (self / 100).multipliedReportingOverflow(by: percent)
    let (sum, carry) = whole.addingReportingOverflow(self % 100 * percent / 100)
    return overflow || carry ? .max : sum
  }
}
