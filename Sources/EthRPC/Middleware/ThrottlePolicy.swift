/// How much a ``Throttle`` lets through.
public struct ThrottlePolicy: Hashable, Sendable {
  /// How many units may be spent in a second: requests, or compute units where ``costs`` says so.
  public var unitsPerSecond: Double
  /// How many units may be spent at once after a while without calls.
  public var burst: Double
  /// What a call of each method costs in units.
  public var costs: MethodCosts
  /// Whether the rate is halved when the endpoint says that it is asked too much, and grows again from there.
  public var isAdaptive: Bool
  /// The least rate that this leads to, in units per second.
  public var leastUnitsPerSecond: Double
  /// By how much the rate grows again in each second that is answered, in units per second.
  public var growth: Double
  /// By what an endpoint says that it is asked too much.
  public var table: RetryTable

  /// A rate and what it is made of.
  ///
  /// - Parameters:
  ///   - unitsPerSecond: How many units may be spent in a second.
  ///   - burst: How many may be spent at once after a while without calls; `nil` for those of one second.
  ///   - costs: What a call costs; one unit each unless said otherwise.
  ///   - isAdaptive: Whether the rate follows what the endpoint says.
  ///   - leastUnitsPerSecond: The least rate that this leads to; `nil` for a fiftieth of the rate.
  ///   - growth: By how much the rate grows again in a second; `nil` for a twentieth of the rate.
  ///   - table: By what an endpoint says that it is asked too much.
  public init(
    unitsPerSecond: Double, burst: Double? = nil, costs: MethodCosts = .requests, isAdaptive: Bool = true,
    leastUnitsPerSecond: Double? = nil, growth: Double? = nil, table: RetryTable = .standard
  ) {
    self.unitsPerSecond = unitsPerSecond
    self.burst = burst ?? unitsPerSecond
    self.costs = costs
    self.isAdaptive = isAdaptive
    self.leastUnitsPerSecond = leastUnitsPerSecond ?? unitsPerSecond / 50
    self.growth = growth ?? unitsPerSecond / 20
    self.table = table
  }
}

/// What calls cost an endpoint's customer, as data: services publish a price for each method.
/// ```swift
/// let costs = MethodCosts(usual: 20, ["eth_blockNumber": 10, "eth_call": 26, "eth_getLogs": 60])
/// ```
public struct MethodCosts: Hashable, Sendable {
  /// What a call of a method costs that the table does not have.
  public var usual: Double
  /// What a call of each method costs.
  public var costs: [String: Double]

  /// A table of costs.
  public init(usual: Double = 1, _ costs: [String: Double] = [:]) {
    self.usual = usual
    self.costs = costs
  }

  /// Every call costs one.
  public static let requests = MethodCosts()

  /// What a call of the method costs; never less than nothing.
  public subscript(method: String) -> Double { max(0, costs[method] ?? usual) }
}
