/// How a long range of logs is fetched.
public struct LogPaging: Hashable, Sendable {
  /// How many requests are made at a time; at most twice as many pages are kept before they are taken.
  public var concurrency: Int
  /// How many logs a page should have: ranges are made shorter or longer to come near to it. A single block is never
  /// split.
  public var logsPerPage: Int
  /// How many blocks are asked for first, where nothing is known of the endpoint; a hundredth of it where the filter
  /// names no contract.
  public var firstBlocks: UInt64
  /// How long an endpoint that is busy is left alone at first; it doubles from one time to the next.
  var firstWait = Duration.milliseconds(250)

  /// Four requests at a time, pages of about 20,000 logs, and first 50,000 blocks, unless said otherwise.
  public init(concurrency: Int = 4, logsPerPage: Int = 20_000, firstBlocks: UInt64 = 50_000) {
    self.concurrency = max(1, concurrency)
    self.logsPerPage = max(1, logsPerPage)
    self.firstBlocks = max(1, firstBlocks)
  }
}
