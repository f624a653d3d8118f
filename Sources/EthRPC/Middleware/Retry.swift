public import EthJSON

/// Makes calls again that did not get through, as a ``RetryPolicy`` says. What a node answered is an answer: a
/// refusal, a revert above all, is never asked for again.
///
/// All attempts of a call share its ``CallOptions/timeout``. Of a batch only those calls are made again that did not
/// get through.
public struct Retry<Base: RPCService>: RPCService {
  private let base: Base
  private let policy: RetryPolicy
  private let observer: RPCObserver

  /// Puts further attempts in front of a service.
  public init(_ base: Base, _ policy: RetryPolicy = RetryPolicy(), observer: RPCObserver = RPCObserver()) {
    self.base = base
    self.policy = policy
    self.observer = observer
  }

  /// The service's name.
  public var name: String { base.name }

  /// What the node sends without being asked.
  public var subscriptions: (any SubscriptionService)? { base.subscriptions }

  /// Makes the call until it gets through.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    try await attempt(call, options) { options async throws(RPCError) in
      try await base.respond(to: call, options: options)
    }
  }

  /// Makes the call until its answer was read as a whole.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    try await attempt(call, options) { options async throws(RPCError) in
      try await base.read(call, options: options, with: reader)
    }
  }

  /// Sends the batch, then those calls of it that did not get through, until all did. A batch that failed as a whole
  /// is sent again only where all of its calls may be made again.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    var options = options
    let timeout = options.timeout
    var progress = BatchProgress(calls)
    var attempts = RetryAttempts(policy, isRepeatable: true, deadline: .now + timeout)
    while true {
      var errors: [RPCError]
      do throws(RPCError) {
        let results = try await CallAttempt.run(attempts.made) { [options] () async throws(RPCError) in
          try await base.respond(to: progress.remaining, options: options)
        }
        errors = progress.take(results) { call, error in
          policy.table.isWorthwhile(after: error) && call.isRepeatable
        }
        if errors.isEmpty { return progress.results }
      } catch {
        if Task.isCancelled { throw .transport(.cancelled) }
        errors = [error]
        guard progress.remaining.allSatisfy(\.isRepeatable) else {
          throw final(error, timeout)
        }
      }
      guard let delay = attempts.next(after: errors, now: .now) else {
        if progress.isUntouched, let error = errors.first { throw final(error, timeout) }
        return progress.results
      }
      count(progress.remaining.first, progress.remaining.count)
      try await pause(delay)
      options.timeout = attempts.deadline - .now
      guard options.timeout > .zero else {
        if progress.isUntouched, let error = errors.first { throw final(error, timeout) }
        return progress.results
      }
    }
  }

  private func attempt<R>(
    _ call: RPCCall, _ options: CallOptions, _ body: (CallOptions) async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    var options = options
    let timeout = options.timeout
    var attempts = RetryAttempts(
      policy, isRepeatable: call.isRepeatable, deadline: .now + timeout)
    while true {
      do throws(RPCError) {
        return try await CallAttempt.run(attempts.made) { [options] () async throws(RPCError) in
          try await body(options)
        }
      } catch {
        if Task.isCancelled { throw .transport(.cancelled) }
        guard let delay = attempts.next(after: [error], now: .now) else { throw final(error, timeout) }
        count(call, 1)
        try await pause(delay)
        // A further attempt has what is left of the call's time.
        options.timeout = attempts.deadline - .now
        guard options.timeout > .zero else { throw final(error, timeout) }
      }
    }
  }

  private func pause(_ delay: Duration) async throws(RPCError) {
    do { try await Task.sleep(for: delay) } catch { throw .transport(.cancelled) }
  }

  /// The error with the time of the whole call in place of its last attempt's.
  private func final(_ error: RPCError, _ timeout: Duration) -> RPCError {
    guard case .transport(.timedOut(let endpoint, _)) = error else { return error }
    return .transport(.timedOut(endpoint: endpoint, after: timeout))
  }

  private func count(_ call: RPCCall?, _ count: Int) {
    observer.count(
      .retries, by: count,
      [("endpoint", name), ("method", MethodTraits.label(call?.method ?? ""))])
  }
}
