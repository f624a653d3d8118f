import EthPrimitives

/// An event whose parameters are read one by one; generated bindings conform to it.
///
/// ```swift
/// struct ResultPosted: ABIEvent {
///   var id: UInt256
///   var text: String
///
///   static let signature = "ResultPosted(uint256,string)"
///   static let topic0: Hash32? = "0x…"
///   static let indexedCount = 1
///   static var dataLayout: ABILayout { String.abiLayout }
///   init(topics: inout ABITopicDecoder, data: inout ABIDecoder) throws(ABIError) {
///     self.init(id: try topics.next("id"), text: try data.field("text"))
///   }
/// }
/// ```
public protocol ABIEvent: ContractEvent {
  /// Number of indexed parameters.
  static var indexedCount: Int { get }
  /// How the parameters that are not indexed stand in the head of the data.
  static var dataLayout: ABILayout { get }
  /// Reads the parameters: the indexed ones from the log's topics, the others from its data.
  ///
  /// - Throws: ``ABIError``, with the parameter's name.
  init(topics: inout ABITopicDecoder, data: inout ABIDecoder) throws(ABIError)
}

extension ABIEvent {
  /// Reads a log.
  ///
  /// - Throws: ``ABIError`` for another event's topic, a wrong number of topics, or values that do not decode.
  @inlinable
  public init(topics: [Hash32], data: [UInt8], options: ABIDecodingOptions) throws(ABIError) {
    var topics = try ABITopicDecoder(topics, of: Self.self, options: options)
    self = try data.span.bytes.withUnsafeBytes { bytes throws(ABIError) in
      var decoder = ABIDecoder(bytes, skipping: 0, options: options)
      guard decoder.beginFrame(headSize: Self.dataLayout.headSize) else {
        throw decoder.truncated(named: Self.signature, needed: Self.dataLayout.headSize)
      }
      let event = try Self(topics: &topics, data: &decoder)
      try decoder.finish()
      return event
    }
  }
}

/// Reads an event's indexed parameters from a log's topics, one after the other.
public struct ABITopicDecoder: Sendable {
  @usableFromInline let topics: [Hash32]
  /// Index of the next topic.
  @usableFromInline var position: Int
  @usableFromInline let mode: ABIDecodingOptions.Mode

  /// The topics of a log, whose number and first one are checked.
  @usableFromInline
  init<Event: ABIEvent>(
    _ topics: [Hash32], of event: Event.Type, options: ABIDecodingOptions
  ) throws(ABIError) {
    position = 0
    if let topic0 = Event.topic0 {
      if let found = topics.first, found != topic0 {
        throw ABIError(.wrongTopic(event: Event.signature, expected: topic0, found: found))
      }
      position = 1
    }
    guard topics.count == position + Event.indexedCount else {
      throw ABIError(
        .wrongCount(
          of: "topics of \(Event.signature)", expected: position + Event.indexedCount, found: topics.count))
    }
    self.topics = topics
    mode = options.mode
  }

  /// Reads the next indexed parameter; an error gets its name.
  ///
  /// - Throws: ``ABIError`` where the topic is out of the type's range.
  @inlinable
  public mutating func next<Value: ABITopic>(
    _ name: String, as _: Value.Type = Value.self
  ) throws(ABIError) -> Value {
    do throws(ABIError) { return try next() } catch { throw error.inside(.name(name)) }
  }

  /// Reads the next indexed parameter, which has no name; an error gets its number.
  ///
  /// - Throws: ``ABIError`` where the topic is out of the type's range.
  @inlinable
  public mutating func next<Value: ABITopic>(
    at index: Int, as _: Value.Type = Value.self
  ) throws(ABIError) -> Value {
    do throws(ABIError) { return try next() } catch { throw error.inside(.name("topic \(index + 1)")) }
  }

  @inlinable
  mutating func next<Value: ABITopic>() throws(ABIError) -> Value {
    precondition(position < topics.count, "an event reads more topics than its indexedCount says")
    let topic = topics[position]
    position += 1
    return try Value(topic: topic, mode: mode)
  }
}
