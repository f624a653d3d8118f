/// What an endpoint takes of `eth_getLogs`, as it was learned from its answers: a value that can be kept, and given to
/// the next ``Provider`` of the same endpoint.
public struct LogLimits: Hashable, Sendable, Codable {
  /// The most blocks that a range may have, where the endpoint has said it.
  public var mostBlocks: UInt64?
  /// The smallest range that was refused by an endpoint that does not say how many blocks it takes.
  public var fewestBlocksRefused: UInt64?
  /// The most logs that an answer may have, where the endpoint has said it.
  public var mostLogs: Int?
  /// How many blocks may be asked for whatever the number of logs is, where the endpoint has said it.
  public var alwaysBlocks: UInt64?
  /// The largest range that was answered, in blocks; 0 where none was.
  public var mostBlocksAnswered: UInt64

  /// Nothing is known.
  public init() { mostBlocksAnswered = 0 }

  /// Takes over what is stricter or newer in limits that were learned at the same time.
  mutating func merge(_ other: LogLimits) {
    mostBlocks = Self.least(mostBlocks, other.mostBlocks)
    fewestBlocksRefused = Self.least(fewestBlocksRefused, other.fewestBlocksRefused)
    mostLogs = Self.least(mostLogs, other.mostLogs)
    alwaysBlocks = Self.least(alwaysBlocks, other.alwaysBlocks)
    mostBlocksAnswered = max(mostBlocksAnswered, other.mostBlocksAnswered)
  }

  private static func least<T: Comparable>(_ a: T?, _ b: T?) -> T? {
    guard let a, let b else { return a ?? b }
    return min(a, b)
  }
}

/// Keeps what was learned of an endpoint, for all who ask the same ``Provider``.
public actor LogLimitStore {
  /// What is known by now.
  public private(set) var limits = LogLimits()

  init() {}

  /// Forgets what was learned and takes what is known from elsewhere, such as an earlier run.
  public func use(_ limits: LogLimits) { self.limits = limits }

  func learn(_ limits: LogLimits) { self.limits.merge(limits) }
}
