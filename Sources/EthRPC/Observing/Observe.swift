public import EthJSON

/// Reports calls to swift-metrics and swift-distributed-tracing: how many, how they ended, how long they took
/// (``RPCMetric``), and a span for each, named after its method, with the attributes `rpc.system`, `rpc.method`,
/// `server.address` (the endpoint's name), `rpc.attempt` (which attempt of a ``Retry`` in front of it this is) and, at
/// the end, `rpc.outcome` (a ``CallOutcome``).
///
/// In front of all other steps it reports what the program asks for; behind them, what goes over the wire:
/// `Retry(Observe(RPCClient(transport)))`. Without the package's trait `Network` it does nothing.
public struct Observe<Base: RPCService>: RPCService {
  private let base: Base
  private let observer: RPCObserver
  private let unknown = UnknownErrors()

  /// Puts reports in front of a service.
  public init(_ base: Base, _ observer: RPCObserver = RPCObserver()) {
    self.base = base
    self.observer = observer
  }

  /// The service's name.
  public var name: String { base.name }

  /// What the node sends without being asked.
  public var subscriptions: (any SubscriptionService)? { base.subscriptions }

  /// Makes the call and reports it.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    try await observed(call) { () async throws(RPCError) in
      try await base.respond(to: call, options: options)
    }
  }

  /// Makes the call and reports it.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    try await observed(call) { () async throws(RPCError) in
      try await base.read(call, options: options, with: reader)
    }
  }

  /// Sends the batch, and reports each of its calls and one span, named `batch`.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    let start = ContinuousClock.now
    let span = SpanRequest(operation: "batch", endpoint: name, batch: calls.count)
    let outcome: Result<[Result<JSONValue, RPCError>], RPCError>
    do throws(RPCError) {
      outcome = .success(
        try await observer.span(span) { () async throws(RPCError) in
          try await base.respond(to: calls, options: options)
        })
    } catch {
      outcome = .failure(error)
    }
    let time = ContinuousClock.now - start
    for (position, call) in calls.enumerated() {
      switch outcome {
      case .failure(let error): await report(call, error, after: time)
      case .success(let results):
        if position < results.count, case .failure(let error) = results[position] {
          await report(call, error, after: time)
        } else {
          await report(call, nil, after: time)
        }
      }
    }
    return try outcome.get()
  }

  private func observed<R: Sendable>(
    _ call: RPCCall, _ body: () async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    let start = ContinuousClock.now
    let span = SpanRequest(operation: MethodTraits.label(call.method), endpoint: name, batch: nil)
    do throws(RPCError) {
      let result = try await observer.span(span, body)
      await report(call, nil, after: .now - start)
      return result
    } catch {
      await report(call, error, after: .now - start)
      throw error
    }
  }

  private func report(_ call: RPCCall, _ error: RPCError?, after time: Duration) async {
    let dimensions = [("endpoint", name), ("method", MethodTraits.label(call.method))]
    let outcome = error.map(CallOutcome.init) ?? .ok
    observer.count(.calls, dimensions + [("outcome", outcome.rawValue)])
    observer.time(.callDuration, time, dimensions)
    guard case .server(let error)? = error, !RetryTable.standard.knows(error) else { return }
    observer.count(.unknownErrors, [("endpoint", name), ("code", UnknownErrors.label(error.code))])
    guard await unknown.isNew(error) else { return }
    observer.log(
      .notice, "an endpoint refused in unknown words",
      [
        ("endpoint", name), ("code", "\(error.code)"),
        ("error", Redaction.redacted(error.message, limit: 200)),
      ])
  }
}
