import EthPrimitives

/// A log that has been read with the event of a run-time interface.
public struct DecodedLog: Hashable, Sendable {
  /// The event.
  public let event: ABIEventSignature
  /// The parameters' values, in the order of the declaration; ``ABIValue/indexedHash(_:)`` for indexed ones of
  /// which the log has only the hash.
  public let values: [ABIValue]

  /// A log that has been read.
  public init(event: ABIEventSignature, values: [ABIValue]) {
    self.event = event
    self.values = values
  }
}

/// The events of any number of contracts, by first topic: to read many logs, whoever wrote them.
///
/// Contracts can have events of one signature that differ in what is indexed (`Transfer` of ERC-20 and of
/// ERC-721); the log's topics and data tell them apart.
public struct EventRegistry: Hashable, Sendable {
  private var table: [Hash32: [ABIEventSignature]] = [:]
  private var anonymous: [ABIEventSignature] = []
  /// The events without the names of their parameters, to know one again.
  private var known: Set<String> = []

  /// A registry of the events of some contracts.
  public init(_ contracts: [ContractABI] = []) {
    for contract in contracts { add(contract.events) }
  }

  /// A registry of these events.
  public init(_ events: some Sequence<ABIEventSignature>) { add(events) }

  /// Adds events; one that is known already is passed over.
  public mutating func add(_ events: some Sequence<ABIEventSignature>) {
    for event in events where known.insert(event.text(.minimal)).inserted {
      if let topic0 = event.topic0 {
        table[topic0, default: []].append(event)
      } else {
        anonymous.append(event)
      }
    }
  }

  /// The events whose logs begin with this topic: more than one where they differ in what is indexed.
  public func events(topic: Hash32) -> [ABIEventSignature] { table[topic] ?? [] }

  /// Reads a log by its first topic; `nil` where no event has that topic and the log's number of topics.
  ///
  /// - Throws: ``ABIError`` where the values do not decode, or decode as more than one event.
  public func decode(
    topics: [Hash32], data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> DecodedLog? {
    guard let first = topics.first else { return nil }
    return try EventRegistry.decode(topics: topics, data: data, as: events(topic: first), options: options)
  }

  /// Reads a log as each anonymous event that it can be: nothing in it tells which one it is.
  public func decodeAnonymous(topics: [Hash32], data: [UInt8]) -> [DecodedLog] {
    anonymous.compactMap { event in
      guard let values = try? event.decode(topics: topics, data: data) else { return nil }
      return DecodedLog(event: event, values: values)
    }
  }

  static func decode(
    topics: [Hash32], data: [UInt8], as candidates: [ABIEventSignature], options: ABIDecodingOptions
  ) throws(ABIError) -> DecodedLog? {
    var found: [DecodedLog] = []
    var failure: ABIError?
    for event in candidates where event.indexedInputs.count + 1 == topics.count {
      guard !found.contains(where: { $0.event.isCodedLike(event) }) else { continue }
      do throws(ABIError) {
        let values = try event.decode(topics: topics, data: data, options: options)
        found.append(DecodedLog(event: event, values: values))
      } catch {
        failure = failure ?? error
      }
    }
    guard let first = found.first else {
      if let failure { throw failure }
      return nil
    }
    guard found.count == 1 else {
      throw ABIError(
        .ambiguousEntry(
          kind: "event", name: first.event.signature, candidates: found.map { $0.event.text(.minimal) }))
    }
    return first
  }
}

extension ABIEventSignature {
  /// Whether both have the same logs; names of parameters do not matter.
  fileprivate func isCodedLike(_ other: ABIEventSignature) -> Bool {
    name == other.name && isAnonymous == other.isAnonymous && inputs.count == other.inputs.count
      && zip(inputs, other.inputs).allSatisfy { $0.type == $1.type && $0.isIndexed == $1.isIndexed }
  }
}
