/// The health of a set of endpoints, and in which order they are asked. A value without a clock of its own.
struct EndpointRoster: Sendable {
  typealias Instant = ContinuousClock.Instant

  private(set) var healths: [EndpointHealth]
  private let policy: EndpointPolicy
  private(set) var checkedAt: Instant?
  private var isCheckWanted = false
  /// The newest blocks that the present look has found so far.
  private var heads: [Int: UInt64] = [:]

  init(count: Int, policy: EndpointPolicy) {
    self.policy = policy
    healths = Array(repeating: EndpointHealth(policy), count: count)
  }

  /// An endpoint whose state has changed.
  struct Change: Equatable, Sendable {
    let index: Int
    let from: EndpointState
    let to: EndpointState
  }

  /// Whether it is time to look at the endpoints.
  func isCheckDue(at now: Instant) -> Bool {
    isCheckWanted || checkedAt.map { now - $0 >= policy.interval } ?? true
  }

  /// Takes what an endpoint answered when it was looked at.
  mutating func take(_ check: EndpointCheck, of index: Int, at now: Instant) -> [Change] {
    if check.failure == nil, check.problem == nil { heads[index] = check.head }
    return changes { $0.healths[index].take(check, at: now) }
  }

  /// Ends a look at the endpoints: compares those that told their newest block, all at about the same time.
  mutating func endLook(at now: Instant) -> [Change] {
    checkedAt = now
    isCheckWanted = false
    let heads = heads
    self.heads = [:]
    return changes { roster in
      guard let best = Self.best(Array(heads.values)) else { return }
      for index in heads.keys { roster.healths[index].compare(withHead: best) }
    }
  }

  /// The block with which the others are compared: the highest where there are one or two, else the second highest,
  /// so that no single endpoint can set the others aside by naming a block that nobody else has.
  static func best(_ heads: [UInt64]) -> UInt64? {
    let sorted = heads.sorted(by: >)
    return sorted.count < 3 ? sorted.first : sorted[1]
  }

  /// Takes that a call was answered.
  mutating func answered(_ index: Int, after latency: Duration) {
    healths[index].answered(after: latency)
    // Who was away and answers is looked at before anything else is believed.
    if case .setAside = healths[index].state { isCheckWanted = true }
  }

  /// Takes that nobody waits any longer for a call's answer.
  mutating func wasSlow(_ index: Int, _ time: Duration) { healths[index].wasSlow(time) }

  /// Takes that a call did not get through.
  mutating func failed(_ index: Int, _ error: RPCError, rests wait: Duration?, at now: Instant) -> [Change] {
    changes { $0.healths[index].failed(error, rests: wait, at: now) }
  }

  /// Takes that an endpoint said something else than the others.
  mutating func disagreed(_ index: Int) { healths[index].disagreed() }

  /// The endpoints that may be asked, the best first.
  ///
  /// Those come first that are well, of these those whose answers come quickly and with few errors; comparable ones
  /// keep the order in which the caller gave them. Those that asked to be left alone come next, and at last those
  /// that could not be reached; who serves another chain, lags, went back or was never looked at is not asked.
  func ranking(at now: Instant) -> [Int] {
    healths.indices
      .compactMap { index in rank(of: index, at: now).map { (rank: $0, index: index) } }
      .sorted { ($0.rank.tier, $0.rank.bucket, $0.index) < ($1.rank.tier, $1.rank.bucket, $1.index) }
      .map(\.index)
  }

  private func rank(of index: Int, at now: Instant) -> (tier: Int, bucket: Int)? {
    let health = healths[index]
    switch health.state {
    case .setAside(let problem):
      // Nobody is asked who was never seen to serve the right chain.
      return problem.isLastResort && health.isVerified ? (3, 0) : nil
    case .unchecked: return nil
    case .well: break
    }
    return (health.isResting(at: now) ? 2 : 0, Self.bucket(of: health))
  }

  /// How bad it is to ask an endpoint, in steps of twice as bad: up to 50 ms is as good as at once, each call in ten
  /// that fails counts like as much again, each block of lag like 100 ms.
  private static func bucket(of health: EndpointHealth) -> Int {
    let latency = (health.latencies.mean ?? .zero) / Duration.milliseconds(1)
    let score = latency * (1 + 10 * health.errorRate) + Double(min(health.lag ?? 0, 1000)) * 100
    let errors = Int(health.errorRate * 10)
    var bucket = 0
    var limit = 50.0
    while score > limit, bucket < 24 {
      limit *= 2
      bucket += 1
    }
    return bucket + errors
  }

  /// The changes of state that `body` makes.
  private mutating func changes(_ body: (inout Self) -> Void) -> [Change] {
    let before = healths.map(\.state)
    body(&self)
    return zip(before, healths).enumerated().compactMap { index, pair in
      pair.0.kind == pair.1.state.kind ? nil : Change(index: index, from: pair.0, to: pair.1.state)
    }
  }
}

extension EndpointState {
  /// The state without its figures, which change all the time.
  fileprivate var kind: String {
    switch self {
    case .unchecked: "unchecked"
    case .well: "well"
    case .setAside(let problem): problem.label
    }
  }
}
