/// The endpoints in their order, each with the time that it may take: half of what is left, and the last one all.
struct FailoverTurns: Sequence, IteratorProtocol {
  private var order: ArraySlice<Int>
  private let deadline: ContinuousClock.Instant

  init(_ order: [Int], deadline: ContinuousClock.Instant) {
    self.order = order[...]
    self.deadline = deadline
  }

  mutating func next() -> (index: Int, timeout: Duration)? {
    let left = deadline - ContinuousClock.now
    guard left > .zero, let index = order.popFirst() else { return nil }
    return (index, order.isEmpty ? left : left / 2)
  }
}
