public import EthABI
public import EthPrimitives
public import EthProvider

/// An event together with the log that holds it.
public struct EventLog<Event: ContractEvent>: Sendable {
  /// The event's values.
  public let event: Event
  /// Where it was written.
  public let log: Log
}

extension Provider {
  /// The events of the blocks from `first` to `last`, both included, that match a typed filter.
  ///
  /// - Throws: ``EthProvider/ProviderError/output(_:)`` where a log has the event's topic and does not decode.
  public func events<Event: ContractEvent>(
    _ filter: EventFilter<Event>, from first: BlockReference, to last: BlockReference = .latest
  ) async throws(ProviderError) -> [EventLog<Event>] {
    try Self.decode(try await logs(LogFilter(filter), from: first, to: last))
  }

  /// The events of one block, by its hash, that match a typed filter: no reorganisation can mix two branches.
  ///
  /// - Throws: ``EthProvider/ProviderError/output(_:)`` where a log has the event's topic and does not decode.
  public func events<Event: ContractEvent>(
    _ filter: EventFilter<Event>, inBlock hash: Hash32
  ) async throws(ProviderError) -> [EventLog<Event>] {
    try Self.decode(try await logs(LogFilter(filter), inBlock: hash))
  }

  private static func decode<Event: ContractEvent>(_ logs: [Log]) throws(ProviderError) -> [EventLog<Event>] {
    var events: [EventLog<Event>] = []
    for log in logs {
      do throws(ABIError) {
        events.append(EventLog(event: try log.decode(), log: log))
      } catch {
        throw .output(error)
      }
    }
    return events
  }
}

extension EventLog: Equatable where Event: Equatable {}
extension EventLog: Hashable where Event: Hashable {}

extension Receipt {
  /// The events of one kind that a transaction caused at a contract; other logs are passed over.
  public func events<Event: ContractEvent>(
    _ type: Event.Type = Event.self, at address: Address
  ) throws(ABIError) -> [Event] {
    var events: [Event] = []
    for log in logs where log.address == address && Event.topic0 != nil && log.topics.first == Event.topic0 {
      events.append(try log.decode())
    }
    return events
  }
}
