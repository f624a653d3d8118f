/// What is known of one endpoint, and what follows from it. A value: it is told what happened and when.
struct EndpointHealth: Sendable {
  typealias Instant = ContinuousClock.Instant

  private let policy: EndpointPolicy
  private(set) var state = EndpointState.unchecked
  /// The newest block's number when it was last looked at.
  private(set) var head: UInt64?
  /// The highest finalized block that it has named.
  private(set) var finalized: UInt64?
  private(set) var lag: UInt64?
  private(set) var disagreements = 0
  private(set) var latencies = LatencyWindow()
  /// The part of the latest calls that failed; each call has a tenth of the weight.
  private(set) var errorRate = 0.0
  private(set) var restsUntil: Instant?
  private(set) var genesisCheckedAt: Instant?
  /// Whether it was ever found to serve the right chain.
  private(set) var isVerified = false
  private var failuresInARow = 0
  private var goodChecks = 0

  init(_ policy: EndpointPolicy) { self.policy = policy }

  /// Takes what the endpoint answered when it was looked at, but not yet how far it is behind.
  mutating func take(_ check: EndpointCheck, at now: Instant) {
    if let problem = check.problem { return setAside(problem) }
    if check.hasGenesis { genesisCheckedAt = now }
    if let error = check.failure { return fail(error) }
    head = check.head ?? head
    isVerified = true
    failuresInARow = 0
    if let found = check.finalized {
      if let highest = finalized, found < highest {
        return setAside(.finalizedWentBack(from: highest, to: found))
      }
      finalized = found
    }
    goodChecks += 1
    // How far it is behind is not known before the others have answered, and calls wait.
    if state == .unchecked { state = .well }
  }

  /// Takes how far the endpoint's newest block is behind that of the others, which ends a look at it that `take` has
  /// found nothing wrong with.
  mutating func compare(withHead best: UInt64) {
    guard let head else { return }
    let lag = best > head ? best - head : 0
    self.lag = lag
    guard lag <= policy.maximumLag else {
      // What was found wrong before says more.
      if case .setAside(let problem) = state, !problem.isLag { return goodChecks = 0 }
      return setAside(.lagging(blocks: lag))
    }
    guard goodChecks > 0 else { return }
    if case .setAside(let problem) = state, goodChecks < problem.checksToReturn(policy) { return }
    state = .well
  }

  /// Takes an answer to a call. It does not say that an endpoint is well again that was away: it may have come back
  /// as another.
  mutating func answered(after latency: Duration) {
    latencies.add(latency)
    errorRate *= 0.9
    failuresInARow = 0
  }

  /// Takes that an endpoint has not answered within a time, and that nobody waits for it any longer.
  mutating func wasSlow(_ time: Duration) { latencies.add(time) }

  /// Takes a call that did not get through.
  mutating func failed(_ error: RPCError, rests wait: Duration?, at now: Instant) {
    errorRate = errorRate * 0.9 + 0.1
    if let wait { restsUntil = max(restsUntil ?? now, now + min(wait, .seconds(3600))) }
    // An endpoint that says that it is asked too much is there.
    if wait == nil { fail(error) }
  }

  mutating func disagreed() { disagreements += 1 }

  func isResting(at now: Instant) -> Bool { restsUntil.map { $0 > now } ?? false }

  func isGenesisDue(at now: Instant) -> Bool {
    genesisCheckedAt.map { now - $0 >= policy.genesisInterval } ?? true
  }

  private mutating func fail(_ error: RPCError) {
    guard error.isTrouble else { return }
    failuresInARow += 1
    goodChecks = 0
    guard failuresInARow >= policy.maximumFailures || state == .unchecked else { return }
    if case .setAside(let problem) = state, !problem.isLastResort { return }
    let last = Redaction.redacted(error.description, limit: 300)
    state = .setAside(.unreachable(failures: failuresInARow, last: last))
  }

  private mutating func setAside(_ problem: EndpointProblem) {
    goodChecks = 0
    state = .setAside(problem)
  }
}

extension EndpointProblem {
  fileprivate var isLag: Bool {
    if case .lagging = self { true } else { false }
  }

  /// An endpoint that was not there is well as soon as it is there.
  fileprivate func checksToReturn(_ policy: EndpointPolicy) -> Int {
    isLastResort ? 1 : policy.checksToReturn
  }
}

extension RPCError {
  /// Whether the error says that something is wrong with the endpoint. What it refuses as it lacks it does not.
  fileprivate var isTrouble: Bool {
    switch self {
    case .server(let error): RetryTable.standard.isBusy(error)
    default: !isCancellation
    }
  }
}
