public import EthABI

/// An event together with the log that holds it.
public struct EventLog<Event: ContractEvent>: Sendable {
  /// The event's values.
  public let event: Event
  /// Where it was written.
  public let log: Log

  /// An event from its parts.
  public init(event: Event, log: Log) {
    self.event = event
    self.log = log
  }

  /// Reads a log that matches the event's filter; `nil` where the number of its indexed parameters is another.
  ///
  /// A signature does not say which parameters are indexed: ERC-20's and ERC-721's `Transfer(address,address,uint256)`
  /// have one first topic, and logs of both match a filter for any contract.
  ///
  /// - Throws: ``ProviderError/output(_:)`` where the log does not decode.
  init?(reading log: Log) throws(ProviderError) {
    if let topicCount = Self.topicCount, log.topics.count != topicCount { return nil }
    try self.init(decoding: log)
  }

  /// How many topics the event's logs have, where the type says it. Finding it out takes longer than reading a log.
  private static var topicCount: Int? {
    (Event.self as? any ABIEvent.Type).map { $0.indexedCount + (Event.topic0 == nil ? 0 : 1) }
  }

  /// Decodes a log of which the number of topics is right where the type says it.
  private init?(decoding log: Log) throws(ProviderError) {
    do throws(ABIError) {
      self.init(event: try log.decode(), log: log)
    } catch {
      if case .wrongCount("topics of \(Event.signature)", _, _) = error.reason { return nil }
      throw .output(error)
    }
  }
}

extension EventLog: Equatable where Event: Equatable {}
extension EventLog: Hashable where Event: Hashable {}

extension EventLog: LogItem {
  static func items(of logs: [Log]) throws(ProviderError) -> [Self] {
    let topicCount = topicCount
    var items: [Self] = []
    items.reserveCapacity(logs.count)
    for index in logs.indices {
      if let topicCount, logs[index].topics.count != topicCount { continue }
      if let item = try Self(decoding: logs[index]) { items.append(item) }
    }
    return items
  }
}
