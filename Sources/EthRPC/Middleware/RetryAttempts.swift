/// The attempts at one call: how many were made, and whether and when there is another.
struct RetryAttempts {
  private let policy: RetryPolicy
  private let limit: Int
  /// When the call's time is over.
  let deadline: ContinuousClock.Instant
  /// How many attempts were begun.
  private(set) var made = 1

  init(_ policy: RetryPolicy, isRepeatable: Bool, deadline: ContinuousClock.Instant) {
    self.policy = policy
    self.deadline = deadline
    limit = isRepeatable ? policy.attempts : 1
  }

  /// How long to wait until the next attempt, which begins then, or `nil` where these errors are final: another
  /// attempt would end the same, or there is no time for it.
  ///
  /// Where the endpoint says how long it wants to be left alone, the wait is at least that.
  mutating func next(
    after errors: [RPCError], now: ContinuousClock.Instant, random: Double = .random(in: 0...1)
  ) -> Duration? {
    guard made < limit, errors.contains(where: policy.table.isWorthwhile) else { return nil }
    let delay = policy.delay(beforeAttempt: made + 1, random: random)
    let suggested = errors.compactMap(\.suggestedWait).max()
    // What is added keeps those apart who were told the same.
    let wait = suggested.map { $0 + min(delay, $0 / 8 + .milliseconds(100)) } ?? delay
    let left = deadline - now
    guard left > .zero, max(wait, suggested ?? .zero) < left else { return nil }
    made += 1
    return wait
  }
}
