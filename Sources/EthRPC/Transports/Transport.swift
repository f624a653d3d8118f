/// Carries JSON-RPC payloads to a node and brings the answers back; knows nothing of what they mean.
public protocol Transport: Sendable {
  /// Sends one payload and returns the whole body of the answer.
  ///
  /// - Parameters:
  ///   - payload: A JSON-RPC request, or an array of them.
  ///   - options: How long to wait and how much to accept.
  /// - Throws: ``TransportError``. The node may have received the payload even so.
  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8]

  /// Sends one payload and hands the body of the answer over while it arrives; what is no answer, such as the body of
  /// an HTTP status other than 200, is not handed over.
  ///
  /// - Returns: The sink with the whole body in it, or as much of it as the sink wanted.
  /// - Throws: ``TransportError``, as the other form does.
  func roundTrip<Sink: BodySink>(
    _ payload: [UInt8], options: CallOptions, into sink: Sink
  ) async throws(TransportError) -> Sink

  /// The endpoint's name for logs and errors, without anything secret.
  var name: String { get }

  /// What the endpoint says, without the secrets that were sent to it, should it repeat them; the text itself where
  /// there are none.
  func withoutSecrets(_ text: String) -> String
}

extension Transport {
  /// The text: nothing secret is sent.
  public func withoutSecrets(_ text: String) -> String { text }
}

/// Why a payload or its answer did not get through. None of these says whether the node has seen the payload.
public enum TransportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The endpoint's address cannot be used.
  case invalidURL(String)
  /// What is to be used for the connection, such as a certificate, cannot be used.
  case configuration(String)
  /// The connection could not be made, or broke.
  case connection(endpoint: String, reason: String)
  /// The endpoint closed the connection and said why, with a code of RFC 6455, section 7.4.
  case closed(endpoint: String, code: Int, reason: String)
  /// The connection has `limit` calls that wait for their answers; this one was not sent.
  case tooManyCalls(endpoint: String, limit: Int)
  /// The endpoint answered with an HTTP status other than 200; `body` is the beginning of what it said, and
  /// `retryAfter` how long it asks to be left alone (RFC 9110, section 10.2.3).
  case status(endpoint: String, code: Int, body: String, retryAfter: Duration? = nil)
  /// The answer is longer than the call allows.
  case responseTooLarge(endpoint: String, limit: Int)
  /// No whole answer came in time.
  case timedOut(endpoint: String, after: Duration)
  /// The task that waited for the answer was cancelled.
  case cancelled

  /// One sentence that says what happened and at which endpoint.
  public var description: String {
    switch self {
    case .invalidURL(let text):
      if let address = EndpointName.hostAndPort(text) {
        "\(text) is not an endpoint: did you mean http://\(address)?"
      } else {
        "\(text) is not an endpoint: expected a URL such as https://HOST or ws://HOST:PORT"
      }
    case .configuration(let problem): problem
    case .connection(let endpoint, let reason): "cannot reach \(endpoint): \(reason)"
    case .closed(let endpoint, let code, let reason):
      "\(endpoint) closed the connection with code \(code)" + (reason.isEmpty ? "" : ": \(reason)")
    case .tooManyCalls(let endpoint, let limit): "\(limit) calls wait for \(endpoint) already"
    case .status(let endpoint, let code, let body, _):
      "\(endpoint) answered HTTP status \(code)" + (body.isEmpty ? "" : ": \(body)")
    case .responseTooLarge(let endpoint, let limit): "\(endpoint) sent an answer of more than \(limit) bytes"
    case .timedOut(let endpoint, let time): "\(endpoint) did not answer within \(time)"
    case .cancelled: "the call was cancelled"
    }
  }
}
