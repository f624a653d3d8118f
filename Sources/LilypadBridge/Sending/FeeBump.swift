import EthPrimitives
import EthProvider

/// Decides what to offer when a transaction has waited for too long. It does no I/O.
enum FeeBump {
  /// What to offer instead, `nil` where the offer is good enough.
  case raise(Fees)
  /// The offer is good enough; what it lacks is only time.
  case wait
  /// Nodes would take only an offer above what the operator allows.
  case capped

  /// Decides from what was offered and what recent blocks ask for.
  ///
  /// Nodes replace a transaction only for 10 % more on both fees; an eighth more survives their rounding.
  /// - Parameters:
  ///   - maximum: What neither fee may exceed; where the market does, what is offered goes up to it.
  ///   - isUnderpriced: Whether a node said that the offer is too low.
  ///   - isUrgent: Whether another transaction has to take the place of the one that was offered, whatever it pays.
  init(offered: Fees, market: Fees, maximum: UInt256, isUnderpriced: Bool, isUrgent: Bool = false) {
    let isBelowMarket =
      offered.maxFeePerGas < market.maxFeePerGas || offered.maxPriorityFeePerGas < market.maxPriorityFeePerGas
    guard isUnderpriced || isUrgent || isBelowMarket else {
      self = .wait
      return
    }
    let raised = Fees(
      maxFeePerGas: max(Self.anEighthMore(offered.maxFeePerGas), min(market.maxFeePerGas, maximum)),
      maxPriorityFeePerGas: max(
        Self.anEighthMore(offered.maxPriorityFeePerGas), min(market.maxPriorityFeePerGas, maximum)))
    self = raised.maxFeePerGas <= maximum && raised.maxPriorityFeePerGas <= maximum ? .raise(raised) : .capped
  }

  private static func anEighthMore(_ fee: UInt256) -> UInt256 {
    let (sum, overflow) = fee.addingReportingOverflow(fee / 8 + 1)
    return overflow ? .max : sum
  }
}
