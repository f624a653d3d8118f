/// Looks after a set of endpoints: whether each serves the right chain, how far it is, how quickly it answers, and so
/// which of them are asked and in which order.
///
/// ```swift
/// let monitor = EndpointMonitor([first, second, third], expecting: EndpointIdentity(chainId: 1))
/// let reads = Failover(monitor)
/// let money = Quorum(monitor, agreeing: 2)
/// ```
/// The endpoints are looked at before the first call, and whenever a call comes and the last look is longer ago than
/// ``EndpointPolicy/interval``. Whoever wants them looked at without calls has a task that runs ``run()``.
///
/// An endpoint is set aside that serves another chain, whose finalized block goes back, whose newest block is too far
/// behind that of the others, or that cannot be reached; it is asked again when it is well again.
public actor EndpointMonitor {
  /// The endpoints.
  public nonisolated let services: [any RPCService]
  /// The chain that they must serve; without it, the one that the first to answer serves.
  public nonisolated let identity: EndpointIdentity?
  /// When they are looked at, and what sets them aside.
  public nonisolated let policy: EndpointPolicy
  nonisolated let observer: RPCObserver
  private var roster: EndpointRoster
  /// The look that goes on at present. It ends with this actor.
  private var look: Task<Void, Never>?
  private var waiting: [Int: (continuation: AsyncStream<Void>.Continuation, isForAll: Bool)] = [:]
  private var waiters = 0
  private var rescuedAt: ContinuousClock.Instant?
  /// The chain that the first one to answer serves, where no other is expected: one set has one chain.
  private var chainId: UInt64?

  /// A monitor of endpoints.
  ///
  /// - Parameters:
  ///   - services: The endpoints; the caller prefers the first ones.
  ///   - identity: The chain that they must serve; without it, the one that the first to answer serves.
  ///   - policy: When they are looked at, and what sets them aside.
  ///   - observer: Where changes are reported.
  public init(
    _ services: [any RPCService], expecting identity: EndpointIdentity? = nil,
    policy: EndpointPolicy = EndpointPolicy(), observer: RPCObserver = RPCObserver()
  ) {
    self.services = services
    self.identity = identity
    self.policy = policy
    self.observer = observer
    roster = EndpointRoster(count: services.count, policy: policy)
  }

  deinit { look?.cancel() }

  /// What is known of each endpoint, in the order in which they were given.
  public var endpoints: [EndpointStatus] {
    let now = ContinuousClock.now
    return zip(services, roster.healths).map { service, health in
      EndpointStatus(
        name: service.name, state: health.state, head: health.head, finalized: health.finalized,
        lag: health.lag, latency: health.latencies.mean, errorRate: health.errorRate,
        disagreements: health.disagreements, isResting: health.isResting(at: now))
    }
  }

  /// Looks at the endpoints in the policy's interval until the task is cancelled.
  public func run() async {
    while !Task.isCancelled {
      await check()
      do { try await Task.sleep(for: policy.interval) } catch { return }
    }
  }

  /// Looks at the endpoints now, or waits for the look that goes on.
  public func check() async { await check(all: true) }

  /// Looks at the endpoints, and waits for all of them, or for the first that is well.
  private func check(all: Bool) async {
    beginLook()
    let id = waiters
    waiters += 1
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    waiting[id] = (continuation, all)
    // It ends with the look, or when the waiting task is cancelled.
    for await _ in stream { break }
    waiting[id] = nil
  }

  /// The endpoints that may be asked, the best first. Before all have been looked at for the first time, they are those
  /// that were found well by then, at least one.
  ///
  /// - Parameter all: Whether to wait until all have been looked at for the first time.
  /// - Throws: ``RPCError/noEndpoint(_:)`` where there is none.
  func ranking(within time: Duration, ofAll all: Bool = false) async throws(RPCError) -> [Int] {
    let deadline = ContinuousClock.now + time
    if all, roster.checkedAt == nil { try await check(within: time, all: true) }
    var order = roster.ranking(at: .now)
    if roster.checkedAt == nil, order.isEmpty {
      try await check(within: time)
      order = roster.ranking(at: .now)
    } else if roster.isCheckDue(at: .now) {
      beginLook()
    }
    if order.isEmpty, rescuedAt.map({ .now - $0 >= .milliseconds(250) }) ?? true, deadline > .now {
      // Perhaps one of them is back already.
      rescuedAt = .now
      try await check(within: deadline - .now)
      order = roster.ranking(at: .now)
    }
    guard order.isEmpty else { return order }
    throw .noEndpoint(
      zip(services, roster.healths).map { service, health in
        guard case .setAside(let problem) = health.state else {
          return EndpointFailure(
            endpoint: service.name, error: .transport(.timedOut(endpoint: service.name, after: time)))
        }
        return EndpointFailure(
          endpoint: service.name, error: .setAside(endpoint: service.name, problem))
      })
  }

  /// Whether a look goes on that may find endpoints well of which nothing is known yet.
  var expectsMore: Bool { look != nil && roster.healths.contains { $0.state == .unchecked } }

  /// The endpoints that may be asked besides these; where more are expected, after the next one was found well, or none
  /// was.
  func newcomers(besides seen: Set<Int>, within time: Duration) async throws(RPCError) -> [Int] {
    if expectsMore { try await check(within: time) }
    return roster.ranking(at: .now).filter { !seen.contains($0) }
  }

  /// What 95 of 100 answers of an endpoint take at the most.
  func p95(_ index: Int) -> Duration? { roster.healths[index].latencies.p95 }

  /// Takes that a call was answered, if only with a refusal.
  func answered(_ index: Int, after latency: Duration) { roster.answered(index, after: latency) }

  /// Takes that nobody waits any longer for a call's answer.
  func wasSlow(_ index: Int, _ time: Duration) { roster.wasSlow(index, time) }

  /// Takes that a call did not get through.
  func failed(_ index: Int, _ error: RPCError, table: RetryTable) {
    let wait = table.isRateLimit(error) ? error.suggestedWait ?? .seconds(1) : nil
    report(roster.failed(index, error, rests: wait, at: .now))
  }

  /// Takes that an endpoint said something else than the others.
  func disagreed(_ index: Int, method: String) {
    roster.disagreed(index)
    let name = services[index].name
    observer.count(.disagreements, [("endpoint", name), ("method", MethodTraits.label(method))])
    observer.log(
      .warning, "an endpoint contradicts the others",
      [("endpoint", name), ("method", MethodTraits.label(method))])
  }

  private func check(within time: Duration, all: Bool = false) async throws(RPCError) {
    let name = services.first?.name ?? "no endpoint"
    do {
      try await withTimeout(time, endpoint: name) { await self.check(all: all) }
      try Task.checkCancellation()
    } catch {
      if Task.isCancelled { throw .transport(.cancelled) }
    }
  }

  private func beginLook() {
    guard look == nil else { return }
    let now = ContinuousClock.now
    let genesis = roster.healths.map { $0.isGenesisDue(at: now) }
    look = Task { [weak self, services, identity, time = policy.checkTimeout] in
      await withTaskGroup(of: (Int, EndpointCheck).self) { group in
        for (index, service) in services.enumerated() {
          group.addTask {
            let genesis = genesis[index]
            return (
              index, await EndpointCheck.ask(service, expecting: identity, genesis: genesis, within: time)
            )
          }
        }
        for await (index, check) in group { await self?.take(check, of: index) }
      }
      await self?.endLook()
    }
  }

  private func take(_ check: EndpointCheck, of index: Int) {
    var check = check
    if identity == nil, let found = check.chainId {
      let expected = chainId ?? found
      chainId = expected
      if found != expected { check.problem = .wrongChain(expected: expected, found: found) }
    }
    report(roster.take(check, of: index, at: .now))
    if roster.healths[index].state == .well { wake { !$0 } }
  }

  private func endLook() {
    look = nil
    report(roster.endLook(at: .now))
    for (service, health) in zip(services, roster.healths) {
      let endpoint = [("endpoint", service.name)]
      if let head = health.head { observer.gauge(.head, Double(head), endpoint) }
      if let lag = health.lag { observer.gauge(.lag, Double(lag), endpoint) }
      observer.gauge(.endpointState, health.state == .well ? 1 : 0, endpoint)
    }
    wake { _ in true }
  }

  private func wake(_ isMeant: (Bool) -> Bool) {
    for waiter in waiting.values where isMeant(waiter.isForAll) { waiter.continuation.finish() }
  }

  private func report(_ changes: [EndpointRoster.Change]) {
    for change in changes {
      let name = services[change.index].name
      switch change.to {
      case .setAside(let problem):
        observer.count(.setAside, [("endpoint", name), ("reason", problem.label)])
        observer.gauge(.endpointState, 0, [("endpoint", name)])
        observer.log(
          .warning, "an endpoint is set aside: \(problem)", [("endpoint", name), ("reason", problem.label)])
      case .well:
        observer.gauge(.endpointState, 1, [("endpoint", name)])
        observer.log(
          .notice, change.from == .unchecked ? "an endpoint is well" : "an endpoint is well again",
          [("endpoint", name)])
      case .unchecked: break
      }
    }
  }
}
