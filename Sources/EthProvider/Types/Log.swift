public import EthABI
public import EthJSON
public import EthPrimitives

/// What a contract wrote to the chain's log.
public struct Log: Hashable, Sendable, JSONDecodable {
  /// The contract.
  public let address: Address
  /// The indexed values; the first one usually tells the event.
  public let topics: LogTopics
  let contents: LogData
  /// The number of its block.
  public let blockNumber: UInt64
  /// The hash of its block.
  public let blockHash: Hash32
  /// The transaction that wrote it.
  public let transactionHash: Hash32
  /// That transaction's place in the block.
  public let transactionIndex: UInt64
  /// The log's place among the logs of the block.
  public let logIndex: UInt64
  /// Whether its block is not on the chain any more.
  public let removed: Bool

  /// The values that are not indexed.
  public var data: [UInt8] { contents.bytes }

  /// A log from its parts.
  public init(
    address: Address, topics: LogTopics, data: [UInt8], blockNumber: UInt64, blockHash: Hash32,
    transactionHash: Hash32, transactionIndex: UInt64, logIndex: UInt64, removed: Bool = false
  ) {
    self.init(
      address: address, topics: topics, contents: LogData(data), blockNumber: blockNumber,
      blockHash: blockHash, transactionHash: transactionHash, transactionIndex: transactionIndex,
      logIndex: logIndex, removed: removed)
  }

  @inline(__always)
  init(
    address: Address, topics: LogTopics, contents: LogData, blockNumber: UInt64, blockHash: Hash32,
    transactionHash: Hash32, transactionIndex: UInt64, logIndex: UInt64, removed: Bool
  ) {
    self.address = address
    self.topics = topics
    self.contents = contents
    self.blockNumber = blockNumber
    self.blockHash = blockHash
    self.transactionHash = transactionHash
    self.transactionIndex = transactionIndex
    self.logIndex = logIndex
    self.removed = removed
  }

  /// Reads the log as an event.
  ///
  /// - Throws: `ABIError` where it is another event or does not decode.
  public func decode<Event: ContractEvent>(as type: Event.Type = Event.self) throws(ABIError) -> Event {
    try Event(topics: topics.array, data: data)
  }
}

/// Which logs to fetch.
public struct LogFilter: Hashable, Sendable {
  /// The contracts; none for any.
  public var addresses: [Address]
  /// For each topic the values that match; `nil` for any, an empty list for none.
  public var topics: [[Hash32]?]

  /// A filter from its parts.
  public init(addresses: [Address] = [], topics: [[Hash32]?] = []) {
    self.addresses = addresses
    self.topics = topics
  }

  /// The filter of a typed event.
  public init<Event: ContractEvent>(_ filter: EventFilter<Event>) {
    self.init(addresses: filter.addresses, topics: filter.topics)
  }

  /// Whether no log can match, as a topic would have to be one of no values; a node is not asked then, since
  /// nodes take an empty list for any value.
  public var matchesNothing: Bool { topics.contains { $0?.isEmpty ?? false } }

  func json(_ range: [(String, JSON)]) -> JSON {
    var members = range
    if !addresses.isEmpty { members.append(("address", .array(addresses.map(JSON.address)))) }
    if !topics.isEmpty {
      members.append(("topics", .array(topics.map { $0.map { .array($0.map(JSON.hash)) } ?? .null })))
    }
    return .object(members)
  }
}
