public import EthJSON

/// Lets only so many requests, or compute units, through in a second.
///
/// Calls pass in the order in which they come. The time that a call waits is a part of its
/// ``CallOptions/timeout``; one whose turn would not come in time fails at once with
/// ``TransportError/timedOut(endpoint:after:)``. Where the endpoint says that it is asked too much, the rate is halved
/// and grows again with the answers (additive increase, multiplicative decrease), and nothing is sent for as long as
/// the endpoint wants to be left alone.
///
/// Put it behind ``Retry``, so that each attempt has its turn: `Retry(Throttle(client, policy))`. Those who share a
/// quota share a `Throttle`; copies of it share the quota as well.
public struct Throttle<Base: RPCService>: RPCService {
  private let base: Base
  private let policy: ThrottlePolicy
  private let observer: RPCObserver
  private let queue: ThrottleQueue

  /// Puts a limit in front of a service.
  public init(_ base: Base, _ policy: ThrottlePolicy, observer: RPCObserver = RPCObserver()) {
    self.base = base
    self.policy = policy
    self.observer = observer
    queue = ThrottleQueue(policy)
  }

  /// The service's name.
  public var name: String { base.name }

  /// What the node sends without being asked; subscribing waits for its turn, too.
  public var subscriptions: (any SubscriptionService)? {
    base.subscriptions.map { ThrottledSubscriptions(base: $0, throttle: self) }
  }

  /// How many units may be spent in a second at present.
  public var unitsPerSecond: Double { get async { await queue.rate } }

  /// How many calls wait for their turn.
  package var waiting: Int { get async { await queue.count } }

  /// Makes the call when it is its turn.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    try await pass(policy.costs[call.method], options) { options async throws(RPCError) in
      try await base.respond(to: call, options: options)
    }
  }

  /// Makes the call when it is its turn.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    try await pass(policy.costs[call.method], options) { options async throws(RPCError) in
      try await base.read(call, options: options, with: reader)
    }
  }

  /// Sends the batch when there are units for all of its calls.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    let cost = calls.reduce(0) { $0 + policy.costs[$1.method] }
    let start = ContinuousClock.now
    let results = try await pass(cost, options) { options async throws(RPCError) in
      try await base.respond(to: calls, options: options)
    }
    for case .failure(let error) in results where policy.table.isRateLimit(error) {
      await queue.wasLimited(callBegunAt: start, for: error.suggestedWait)
      break
    }
    return results
  }

  func pass<R>(
    _ cost: Double, _ options: CallOptions, _ body: (CallOptions) async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    var options = options
    let arrival = ContinuousClock.now
    try await wait(cost, options.timeout)
    let start = ContinuousClock.now
    options.timeout -= start - arrival
    guard options.timeout > .zero else { throw late(options.timeout + (start - arrival)) }
    do throws(RPCError) {
      let result = try await body(options)
      if policy.isAdaptive { await queue.wasAnswered(cost) }
      return result
    } catch {
      if policy.table.isRateLimit(error) {
        await queue.wasLimited(callBegunAt: start, for: error.suggestedWait)
        observer.gauge(.throttleRate, await queue.rate, [("endpoint", name)])
      }
      throw error
    }
  }

  /// Waits for its turn.
  private func wait(_ cost: Double, _ timeout: Duration) async throws(RPCError) {
    if Task.isCancelled { throw .transport(.cancelled) }
    let start = ContinuousClock.now
    switch await queue.enter(cost, within: timeout) {
    case .passes: return
    case .isTooLate: throw late(timeout)
    case .waits(let id, let turn):
      defer { observer.time(.throttleWait, .now - start, [("endpoint", name)]) }
      do {
        try await withTimeout(timeout, endpoint: name) { [queue] in
          for await _ in turn {}
          // The turn ends the stream, and so does cancellation.
          try Task.checkCancellation()
          while let wait = await queue.take(id) {
            try await Task.sleep(for: wait)
          }
        }
        // Whoever was cancelled while it waited for its turn has not had it.
        try Task.checkCancellation()
      } catch {
        await queue.leave(id)
        throw Task.isCancelled ? .transport(.cancelled) : late(timeout)
      }
    }
  }

  private func late(_ timeout: Duration) -> RPCError {
    .transport(.timedOut(endpoint: name, after: timeout))
  }
}

/// Subscriptions whose beginning is a call like others.
private struct ThrottledSubscriptions<Base: RPCService>: SubscriptionService {
  let base: any SubscriptionService
  let throttle: Throttle<Base>

  func subscribe(
    _ params: [JSON], bufferLimit: Int, options: CallOptions
  ) async throws(RPCError) -> RPCSubscription {
    try await throttle.pass(throttle.cost(of: "eth_subscribe"), options) { options async throws(RPCError) in
      try await base.subscribe(params, bufferLimit: bufferLimit, options: options)
    }
  }
}

extension Throttle {
  fileprivate func cost(of method: String) -> Double { policy.costs[method] }
}
