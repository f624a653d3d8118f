/// Which calls are made again when they did not get through, how often, and after what time.
///
/// All attempts of a call share its ``CallOptions/timeout``.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a call is made at the most; 1 makes it once.
  public var attempts: Int
  /// The longest wait before the second attempt; it doubles with each further one. The wait is chosen at random
  /// below that, so that many clients do not come back at once.
  public var firstDelay: Duration
  /// After what another attempt is made.
  public var table: RetryTable

  /// Four attempts, with up to 100 ms before the second, after what ``RetryTable/standard`` holds, unless said
  /// otherwise.
  public init(attempts: Int = 4, firstDelay: Duration = .milliseconds(100), table: RetryTable = .standard) {
    self.attempts = attempts
    self.firstDelay = firstDelay
    self.table = table
  }

  /// Every call is made once.
  public static let never = RetryPolicy(attempts: 1)

  func delay(beforeAttempt attempt: Int, random: Double = .random(in: 0...1)) -> Duration {
    min(firstDelay, .seconds(86_400)) * (1 << min(attempt - 2, 10)) * random
  }
}
