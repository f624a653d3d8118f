public import EthRPC

/// How a stream follows the chain.
public struct StreamOptions: Sendable {
  /// How deep a block has to be before it is delivered.
  public var depth: StreamDepth = .latest
  /// How many of the newest blocks are remembered, and fetched one by one instead of in ranges: a reorganisation
  /// that is deeper ends the stream.
  public var window: UInt64 = 256
  /// The time between two questions for the newest block; `nil` follows the time that blocks take.
  public var pollInterval: Duration?
  /// What is made of blocks' log filters.
  public var bloom: BloomUse = .checked
  /// How many failures in a row end the stream; `nil` for none: it asks again, ever more slowly.
  public var maximumFailures: Int?
  /// How many elements of the window are kept for the case that they are removed. Beyond that they are asked for
  /// again when they are.
  public var retainedElements: Int = 100_000
  /// Whether a log that has the event's topic and does not decode is passed over, as another contract's event of
  /// the same signature is, instead of ending the stream.
  public var skipsUndecodable = false
  /// Whether `newHeads` of a connection that carries subscriptions wakes the stream before the next question is due.
  public var usesSubscriptions = true
  /// Where reorganisations, failures and filled gaps are reported.
  public var observer = RPCObserver()
  /// Is told what happens besides the elements.
  public var onNotice: (@Sendable (StreamNotice) -> Void)?

  /// The newest blocks at once, with a window of 256 blocks, unless said otherwise.
  public init() {}

  /// Only blocks that are deep enough.
  public static func depth(_ depth: StreamDepth) -> StreamOptions {
    var options = StreamOptions()
    options.depth = depth
    return options
  }
}
