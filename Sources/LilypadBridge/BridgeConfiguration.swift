public import EthPrimitives
public import EthProvider
public import SystemPackage

/// What a bridge watches and how it behaves.
public struct BridgeConfiguration: Sendable {
  /// The contract whose `JobAdded` events are served and whose `submitResults` is called.
  public var contract: Address
  /// Where a new journal starts to read; a journal that exists goes on where it stopped.
  public var start: StartBlock
  /// How many blocks, its own included, must stand on an event's block before its job is run and answered.
  public var confirmations: UInt64
  /// How it is told that a block cannot be reorganised any more.
  public var finality: FinalityRule
  /// The time between two looks at the chain.
  public var pollInterval: Duration
  /// How many jobs run at the same time.
  public var maxConcurrentJobs: Int
  /// How many results may be under way to the chain at the same time.
  public var maxInFlight: Int
  /// The folder that keeps the jobs' output.
  public var results: FilePath
  /// How fees are chosen and what they never exceed.
  public var fees: FeePolicy
  /// The most gas that posting a result may use; it calls a contract that nobody vouches for.
  public var gasLimitCap: UInt64
  /// How long a result may wait for a block before more is offered for it.
  public var bumpAfter: Duration
  /// How long after it was sent a result that no block has is sent again.
  public var resendAfter: Duration
  /// How long a result that would revert waits before it is tried again.
  public var retryParkedAfter: Duration

  /// Where a new journal starts.
  public enum StartBlock: Hashable, Sendable {
    /// At the newest block: what was asked for before is not served.
    case latest
    /// At this block, it included.
    case number(UInt64)
  }

  /// How it is told that a block cannot be reorganised any more.
  public enum FinalityRule: Hashable, Sendable {
    /// The node's `finalized` block.
    case tag
    /// So many blocks behind the newest, for chains and nodes without such a block.
    case depth(UInt64)
  }

  /// The settings that fit most chains, for `contract`.
  public init(contract: Address, results: FilePath) {
    self.contract = contract
    self.results = results
    start = .latest
    confirmations = 1
    finality = .tag
    pollInterval = .seconds(1)
    maxConcurrentJobs = 2
    maxInFlight = 16
    fees = FeePolicy()
    gasLimitCap = 3_000_000
    bumpAfter = .seconds(30)
    resendAfter = .seconds(5)
    retryParkedAfter = .seconds(30)
  }
}
