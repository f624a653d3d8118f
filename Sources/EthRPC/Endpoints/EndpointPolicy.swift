/// When endpoints are looked at and what sets them aside.
public struct EndpointPolicy: Hashable, Sendable {
  /// How often chain, newest and finalized block of each endpoint are asked for.
  public var interval: Duration
  /// How often the hash of block 0 is asked for, where one is expected.
  public var genesisInterval: Duration
  /// The longest that an endpoint may take to answer these questions.
  public var checkTimeout: Duration
  /// How many blocks an endpoint's newest block may be behind that of the others. Chains with short blocks want more.
  public var maximumLag: UInt64
  /// After how many calls in a row that did not get through an endpoint is set aside.
  public var maximumFailures: Int
  /// How many looks in a row must find nothing wrong until an endpoint that was set aside is asked again.
  public var checksToReturn: Int

  /// A look every 15 s (the genesis hourly) of at most 5 s; 8 blocks of lag, 5 failures, and 2 good looks to
  /// return, unless said otherwise.
  public init(
    interval: Duration = .seconds(15), genesisInterval: Duration = .seconds(3600),
    checkTimeout: Duration = .seconds(5), maximumLag: UInt64 = 8, maximumFailures: Int = 5,
    checksToReturn: Int = 2
  ) {
    self.interval = interval
    self.genesisInterval = genesisInterval
    self.checkTimeout = checkTimeout
    self.maximumLag = maximumLag
    self.maximumFailures = maximumFailures
    self.checksToReturn = checksToReturn
  }
}
