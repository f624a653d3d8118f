/// Runs `operation` and cancels it when `time` has passed, with ``TransportError/timedOut(endpoint:after:)``.
func withTimeout<R: Sendable>(
  _ time: Duration, endpoint: String, _ operation: @escaping @Sendable () async throws -> R
) async throws -> R {
  try await withThrowingTaskGroup(of: R.self) { group in
    group.addTask(operation: operation)
    group.addTask {
      // The clock cannot sleep for centuries, and nobody waits that long.
      let end = ContinuousClock.now + min(time, .seconds(86_400 * 365))
      repeat {
        // What a sleep that is cancelled leaves behind stays until it would have ended, about 1 KiB: so none is long.
        try await Task.sleep(for: min(end - .now, .seconds(1)))
      } while end > .now
      throw TransportError.timedOut(endpoint: endpoint, after: time)
    }
    defer { group.cancelAll() }
    // Two tasks were added, so there is a first result; were there none, the group was cancelled.
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
