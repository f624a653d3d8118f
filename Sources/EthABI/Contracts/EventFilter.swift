import EthPrimitives

/// What an indexed parameter of an event must be for a log to be of interest.
public enum TopicFilter<Value: ABITopic>: Sendable {
  /// Anything.
  case any
  /// This value.
  case equals(Value)
  /// One of these values; with none of them no log matches.
  case oneOf([Value])

  /// The topics that match; `nil` for any.
  public var topics: [Hash32]? {
    switch self {
    case .any: nil
    case .equals(let value): [value.topic]
    case .oneOf(let values): values.map(\.topic)
    }
  }
}

extension TopicFilter: Equatable where Value: Equatable {}
extension TopicFilter: Hashable where Value: Hashable {}

/// Which logs are of interest: events of one kind, by contract and by indexed parameters.
///
/// Generated events make it from typed values: `JobManager.ResultPosted.filter(id: .equals(7))`.
public struct EventFilter<Event: ContractEvent>: Hashable, Sendable {
  /// The contracts; empty for any contract.
  public var addresses: [Address]
  /// For each topic the values that match; `nil` for any. The event's own topic comes first, unless it is
  /// anonymous. This is the `topics` parameter of `eth_getLogs`.
  public var topics: [[Hash32]?]

  /// A filter of `Event` whose indexed parameters, in order, match `indexed`.
  public init(addresses: [Address] = [], indexed: [[Hash32]?] = []) {
    self.addresses = addresses
    topics = (Event.topic0.map { [[$0]] } ?? []) + indexed
    while topics.count > 0, topics.last == .some(nil) { topics.removeLast() }
  }

  /// The same filter for logs of these contracts.
  public func at(_ addresses: Address...) -> Self {
    var filter = self
    filter.addresses = addresses
    return filter
  }

  /// Whether a log matches.
  public func matches(address: Address, topics found: [Hash32]) -> Bool {
    guard addresses.isEmpty || addresses.contains(address), topics.count <= found.count else { return false }
    return zip(topics, found).allSatisfy { wanted, found in wanted?.contains(found) ?? true }
  }
}
