import EthJSON

/// A call that waits to be sent, or for its answer.
struct BatchEntry: Sendable {
  let id: Int
  let call: RPCCall
  let deadline: ContinuousClock.Instant
  let limit: Int?
  let size: Int
  private let continuation: AsyncStream<Result<JSONValue, RPCError>>.Continuation

  /// What its caller waits with.
  struct Seat: Sendable {
    let id: Int
    let result: AsyncStream<Result<JSONValue, RPCError>>
  }

  static func make(_ id: Int, _ call: RPCCall, _ options: CallOptions) -> (entry: BatchEntry, seat: Seat) {
    let (stream, continuation) = AsyncStream.makeStream(of: Result<JSONValue, RPCError>.self)
    let entry = BatchEntry(
      id: id, call: call, deadline: .now + options.timeout, limit: options.maximumResponseBytes,
      size: call.method.utf8.count + call.params.json().count, continuation: continuation)
    return (entry, Seat(id: id, result: stream))
  }

  /// Gives its caller the result.
  func end(_ result: Result<JSONValue, RPCError>) {
    continuation.yield(result)
    continuation.finish()
  }
}
