/// A store of units that fills with time, at a rate that follows what the endpoint says. A value without a clock.
struct TokenBucket: Sendable {
  typealias Instant = ContinuousClock.Instant

  private let policy: ThrottlePolicy
  private let greatest: Double
  private let least: Double
  private let capacity: Double
  /// Units per second at present.
  private(set) var rate: Double
  private var units: Double
  private var filledAt: Instant
  private var restsUntil: Instant?
  private var slowedAt: Instant?

  init(_ policy: ThrottlePolicy, at now: Instant) {
    self.policy = policy
    // A rate of nothing would make everybody wait for ever.
    greatest = policy.unitsPerSecond.isFinite ? max(policy.unitsPerSecond, 1e-6) : 1e12
    least = min(greatest, max(policy.leastUnitsPerSecond, 1e-6))
    capacity = max(policy.burst.isFinite ? policy.burst : 1e12, 1e-6)
    rate = greatest
    units = capacity
    filledAt = now
  }

  /// Takes `cost` units, or says how long it is until they are there. What costs more than the store holds needs a
  /// full one, and those after it wait for the rest.
  mutating func take(_ cost: Double, at now: Instant) -> Duration? {
    fill(at: now)
    let wait = wait(for: cost, at: now)
    guard wait <= .zero else { return wait }
    units -= cost
    return nil
  }

  /// How long it is at the least until `cost` units can be taken once others have taken `before`.
  mutating func wait(for cost: Double, behind before: Double, at now: Instant) -> Duration {
    fill(at: now)
    let rest = restsUntil.map { max(.zero, $0 - now) } ?? .zero
    return max(rest, seconds((before + min(cost, capacity) - units) / rate))
  }

  /// The endpoint says that it is asked too much: half the rate, once for all the calls that were under way, and
  /// nothing at all for as long as it wants to be left alone.
  mutating func wasLimited(callBegunAt start: Instant, for rest: Duration?, at now: Instant) {
    fill(at: now)
    if let rest { restsUntil = max(restsUntil ?? now, now + min(max(rest, .zero), .seconds(3600))) }
    guard policy.isAdaptive, slowedAt.map({ start > $0 }) ?? true else { return }
    rate = max(least, rate / 2)
    units = min(units, 0)
    slowedAt = now
  }

  /// The endpoint has answered a call of this cost: the rate grows, by the policy's growth for each second's worth of
  /// calls.
  mutating func wasAnswered(_ cost: Double, at now: Instant) {
    fill(at: now)
    guard policy.growth > 0, cost.isFinite else { return }
    rate = min(greatest, rate + policy.growth * cost / rate)
  }

  private func wait(for cost: Double, at now: Instant) -> Duration {
    if let restsUntil, restsUntil > now { return restsUntil - now }
    let lacking = min(cost, capacity) - units
    // What is lacking by rounding alone is there.
    return lacking <= 1e-9 * capacity ? .zero : seconds(lacking / rate)
  }

  private mutating func fill(at now: Instant) {
    guard now > filledAt else { return }
    let time = (now - filledAt) / Duration.seconds(1)
    units = min(capacity, units + time * rate)
    filledAt = now
  }

  /// A number of seconds as a duration, at least a microsecond and at most a year.
  private func seconds(_ seconds: Double) -> Duration {
    seconds <= 0 ? .zero : .seconds(min(max(seconds, 1e-6), 86_400 * 365))
  }
}
