public import EthJSON

/// Makes one call out of identical ones that are under way at the same time.
///
/// Only calls that ask are shared, never those that send, sign or change something at the node. Whoever is cancelled
/// goes; the call goes on as long as somebody waits for it. Each has its own ``CallOptions/timeout``.
public struct Deduplicate<Base: RPCService>: RPCService {
  private let base: Base
  private let flights = Flights<Key, Result<JSONValue, RPCError>>()

  /// What makes calls identical.
  struct Key: Hashable, Sendable {
    let method: String
    let params: [UInt8]
    let limit: Int?

    init(_ call: RPCCall, limit: Int? = nil) {
      method = call.method
      params = call.params.json()
      self.limit = limit
    }
  }

  /// Puts the sharing of calls in front of a service.
  public init(_ base: Base) { self.base = base }

  /// The service's name.
  public var name: String { base.name }

  /// What the node sends without being asked.
  public var subscriptions: (any SubscriptionService)? { base.subscriptions }

  /// How many wait for a call that is under way.
  package func waiting(for call: RPCCall) async -> Int { await flights.count(Key(call)) }

  /// Makes the call, or waits for the answer to an identical one.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    guard MethodTraits.isRead(call.method) else { return try await base.respond(to: call, options: options) }
    if Task.isCancelled { throw .transport(.cancelled) }
    let timeout = options.timeout
    let deadline = ContinuousClock.now + timeout
    let key = Key(call, limit: options.maximumResponseBytes)
    while true {
      var options = options
      options.timeout = deadline - .now
      let seat = await flights.join(key, until: deadline) { [base, options] in
        do throws(RPCError) {
          return .success(try await base.respond(to: call, options: options))
        } catch {
          return .failure(error)
        }
      }
      let result = try await value(of: seat, deadline, timeout)
      // A call that was begun by somebody with less time may be over too early.
      if case .failure(.transport(.timedOut)) = result, seat.deadline < deadline, .now < deadline { continue }
      // Whoever waited all its time is told so, however much of it the call had.
      if case .failure(.transport(.timedOut(let endpoint, _))) = result {
        throw .transport(.timedOut(endpoint: endpoint, after: timeout))
      }
      return try result.get()
    }
  }

  /// Sends the batch with each identical call in it once.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    var positions: [Key: Int] = [:]
    var unique: [RPCCall] = []
    let places = calls.map { call in
      let key = Key(call)
      if MethodTraits.isRead(call.method), let position = positions[key] { return position }
      positions[key] = unique.count
      unique.append(call)
      return unique.count - 1
    }
    let results = try await base.respond(to: unique, options: options)
    return zip(calls, places).map { call, place in
      place < results.count
        ? results[place] : .failure(.protocolViolation("the batch has no answer to \(call.method)"))
    }
  }

  /// Makes the call by itself, as its answer is read while it arrives.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    try await base.read(call, options: options, with: reader)
  }

  private func value(
    of seat: Flights<Key, Result<JSONValue, RPCError>>.Seat, _ deadline: ContinuousClock.Instant,
    _ timeout: Duration
  ) async throws(RPCError) -> Result<JSONValue, RPCError> {
    do {
      if deadline < seat.deadline {
        return try await withTimeout(deadline - .now, endpoint: name) { try await Self.first(of: seat.value) }
      }
      return try await Self.first(of: seat.value)
    } catch {
      await flights.leave(seat)
      throw .transport(Task.isCancelled ? .cancelled : .timedOut(endpoint: name, after: timeout))
    }
  }

  private static func first<Value>(of stream: AsyncStream<Value>) async throws -> Value {
    for await value in stream { return value }
    throw CancellationError()
  }
}
