/// Which calls are made again when they did not get through, how often, and after what time.
///
/// All attempts of a call share its ``CallOptions/timeout``.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a call is made at the most; 1 makes it once.
  public var attempts: Int
  /// The longest wait before the second attempt; it doubles with each further one. The wait is chosen at random
  /// below that, so that many clients do not come back at once.
  public var firstDelay: Duration

  /// Four attempts, with up to 100 ms before the second, unless said otherwise.
  public init(attempts: Int = 4, firstDelay: Duration = .milliseconds(100)) {
    self.attempts = attempts
    self.firstDelay = firstDelay
  }

  /// Every call is made once.
  public static let never = RetryPolicy(attempts: 1)

  /// Whether making a call twice does no more than making it once. Questions may be asked again, and a signed
  /// transaction that the node has already stays one transaction; one that the node signs would become two.
  static func isRepeatable(_ method: String) -> Bool {
    if method == "eth_sendTransaction" || method.hasPrefix("eth_sign") { return false }
    return ["eth_", "net_", "web3_"].contains { method.hasPrefix($0) }
  }

  /// Whether another attempt may end otherwise. What the node answered is an answer.
  func isWorthwhile(after error: RPCError) -> Bool {
    switch error {
    case .transport(.connection), .transport(.timedOut), .protocolViolation: true
    case .transport(.status(_, let code, _, _)): code == 408 || code == 429 || code >= 500
    case .transport, .server, .decoding: false
    }
  }

  func delay(beforeAttempt attempt: Int) -> Duration {
    min(firstDelay, .seconds(86_400)) * (1 << min(attempt - 2, 10)) * Double.random(in: 0...1)
  }
}
