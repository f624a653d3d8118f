public import EthABI
import EthPrimitives

/// An event together with the log that holds it.
public struct EventLog<Event: ContractEvent>: Sendable {
  /// The event's values.
  public let event: Event
  /// Where it was written.
  public let log: Log

  /// An event from its parts.
  @inline(__always)
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
    guard let event = try Self.event(topics: log.topics.array, data: log.data) else { return nil }
    self.init(event: event, log: log)
  }

  /// How many topics the event's logs have, where the type says it. Finding it out takes longer than reading a log.
  private static var topicCount: Int? {
    (Event.self as? any ABIEvent.Type).map { $0.indexedCount + (Event.topic0 == nil ? 0 : 1) }
  }

  /// The event of a log of which the number of topics is right where the type says it.
  @inline(__always)
  private static func event(topics: [Hash32], data: [UInt8]) throws(ProviderError) -> Event? {
    do throws(ABIError) {
      return try Event(topics: topics, data: data)
    } catch {
      if case .wrongCount("topics of \(Event.signature)", _, _) = error.reason { return nil }
      throw .output(error)
    }
  }
}

extension EventLog: Equatable where Event: Equatable {}
extension EventLog: Hashable where Event: Hashable {}

extension EventLog: LogItem {
  var place: LogPlace { log.place }
  /// As many logs as stay in the processor's nearest cache.
  static var portion: Int { 64 }

  static func move(
    _ logs: inout [Log], to items: inout [Self], expecting expected: Int
  ) throws(ProviderError) {
    // Not before there is something to keep, as a reader may be copied for a further attempt.
    if items.isEmpty { items.reserveCapacity(expected) }
    let topicCount = topicCount
    // Two arrays serve all logs.
    var topics: [Hash32] = []
    var data: [UInt8] = []
    topics.reserveCapacity(4)
    data.reserveCapacity(32)
    for index in logs.indices {
      if let topicCount, logs[index].topics.count != topicCount { continue }
      logs[index].topics.copy(to: &topics)
      logs[index].contents.copy(to: &data)
      if let event = try event(topics: topics, data: data) {
        items.append(Self(event: event, log: logs[index]))
      }
    }
    logs.removeAll(keepingCapacity: true)
  }
}
