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
    var events: [EventLog<Event>] = []
    for log in try await logs(LogFilter(filter), from: first, to: last) {
      do throws(ABIError) {
        events.append(EventLog(event: try log.decode(), log: log))
      } catch {
        throw .output(error)
      }
    }
    return events
  }
}

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
