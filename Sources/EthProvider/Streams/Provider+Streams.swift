public import EthABI
public import EthJSON
public import EthPrimitives

extension Provider {
  /// The chain's blocks as they come and go.
  ///
  /// - Parameters:
  ///   - start: Where to begin; the next new block unless said otherwise.
  ///   - options: How the chain is followed.
  public func heads(
    from start: StreamStart = .now, options: StreamOptions = StreamOptions()
  ) -> ChainStream<Block> {
    ChainStream(source: BlockSource(provider: self), start: start, options: options)
  }

  /// The logs that match a filter, from a place on, as they come and go.
  ///
  /// Old blocks are read in ranges, those near the newest one by their hashes, with no block twice and none left
  /// out between the two.
  /// - Parameters:
  ///   - filter: Which logs.
  ///   - start: Where to begin.
  ///   - options: How the chain is followed.
  public func logs(
    _ filter: LogFilter, from start: StreamStart, options: StreamOptions = StreamOptions()
  ) -> ChainStream<Log> {
    ChainStream(source: LogSource(self, filter), start: start, options: options)
  }

  /// The events that match a typed filter, from a place on, as they come and go.
  ///
  /// - Parameters:
  ///   - filter: Which events.
  ///   - start: Where to begin.
  ///   - options: How the chain is followed.
  public func events<Event: ContractEvent>(
    _ filter: EventFilter<Event>, from start: StreamStart, options: StreamOptions = StreamOptions()
  ) -> EventStream<Event> {
    EventStream(logs: logs(LogFilter(filter), from: start, options: options))
  }

  /// All events of one kind of these contracts, from a place on, as they come and go.
  ///
  /// - Parameters:
  ///   - type: The event.
  ///   - addresses: The contracts; none for any.
  ///   - start: Where to begin; the next new block unless said otherwise.
  ///   - options: How the chain is followed.
  public func events<Event: ContractEvent>(
    _ type: Event.Type, at addresses: Address..., from start: StreamStart = .now,
    options: StreamOptions = StreamOptions()
  ) -> EventStream<Event> {
    events(EventFilter<Event>(addresses: addresses), from: start, options: options)
  }
}
