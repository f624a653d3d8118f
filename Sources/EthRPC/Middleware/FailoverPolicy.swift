/// How a ``Failover`` asks its endpoints.
public struct FailoverPolicy: Hashable, Sendable {
  /// Whether signed transactions go to all endpoints that are well, instead of to the best one.
  public var broadcasts: Bool
  /// How long the other endpoints may take for a broadcast transaction once one has accepted it.
  public var broadcastGrace: Duration
  /// Whether a question goes to a second endpoint as well when the first is slower than 95 of 100 of its answers.
  public var hedges: Bool
  /// How long to wait for the first endpoint as long as too few of its answers are known, and at the least.
  public var leastHedgeDelay: Duration
  /// What of an endpoint's errors is no answer.
  public var table: RetryTable

  /// One endpoint at a time, unless said otherwise.
  public init(
    broadcasts: Bool = false, broadcastGrace: Duration = .seconds(2), hedges: Bool = false,
    leastHedgeDelay: Duration = .milliseconds(250), table: RetryTable = .standard
  ) {
    self.broadcasts = broadcasts
    self.broadcastGrace = broadcastGrace
    self.hedges = hedges
    self.leastHedgeDelay = leastHedgeDelay
    self.table = table
  }
}
