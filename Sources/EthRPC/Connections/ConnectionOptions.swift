/// How a long connection to a node, such as ``WebSocketClient``'s, is opened, kept and bounded.
public struct ConnectionOptions: Hashable, Sendable {
  /// The longest that opening the connection may take, its handshakes included.
  public var connectTimeout: Duration
  /// After how much silence of the node it is asked for a sign of life (RFC 6455, section 5.5.2). A Unix socket has
  /// no such question, and needs none: the system says when the other side is gone.
  public var pingInterval: Duration
  /// How long the node has for that sign; without one the connection is taken for broken.
  public var pongTimeout: Duration
  /// The longest wait before a connection that broke is opened again; it doubles with each failure that follows
  /// upon another. The wait is chosen at random below that, so that many clients do not come back at once.
  public var firstDelay: Duration
  /// The longest wait there is.
  public var greatestDelay: Duration
  /// How many payloads may wait for their answers; one more is refused with
  /// ``TransportError/tooManyCalls(endpoint:limit:)``.
  public var maximumPendingCalls: Int
  /// The longest notification accepted, in bytes. A longer message, unless a call allows it, ends the connection.
  public var maximumNotificationBytes: Int

  /// Ten seconds to connect, a question after 20 seconds of silence with 10 for the answer, waits from 100 ms up to
  /// 10 seconds, 4096 payloads, and notifications of 1 MiB, unless said otherwise.
  public init(
    connectTimeout: Duration = .seconds(10), pingInterval: Duration = .seconds(20),
    pongTimeout: Duration = .seconds(10), firstDelay: Duration = .milliseconds(100),
    greatestDelay: Duration = .seconds(10), maximumPendingCalls: Int = 4096,
    maximumNotificationBytes: Int = 1 << 20
  ) {
    self.connectTimeout = connectTimeout
    self.pingInterval = pingInterval
    self.pongTimeout = pongTimeout
    self.firstDelay = firstDelay
    self.greatestDelay = greatestDelay
    self.maximumPendingCalls = maximumPendingCalls
    self.maximumNotificationBytes = maximumNotificationBytes
  }

  /// The longest wait after so many failures in a row.
  func longestDelay(afterFailures failures: Int) -> Duration {
    guard failures > 0 else { return .zero }
    // The factor is bounded where any delay would be longer than the greatest.
    let first = min(max(.zero, firstDelay), .seconds(86_400))
    return min(first * (1 << min(failures - 1, 20)), max(.zero, greatestDelay))
  }
}
