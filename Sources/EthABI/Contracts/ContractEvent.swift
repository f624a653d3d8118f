import EthPrimitives

/// An event of a contract, as a log holds it.
///
/// Generated bindings conform to it.
/// Source: Solidity, "Contract ABI Specification", section "Events".
public protocol ContractEvent: Sendable {
  /// The canonical signature, such as `Transfer(address,address,uint256)`.
  static var signature: String { get }
  /// The hash of the signature, which is the log's first topic; `nil` for an anonymous event.
  static var topic0: Hash32? { get }
  /// Reads a log.
  ///
  /// - Throws: ``ABIError`` for another event's topic, a wrong number of topics, or values that do not decode.
  init(topics: [Hash32], data: [UInt8], options: ABIDecodingOptions) throws(ABIError)
}

extension ContractEvent {
  /// Whether the log has no topic that tells the event.
  public static var isAnonymous: Bool { topic0 == nil }

  /// Reads a log; only the canonical encoding is read.
  ///
  /// - Throws: ``ABIError``.
  public init(topics: [Hash32], data: [UInt8]) throws(ABIError) {
    try self.init(topics: topics, data: data, options: .strict)
  }

  /// Reads the indexed parameters; for conforming types.
  ///
  /// - Throws: ``ABIError`` where the first topic or the number of topics is wrong, or a value is out of range.
  public static func decodeTopics<each Value: ABITopic>(
    _ topics: [Hash32], as types: repeat (each Value).Type, names: [String], options: ABIDecodingOptions
  ) throws(ABIError) -> (repeat each Value) {
    var expected = topic0 == nil ? 0 : 1
    for _ in repeat each types { expected += 1 }
    if let topic0, let found = topics.first, found != topic0 {
      throw ABIError(.wrongTopic(event: signature, expected: topic0, found: found))
    }
    guard topics.count == expected else {
      throw ABIError(.wrongCount(of: "topics of \(signature)", expected: expected, found: topics.count))
    }
    var index = 0
    let indexed = Array(topics.suffix(topics.count - (topic0 == nil ? 0 : 1)))
    func next<T: ABITopic>(_: T.Type) throws(ABIError) -> T {
      defer { index += 1 }
      do throws(ABIError) { return try T(topic: indexed[index], mode: options.mode) } catch {
        throw error.inside(.name(index < names.count ? names[index] : "topic \(index + 1)"))
      }
    }
    return (repeat try next(each types))
  }

  /// Reads the parameters that are not indexed; for conforming types.
  ///
  /// - Throws: ``ABIError``.
  public static func decodeData<each Value: ABICodable>(
    _ data: [UInt8], as types: repeat (each Value).Type, names: [String], options: ABIDecodingOptions
  ) throws(ABIError) -> (repeat each Value) {
    try ABITuple<repeat each Value>(decoding: data, names: names, options: options).fields
  }
}
