/// How a call ended, in one word of a closed set, for metrics and logs.
public enum CallOutcome: String, CaseIterable, Sendable {
  /// There is a result.
  case ok
  /// A contract refused the call.
  case reverted
  /// The node refused, which is its answer.
  case refused
  /// The endpoint was asked too much.
  case rateLimited = "rate_limited"
  /// The endpoint could not answer then.
  case busy
  /// The endpoint does not have what was asked for, such as a method or an old state.
  case missing
  /// An HTTP status other than 200 that is none of the above.
  case status
  /// There was no connection, or it broke.
  case connection
  /// There was no whole answer in time.
  case timedOut = "timed_out"
  /// The answer was longer than allowed.
  case tooLarge = "too_large"
  /// The answer was not what it should be.
  case invalid
  /// Whoever asked no longer wanted to know.
  case cancelled
  /// No endpoint of a set answered.
  case noEndpoint = "no_endpoint"
  /// Too few endpoints agreed.
  case disagreement
  /// The endpoint is set aside.
  case setAside = "set_aside"
  /// A recording had no answer.
  case replay

  /// The outcome of a call that ended with an error.
  public init(_ error: RPCError) {
    self =
      switch error {
      case .transport(let error): Self(error)
      case .server(let error): Self(error)
      case .decoding, .protocolViolation: .invalid
      case .subscriptionOverflow: .tooLarge
      case .noEndpoint: .noEndpoint
      case .disagreement: .disagreement
      case .setAside: .setAside
      case .replay: .replay
      }
  }

  private init(_ error: TransportError) {
    self =
      switch error {
      case .status(_, 429, _, _): .rateLimited
      case .status: .status
      case .timedOut: .timedOut
      case .responseTooLarge: .tooLarge
      case .cancelled: .cancelled
      default: .connection
      }
  }

  private init(_ error: ServerError) {
    self =
      switch RetryTable.standard.verdict(on: error) {
      case .answer: error.isRevert ? .reverted : .refused
      case .rateLimited: .rateLimited
      case .busy: .busy
      case .missing: .missing
      }
  }
}
