import EthPrimitives

/// What was spent in the last 24 hours.
struct SpendingWindow: Hashable, Sendable {
  /// 24 hours, in seconds.
  static let length: UInt64 = 86_400

  private struct Charge: Hashable {
    let time: UInt64
    let amount: UInt256
  }

  /// In the order of time; those before `first` are over.
  private var charges: [Charge] = []
  private var first = 0
  private var sum: UInt256 = 0

  /// What counts at a time that is not before the last charge.
  func spent(at time: UInt64) -> UInt256 {
    var spent = sum
    var index = first
    while index < charges.count, Self.isOver(charges[index], at: time) {
      spent -= charges[index].amount
      index += 1
    }
    return spent
  }

  /// Adds what was spent at a time that is not before the last charge; `false`, and nothing changes, where the sum
  /// is not below 2^256.
  mutating func add(_ amount: UInt256, at time: UInt64) -> Bool {
    let (total, overflow) = spent(at: time).addingReportingOverflow(amount)
    guard !overflow else { return false }
    while first < charges.count, Self.isOver(charges[first], at: time) { first += 1 }
    if first > 64, first > charges.count / 2 {
      charges.removeSubrange(..<first)
      first = 0
    }
    if amount > .zero { charges.append(Charge(time: time, amount: amount)) }
    sum = total
    return true
  }

  private static func isOver(_ charge: Charge, at time: UInt64) -> Bool { time - charge.time >= length }
}
