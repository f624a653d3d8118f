public import EthABI
public import EthPrimitives
public import EthProvider

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
