/// The endpoints in their order, each with the time that it may take: half of what is left, and the last one all.
struct FailoverTurns {
  private let monitor: EndpointMonitor
  private let deadline: ContinuousClock.Instant
  private var order: ArraySlice<Int>
  private var seen: Set<Int>
  /// Whether there may be others, of which nothing was known when these were put in order.
  private var mayBeMore: Bool

  /// - Throws: ``RPCError/noEndpoint(_:)`` where there is none.
  init(
    _ monitor: EndpointMonitor, skipping skipped: Set<Int> = [], within time: Duration
  ) async throws(RPCError) {
    self.monitor = monitor
    deadline = .now + time
    order = try await monitor.ranking(within: time).filter { !skipped.contains($0) }[...]
    seen = skipped.union(order)
    mayBeMore = await monitor.expectsMore
  }

  /// The next endpoint; `nil` where there is none, or no time.
  mutating func next() async throws(RPCError) -> (index: Int, timeout: Duration)? {
    // A look that has ended meanwhile may have found others as well.
    while order.isEmpty, deadline > .now {
      mayBeMore = await monitor.expectsMore
      order = try await monitor.newcomers(besides: seen, within: deadline - .now)[...]
      seen.formUnion(order)
      guard mayBeMore else { break }
    }
    let left = deadline - .now
    guard left > .zero, let index = order.popFirst() else { return nil }
    return (index, order.isEmpty && !mayBeMore ? left : left / 2)
  }
}
