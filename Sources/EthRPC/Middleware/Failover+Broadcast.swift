import EthJSON

extension Failover {
  private enum Event: Sendable {
    case graceIsOver
    case ended(Int, Result<JSONValue, RPCError>)
  }

  /// Sends a signed transaction to all endpoints that may be asked. Where one accepts it, it is accepted, and the
  /// others get a little more time to take it as well; else the most telling refusal is the answer.
  func broadcast(_ call: RPCCall, _ options: CallOptions) async throws(RPCError) -> JSONValue {
    let deadline = ContinuousClock.now + options.timeout
    let order = try await monitor.ranking(within: options.timeout)
    let services = monitor.services
    let results = await withTaskGroup(of: Event.self) { group in
      var options = options
      options.timeout = deadline - .now
      for index in order {
        group.addTask { [options] in
          do throws(RPCError) {
            return .ended(index, .success(try await services[index].respond(to: call, options: options)))
          } catch {
            return .ended(index, .failure(error))
          }
        }
      }
      var results: [Int: Result<JSONValue, RPCError>] = [:]
      var isAccepted = false
      for await event in group {
        guard case .ended(let index, let result) = event else { break }
        results[index] = result
        if results.count == order.count { break }
        if case .success = result, !isAccepted {
          isAccepted = true
          group.addTask { [grace = policy.broadcastGrace] in
            try? await Task.sleep(for: grace)
            return .graceIsOver
          }
        }
      }
      group.cancelAll()
      return results
    }
    return try await verdict(
      on: call, order.compactMap { index in results[index].map { (index, $0) } })
  }

  private func verdict(
    on call: RPCCall, _ results: [(index: Int, result: Result<JSONValue, RPCError>)]
  ) async throws(RPCError) -> JSONValue {
    var accepted: JSONValue?
    var answers: [ServerError] = []
    var failures: [EndpointFailure] = []
    for (index, result) in results {
      switch result {
      case .success(let hash): accepted = accepted ?? hash
      case .failure(.server(let error)) where policy.table.verdict(on: error) == .answer:
        answers.append(error)
      case .failure(let error):
        failures.append(EndpointFailure(endpoint: monitor.services[index].name, error: error))
        if !error.isCancellation { await monitor.failed(index, error, table: policy.table) }
      }
    }
    if let accepted { return accepted }
    if Task.isCancelled { throw .transport(.cancelled) }
    // Who has the transaction already says more than who refuses it, and that more than who said nothing.
    if let error = answers.first(where: \.isAlreadyKnown) { throw .server(error) }
    // Whoever said nothing may have it, which no other one's refusal undoes.
    let isOpen = call.isRepeatedByCaller && !failures.isEmpty
    if let error = answers.first, !isOpen { throw .server(error) }
    throw failure(failures)
  }
}
