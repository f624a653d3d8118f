public import EthJSON

/// Asks the best of several endpoints, and the next one where that fails.
///
/// ```swift
/// let node = Failover([Retry(first), Retry(second)], expecting: EndpointIdentity(chainId: 1))
/// ```
/// The endpoints are ranked by what an ``EndpointMonitor`` knows of them. What a node refuses is an answer; only
/// where it says that it is busy or lacks what was asked for, or where nothing sensible comes, the next one is asked.
/// All endpoints together share the call's ``CallOptions/timeout``: each but the last gets half of what is left.
///
/// Calls that must not be made twice, such as `eth_sendTransaction`, go to the next endpoint only where the first one
/// turned them away unread.
public struct Failover: RPCService {
  /// Who looks after the endpoints.
  public let monitor: EndpointMonitor
  let policy: FailoverPolicy

  /// Asks the endpoints that `monitor` looks after, which may do so for others, too.
  public init(_ monitor: EndpointMonitor, policy: FailoverPolicy = FailoverPolicy()) {
    self.monitor = monitor
    self.policy = policy
  }

  /// Asks these endpoints, in this order where they are comparable.
  ///
  /// - Parameters:
  ///   - services: The endpoints.
  ///   - identity: The chain that they must serve; without it, the one that the first to answer serves.
  ///   - policy: How they are asked.
  ///   - endpoints: When they are looked at, and what sets them aside.
  ///   - observer: Where changes are reported.
  public init(
    _ services: [any RPCService], expecting identity: EndpointIdentity? = nil,
    policy: FailoverPolicy = FailoverPolicy(), endpoints: EndpointPolicy = EndpointPolicy(),
    observer: RPCObserver = RPCObserver()
  ) {
    self.init(
      EndpointMonitor(services, expecting: identity, policy: endpoints, observer: observer), policy: policy)
  }

  /// The endpoints' names.
  public var name: String { monitor.services.map(\.name).joined(separator: ", ") }

  /// Subscriptions at the best endpoint that has them, or `nil` where none has.
  public var subscriptions: (any SubscriptionService)? {
    monitor.services.contains { $0.subscriptions != nil } ? FailoverSubscriptions(failover: self) : nil
  }

  /// The best endpoint at present, for questions that must be answered from one view of the chain.
  ///
  /// - Throws: ``RPCError/noEndpoint(_:)`` where there is none.
  public func best(options: CallOptions = CallOptions()) async throws(RPCError) -> any RPCService {
    let order = try await monitor.ranking(within: options.timeout)
    guard let first = order.first else { throw .noEndpoint([]) }
    return monitor.services[first]
  }

  /// Makes the call at one endpoint after another until one answers.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    if policy.broadcasts, call.method == "eth_sendRawTransaction" {
      return try await broadcast(call, options)
    }
    if policy.hedges, MethodTraits.isRead(call.method) { return try await hedge(call, options) }
    return try await inTurn(call, options) { service, options async throws(RPCError) in
      try await service.respond(to: call, options: options)
    }
  }

  /// Makes the call at one endpoint after another until one's answer was read as a whole.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    try await inTurn(call, options) { service, options async throws(RPCError) in
      try await service.read(call, options: options, with: reader)
    }
  }

  /// Sends the batch to one endpoint, then what of it is unanswered to the next.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    guard !calls.isEmpty else { return [] }
    var turns = try await FailoverTurns(monitor, within: options.timeout)
    var progress = BatchProgress(calls)
    var failures: [EndpointFailure] = []
    while let (index, timeout) = try await turns.next() {
      let (service, start) = (monitor.services[index], ContinuousClock.now)
      var options = options
      options.timeout = timeout
      do throws(RPCError) {
        let results = try await service.respond(to: progress.remaining, options: options)
        let errors = progress.take(results) { call, error in
          policy.table.isFailure(error) && mayGoOn(call, after: error)
        }
        await monitor.answered(index, after: .now - start)
        for error in errors.prefix(1) where !isMissing(error) {
          await monitor.failed(index, error, table: policy.table)
        }
        if errors.isEmpty { break }
      } catch {
        try await note(error, index, start, &failures)
        guard progress.remaining.allSatisfy({ mayGoOn($0, after: error) }) else { throw error }
      }
    }
    if progress.isUntouched { throw failure(failures) }
    return progress.results
  }

  /// Makes the call at one endpoint after another until one answers.
  func inTurn<R>(
    _ call: RPCCall, _ options: CallOptions, skipping skipped: Set<Int> = [],
    after earlier: [EndpointFailure] = [],
    _ body: (any RPCService, CallOptions) async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    var turns = try await FailoverTurns(monitor, skipping: skipped, within: options.timeout)
    var failures = earlier
    while let (index, timeout) = try await turns.next() {
      let (service, start) = (monitor.services[index], ContinuousClock.now)
      var options = options
      options.timeout = timeout
      do throws(RPCError) {
        let result = try await body(service, options)
        await monitor.answered(index, after: .now - start)
        if !failures.isEmpty {
          monitor.observer.count(
            .failovers, [("endpoint", service.name), ("method", MethodTraits.label(call.method))])
        }
        return result
      } catch {
        try await note(error, index, start, &failures)
        guard mayGoOn(call, after: error) else { throw error }
      }
    }
    throw failure(failures)
  }

  /// Takes an error of an endpoint; throws it where it is the answer.
  func note(
    _ error: RPCError, _ index: Int, _ start: ContinuousClock.Instant, _ failures: inout [EndpointFailure]
  ) async throws(RPCError) {
    if Task.isCancelled || error.isCancellation { throw .transport(.cancelled) }
    guard policy.table.isFailure(error), !isMissing(error) else {
      await monitor.answered(index, after: .now - start)
      guard isMissing(error) else { throw error }
      return failures.append(EndpointFailure(endpoint: monitor.services[index].name, error: error))
    }
    await monitor.failed(index, error, table: policy.table)
    failures.append(EndpointFailure(endpoint: monitor.services[index].name, error: error))
  }

  /// The error where nobody answered. What all lack is what they answer.
  func failure(_ failures: [EndpointFailure]) -> RPCError {
    if let first = failures.first, failures.allSatisfy({ isMissing($0.error) }) { return first.error }
    return .noEndpoint(failures)
  }

  private func isMissing(_ error: RPCError) -> Bool {
    guard case .server(let error) = error else { return false }
    return policy.table.verdict(on: error) == .missing
  }

  private func mayGoOn(_ call: RPCCall, after error: RPCError) -> Bool {
    call.isRepeatable || policy.table.isRateLimit(error) || isMissing(error)
  }
}
