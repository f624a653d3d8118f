public import EthJSON

/// Asks several endpoints the same and believes what enough of them agree on.
///
/// ```swift
/// let node = Quorum([first, second, third], agreeing: 2)
/// ```
/// Answers are the same where they say the same: the order of members, the case of hexadecimal digits and zeros in
/// front of a quantity do not matter, a member that is `null` is one that is not there, and members that not all nodes
/// send are left out (``QuorumPolicy/ignoredMembers``). A revert is an answer as well, by what the contract returned.
///
/// Nodes are never at exactly the same block: ask for blocks by hash or number, or for `finalized`. Of
/// `eth_blockNumber` the answer is the highest block that enough endpoints have reached.
///
/// A signed transaction is sent to all endpoints; one that accepts it is enough.
public struct Quorum: RPCService {
  /// Who looks after the endpoints.
  public let monitor: EndpointMonitor
  /// How many endpoints must agree.
  public let needed: Int
  let policy: QuorumPolicy

  /// Asks the endpoints that `monitor` looks after, which may do so for others, too.
  ///
  /// - Parameters:
  ///   - monitor: Who looks after the endpoints.
  ///   - needed: How many endpoints must agree; at least one.
  ///   - policy: How they are asked.
  public init(_ monitor: EndpointMonitor, agreeing needed: Int, policy: QuorumPolicy = QuorumPolicy()) {
    self.monitor = monitor
    self.needed = max(1, needed)
    self.policy = policy
  }

  /// Asks these endpoints.
  ///
  /// - Parameters:
  ///   - services: The endpoints.
  ///   - needed: How many of them must agree; at least one.
  ///   - identity: The chain that they must serve; without it, the one that the first to answer serves.
  ///   - policy: How answers are compared.
  ///   - endpoints: When endpoints are looked at, and what sets them aside.
  ///   - observer: Where disagreements are reported.
  public init(
    _ services: [any RPCService], agreeing needed: Int, expecting identity: EndpointIdentity? = nil,
    policy: QuorumPolicy = QuorumPolicy(), endpoints: EndpointPolicy = EndpointPolicy(),
    observer: RPCObserver = RPCObserver()
  ) {
    self.init(
      EndpointMonitor(services, expecting: identity, policy: endpoints, observer: observer),
      agreeing: needed, policy: policy)
  }

  /// The endpoints' names and how many must agree.
  public var name: String { "\(needed) of \(monitor.services.map(\.name).joined(separator: ", "))" }

  /// Asks all endpoints and returns what enough of them say.
  ///
  /// - Throws: ``RPCError/disagreement(_:)``; ``RPCError/server(_:)`` where they agree on a refusal.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    let results = try await ask([call], options) { service, options async throws(RPCError) in
      do throws(RPCError) {
        return [.success(try await service.respond(to: call, options: options))]
      } catch {
        return [.failure(error)]
      }
    }
    guard let result = results.first else { throw .noEndpoint([]) }
    return try result.get()
  }

  /// Sends the batch to all endpoints; each of its calls has what enough of them say.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    guard !calls.isEmpty else { return [] }
    return try await ask(calls, options) { service, options async throws(RPCError) in
      try await service.respond(to: calls, options: options)
    }
  }

  private enum Event: Sendable {
    case graceIsOver
    case ended(Int, [Result<JSONValue, RPCError>], after: Duration)
  }

  private func ask(
    _ calls: [RPCCall], _ options: CallOptions,
    _ body:
      @escaping @Sendable (any RPCService, CallOptions) async throws(RPCError) -> [Result<
        JSONValue, RPCError
      >]
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    // What a node signs itself would be sent by each of them.
    if let call = calls.first(where: { !MethodTraits.isRepeatable($0.method) }) {
      throw .protocolViolation("\(call.method) cannot be asked of several nodes")
    }
    let deadline = ContinuousClock.now + options.timeout
    // One that is not known yet may be the one that decides.
    let order = try await monitor.ranking(within: options.timeout, ofAll: true)
    var options = options
    options.timeout = deadline - .now
    let votes = await withTaskGroup(of: Event.self) { group in
      for index in order {
        group.addTask { [options] in
          let start = ContinuousClock.now
          do throws(RPCError) {
            return .ended(index, try await body(monitor.services[index], options), after: .now - start)
          } catch {
            return .ended(index, calls.map { _ in .failure(error) }, after: .now - start)
          }
        }
      }
      var votes = calls.map { QuorumVote($0, needed: needed, of: order.count, policy: policy) }
      var isHopeless = false
      for await event in group {
        guard case .ended(let index, let results, let time) = event else { break }
        if !Task.isCancelled { await report(index, results, after: time) }
        for position in votes.indices {
          votes[position].add(
            position < results.count
              ? results[position] : .failure(.protocolViolation("the batch lacks an answer")), of: index)
        }
        if votes.allSatisfy(\.isDecided) { break }
        if !isHopeless, votes.allSatisfy({ $0.isDecided || $0.isHopeless }) {
          isHopeless = true
          group.addTask { [grace = policy.grace] in
            try? await Task.sleep(for: grace)
            return .graceIsOver
          }
        }
      }
      group.cancelAll()
      return votes
    }
    if Task.isCancelled { throw .transport(.cancelled) }
    for vote in votes {
      for index in vote.dissenters { await monitor.disagreed(index, method: vote.call.method) }
    }
    return votes.map { vote in vote.result { monitor.services[$0].name } }
  }

  private func report(_ index: Int, _ results: [Result<JSONValue, RPCError>], after time: Duration) async {
    let errors = results.compactMap { result -> RPCError? in
      guard case .failure(let error) = result, policy.table.isFailure(error) else { return nil }
      return error
    }
    if let error = errors.first, errors.count == results.count {
      await monitor.failed(index, error, table: policy.table)
    } else {
      await monitor.answered(index, after: time)
    }
  }
}
