public import EthJSON

/// Makes calls again that did not get through, as a ``RetryPolicy`` says. What a node answered is an answer: a
/// refusal, a revert above all, is never asked for again.
///
/// All attempts of a call share its ``CallOptions/timeout``.
public struct Retry<Base: RPCService>: RPCService {
  private let base: Base
  private let policy: RetryPolicy

  /// Puts further attempts in front of a service.
  public init(_ base: Base, _ policy: RetryPolicy = RetryPolicy()) {
    self.base = base
    self.policy = policy
  }

  /// The service's name.
  public var name: String { base.name }

  /// What the node sends without being asked.
  public var subscriptions: (any SubscriptionService)? { base.subscriptions }

  /// Makes the call until it gets through.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    try await attempt([call.method], options) { options async throws(RPCError) in
      try await base.respond(to: call, options: options)
    }
  }

  /// Sends the batch until it gets through as a whole.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    try await attempt(calls.map(\.method), options) { options async throws(RPCError) in
      try await base.respond(to: calls, options: options)
    }
  }

  /// Makes the call until its answer was read as a whole.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    try await attempt([call.method], options) { options async throws(RPCError) in
      try await base.read(call, options: options, with: reader)
    }
  }

  private func attempt<R>(
    _ methods: [String], _ options: CallOptions, _ body: (CallOptions) async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    var options = options
    let timeout = options.timeout
    let deadline = ContinuousClock.now + timeout
    let attempts = methods.allSatisfy(RetryPolicy.isRepeatable) ? policy.attempts : 1
    var attempt = 1
    while true {
      do throws(RPCError) {
        return try await body(options)
      } catch {
        if Task.isCancelled { throw .transport(.cancelled) }
        let delay = policy.delay(beforeAttempt: attempt + 1)
        // A further attempt has what is left of the call's time.
        options.timeout = deadline - .now - delay
        guard attempt < attempts, policy.isWorthwhile(after: error), options.timeout > .zero else {
          guard case .transport(.timedOut(let endpoint, _)) = error else { throw error }
          throw .transport(.timedOut(endpoint: endpoint, after: timeout))
        }
        do { try await Task.sleep(for: delay) } catch { throw .transport(.cancelled) }
        attempt += 1
      }
    }
  }
}
