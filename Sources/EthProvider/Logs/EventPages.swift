public import EthABI
public import EthPrimitives

/// The events of some blocks that follow each other.
public struct EventPage<Event: ContractEvent>: Sendable {
  /// All events of these blocks that match are in `events`.
  public let blocks: ClosedRange<UInt64>
  /// The events in the order of the chain.
  public let events: [EventLog<Event>]
}

/// The events of a range of blocks, page by page in the order of the chain; see ``LogPages``.
public struct EventPages<Event: ContractEvent>: AsyncSequence, Sendable {
  /// A page.
  public typealias Element = EventPage<Event>
  /// Why there is no further page.
  public typealias Failure = ProviderError

  let source: LogPageSource<EventLog<Event>>

  /// Begins to ask for the pages.
  public func makeAsyncIterator() -> Iterator { Iterator(runner: LogPageRunner(source)) }

  /// Steps through the pages.
  public struct Iterator: AsyncIteratorProtocol {
    let runner: LogPageRunner<EventLog<Event>>

    /// The next page; `nil` after the last, and after an error.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(ProviderError) -> EventPage<Event>? {
      try await runner.next(isolation: actor).map { EventPage(blocks: $0.blocks, events: $0.items) }
    }

    /// The next page; `nil` after the last, and after an error.
    public mutating func next() async throws(ProviderError) -> EventPage<Event>? {
      try await next(isolation: nil)
    }
  }
}

extension Provider {
  /// The events of the blocks from `first` to `last`, both included, that match a typed filter, page by page; see
  /// ``logPages(_:from:to:paging:)``.
  ///
  /// Logs of an event that has the same signature and other indexed parameters are passed over: a filter of ERC-20's
  /// `Transfer` for any contract also matches the logs of ERC-721.
  public func eventPages<Event: ContractEvent>(
    _ filter: EventFilter<Event>, from first: BlockReference, to last: BlockReference,
    paging: LogPaging = LogPaging()
  ) -> EventPages<Event> {
    EventPages(
      source: LogPageSource(
        provider: self, filter: LogFilter(filter), first: first, last: last, paging: paging))
  }

  /// The events of the blocks from `first` to `last`, both included, that match a typed filter; see
  /// ``eventPages(_:from:to:paging:)``, which does not keep them all. Without `to:` it is a stream
  /// (``events(_:from:options:)``).
  ///
  /// - Throws: ``ProviderError``; ``ProviderError/output(_:)`` where a log has the event's topics and does not decode.
  public func events<Event: ContractEvent>(
    _ filter: EventFilter<Event>, from first: BlockReference, to last: BlockReference,
    paging: LogPaging = LogPaging()
  ) async throws(ProviderError) -> [EventLog<Event>] {
    var events: [EventLog<Event>] = []
    for try await page in eventPages(filter, from: first, to: last, paging: paging) { events += page.events }
    return events
  }

  /// The events of one block, by its hash, that match a typed filter: no reorganisation can mix two branches. Logs with
  /// other indexed parameters are passed over.
  ///
  /// - Throws: ``ProviderError``; ``ProviderError/output(_:)`` where a log has the event's topics and does not decode.
  public func events<Event: ContractEvent>(
    _ filter: EventFilter<Event>, inBlock hash: Hash32
  ) async throws(ProviderError) -> [EventLog<Event>] {
    var events: [EventLog<Event>] = []
    for log in try await logs(LogFilter(filter), inBlock: hash) {
      if let event = try EventLog<Event>(reading: log) { events.append(event) }
    }
    return events
  }
}
