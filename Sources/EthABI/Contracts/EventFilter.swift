import EthPrimitives

/// Which logs are of interest: events of one kind, by contract and by indexed parameters.
///
/// Generated events make it from typed values: `JobManager.ResultPosted.filter(id: .equals(7))`.
public struct EventFilter<Event: ContractEvent>: Hashable, Sendable {
  /// The contracts; empty for any contract.
  public var addresses: [Address]
  /// For each topic the values that match; `nil` for any, an empty list for none. The event's own topic comes
  /// first, unless it is anonymous. This is the `topics` parameter of `eth_getLogs`, unless
  /// ``matchesNothing``: nodes take an empty list for any value.
  public var topics: [[Hash32]?]

  /// A filter of `Event` whose indexed parameters, in order, match `indexed`.
  public init(addresses: [Address] = [], indexed: [[Hash32]?] = []) {
    self.addresses = addresses
    topics = EventTopics.trimmed(
      (Event.topic0.map { [[$0]] } ?? []) + indexed, isAnonymous: Event.isAnonymous)
  }

  /// The same filter for logs of these contracts.
  public func at(_ addresses: Address...) -> Self {
    var filter = self
    filter.addresses = addresses
    return filter
  }

  /// Whether no log can match, as a parameter would have to be one of no values; there is nothing to ask a node
  /// for then.
  public var matchesNothing: Bool { topics.contains { $0?.isEmpty ?? false } }

  /// Whether a log matches.
  public func matches(address: Address, topics found: [Hash32]) -> Bool {
    guard addresses.isEmpty || addresses.contains(address), topics.count <= found.count else { return false }
    return zip(topics, found).allSatisfy { wanted, found in wanted?.contains(found) ?? true }
  }
}
