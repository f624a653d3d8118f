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
  /// Nodes replace a transaction only for more on both fees (`Fees.raised`).
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
    var raised = offered.raised
    raised.maxFeePerGas = max(raised.maxFeePerGas, min(market.maxFeePerGas, maximum))
    raised.maxPriorityFeePerGas = max(raised.maxPriorityFeePerGas, min(market.maxPriorityFeePerGas, maximum))
    self = raised.maxFeePerGas <= maximum && raised.maxPriorityFeePerGas <= maximum ? .raise(raised) : .capped
  }
}
