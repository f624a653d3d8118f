/// The logs of some blocks that follow each other.
public struct LogPage: Hashable, Sendable {
  /// All logs of these blocks that match are in `logs`.
  public let blocks: ClosedRange<UInt64>
  /// The logs in the order of the chain.
  public let logs: [Log]
}

/// The logs of a range of blocks, page by page in the order of the chain, without holes.
///
/// Some pages are fetched ahead, as ``LogPaging`` says, and no more before they are taken; an iterator that is dropped,
/// or a task that is cancelled, ends the requests that are on their way. Each iterator asks anew.
public struct LogPages: AsyncSequence, Sendable {
  /// A page.
  public typealias Element = LogPage
  /// Why there is no further page.
  public typealias Failure = ProviderError

  let source: LogPageSource<Log>

  /// Begins to ask for the pages.
  public func makeAsyncIterator() -> Iterator { Iterator(runner: LogPageRunner(source)) }

  /// Steps through the pages.
  public struct Iterator: AsyncIteratorProtocol {
    let runner: LogPageRunner<Log>

    /// The next page; `nil` after the last, and after an error.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(ProviderError) -> LogPage? {
      try await runner.next(isolation: actor).map { LogPage(blocks: $0.blocks, logs: $0.items) }
    }

    /// The next page; `nil` after the last, and after an error.
    public mutating func next() async throws(ProviderError) -> LogPage? { try await next(isolation: nil) }
  }
}

extension Provider {
  /// The logs of the blocks from `first` to `last`, both included, page by page (`eth_getLogs`).
  ///
  /// Ranges are as long as the endpoint takes them: what it refuses is split, by what it says or by halves, down to
  /// single blocks and their receipts (`eth_getBlockReceipts`), and later ranges become longer again. What is learned is
  /// kept in ``logLimits``. Where the endpoint is busy it is waited for. Every log is checked: it is of the range, it
  /// matches the filter, and it is there once.
  ///
  /// - Parameters:
  ///   - filter: Which logs.
  ///   - first: The first block. Tags are looked up once, when an iteration begins.
  ///   - last: The last block; blocks that do not exist yet have no logs. Before `first`, there are no pages.
  ///   - paging: How many requests are made at a time, and how long pages are.
  public func logPages(
    _ filter: LogFilter, from first: BlockReference, to last: BlockReference, paging: LogPaging = LogPaging()
  ) -> LogPages {
    LogPages(source: LogPageSource(provider: self, filter: filter, first: first, last: last, paging: paging))
  }

  /// The logs of the blocks from `first` to `last`, both included (`eth_getLogs`), in the order of the chain, by as many
  /// requests as the endpoint needs; see ``logPages(_:from:to:paging:)``, which does not keep them all.
  ///
  /// - Throws: ``ProviderError``; ``ProviderError/wrongLogs(_:)`` where the node sends what it was not asked for.
  public func logs(
    _ filter: LogFilter, from first: BlockReference, to last: BlockReference, paging: LogPaging = LogPaging()
  ) async throws(ProviderError) -> [Log] {
    var logs: [Log] = []
    for try await page in logPages(filter, from: first, to: last, paging: paging) {
      if logs.isEmpty { logs = page.logs } else { logs += page.logs }
    }
    return logs
  }
}
