import EthJSON

extension Failover {
  /// Asks the best endpoint, after a while the second best as well, and takes the first answer.
  func hedge(_ call: RPCCall, _ options: CallOptions) async throws(RPCError) -> JSONValue {
    let deadline = ContinuousClock.now + options.timeout
    let order = try await monitor.ranking(within: options.timeout)
    guard order.count > 1 else {
      return try await inTurn(call, options) { service, options async throws(RPCError) in
        try await service.respond(to: call, options: options)
      }
    }
    let delay = max(await monitor.p95(order[0]) ?? .zero, policy.leastHedgeDelay)
    let outcome = await race(call, options, order[0], order[1], delay, deadline)
    if let result = outcome.result { return try result.get() }
    // Both failed; the others have what is left of the time.
    var options = options
    options.timeout = deadline - .now
    return try await inTurn(call, options, skipping: [order[0], order[1]], after: outcome.failures) {
      service, options async throws(RPCError) in
      try await service.respond(to: call, options: options)
    }
  }

  private enum Event: Sendable {
    case isSlow
    case ended(Int, Result<JSONValue, RPCError>)
  }

  private func race(
    _ call: RPCCall, _ options: CallOptions, _ first: Int, _ second: Int, _ delay: Duration,
    _ deadline: ContinuousClock.Instant
  ) async -> (result: Result<JSONValue, RPCError>?, failures: [EndpointFailure]) {
    await withTaskGroup(of: Event.self) { group in
      defer { group.cancelAll() }
      var starts = [first: ContinuousClock.now]
      var failures: [EndpointFailure] = []
      group.addTask { await ask(first, call, options, deadline) }
      group.addTask {
        try? await Task.sleep(for: delay)
        return .isSlow
      }
      for await event in group {
        switch event {
        case .isSlow:
          if Task.isCancelled { return (.failure(.transport(.cancelled)), failures) }
          guard starts[second] == nil else { continue }
          monitor.observer.count(.hedges, [("endpoint", monitor.services[second].name)])
          starts[second] = .now
          group.addTask { await ask(second, call, options, deadline) }
        case .ended(let index, let result):
          let start = starts[index] ?? .now
          starts[index] = nil
          guard case .failure(let error) = result else {
            await monitor.answered(index, after: .now - start)
            for (other, start) in starts { await monitor.wasSlow(other, .now - start) }
            return (result, failures)
          }
          do throws(RPCError) {
            try await note(error, index, start, &failures)
          } catch {
            return (.failure(error), failures)
          }
          if failures.count == 2 { return (nil, failures) }
          guard index == first, starts[second] == nil else { continue }
          starts[second] = .now
          group.addTask { await ask(second, call, options, deadline) }
        }
      }
      return (nil, failures)
    }
  }

  private func ask(
    _ index: Int, _ call: RPCCall, _ options: CallOptions, _ deadline: ContinuousClock.Instant
  ) async -> Event {
    var options = options
    options.timeout = deadline - .now
    do throws(RPCError) {
      return .ended(
        index, .success(try await monitor.services[index].respond(to: call, options: options)))
    } catch {
      return .ended(index, .failure(error))
    }
  }
}
