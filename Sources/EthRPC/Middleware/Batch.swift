public import EthJSON

/// Collects calls that are made within a few milliseconds and sends them as one payload; each caller gets its result.
///
/// A call that stays alone goes alone. Each keeps its own ``CallOptions/timeout``, the wait for others included.
/// Where the node refuses a batch it is sent in halves, and the batches to come are shorter, down to single calls.
///
/// Put it behind ``Retry`` and ``Deduplicate``, and in front of ``Throttle``:
/// `Deduplicate(Retry(Batch(Throttle(client, rate))))`.
public struct Batch<Base: RPCService>: RPCService {
  private let base: Base
  private let policy: BatchPolicy
  private let collector: BatchCollector<Base>

  /// Puts the collecting of calls in front of a service.
  public init(_ base: Base, _ policy: BatchPolicy = BatchPolicy()) {
    self.base = base
    self.policy = policy
    collector = BatchCollector(base, policy)
  }

  /// The service's name.
  public var name: String { base.name }

  /// What the node sends without being asked.
  public var subscriptions: (any SubscriptionService)? { base.subscriptions }

  /// Makes the call with others that come at about the same time.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    guard policy.collects(call.method), policy.maximumCalls > 1 else {
      return try await base.respond(to: call, options: options)
    }
    if Task.isCancelled { throw .transport(.cancelled) }
    let seat = await collector.add(call, options)
    do {
      let result = try await withTimeout(options.timeout, endpoint: name) {
        for await result in seat.result { return result }
        throw CancellationError()
      }
      return try result.get()
    } catch let error as RPCError {
      throw error
    } catch {
      await collector.leave(seat.id)
      throw .transport(Task.isCancelled ? .cancelled : .timedOut(endpoint: name, after: options.timeout))
    }
  }

  /// Sends the calls as the one batch that they are.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    try await base.respond(to: calls, options: options)
  }

  /// Makes the call by itself, as its answer is read while it arrives.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    try await base.read(call, options: options, with: reader)
  }
}
