import EthPrimitives

/// An event of a contract known at run time.
///
/// ```swift
/// let added = try ABIEventSignature("event JobAdded(uint256 indexed id, address payee, string module)")
/// let values = try added.decode(topics: log.topics, data: log.data)
/// ```
public struct ABIEventSignature: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The parameters, indexed or not, in the order of the declaration.
  public var inputs: [ABIParameter]
  /// Whether logs have no topic that tells the event.
  public var isAnonymous: Bool

  /// An event.
  public init(name: String, inputs: [ABIParameter], isAnonymous: Bool = false) {
    self.name = name
    self.inputs = inputs
    self.isAnonymous = isAnonymous
  }

  /// Reads a signature as people write it: `event Transfer(address indexed from, address indexed to, uint256)`.
  ///
  /// - Throws: ``ABIError`` with the column at which it is wrong.
  public init(_ text: some StringProtocol) throws(ABIError) {
    var scanner = SignatureScanner(text)
    self = try scanner.event()
  }

  /// The canonical signature, of which the first topic is made.
  public var signature: String { name + ABIParameter.list(inputs) }

  /// The hash of the signature, which is the log's first topic; `nil` for an anonymous event.
  public var topic0: Hash32? { isAnonymous ? nil : Keccak256.hash(signature.utf8) }

  /// The parameters that are topics, in order.
  public var indexedInputs: [ABIParameter] { inputs.filter(\.isIndexed) }

  /// The parameters in the log's data, in order.
  public var dataInputs: [ABIParameter] { inputs.filter { !$0.isIndexed } }

  /// Reads a log: the parameters' values in the order of the declaration, ``ABIValue/indexedHash(_:)`` for
  /// indexed ones of which the log has only the hash.
  ///
  /// - Throws: ``ABIError`` for another event's topic, a wrong number of topics, or values that do not decode.
  public func decode(
    topics: [Hash32], data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    if let topic0, let found = topics.first, found != topic0 {
      throw ABIError(.wrongTopic(event: signature, expected: topic0, found: found))
    }
    let indexed = indexedInputs
    let expected = indexed.count + (isAnonymous ? 0 : 1)
    guard topics.count == expected else {
      throw ABIError(.wrongCount(of: "topics of \(signature)", expected: expected, found: topics.count))
    }
    var topics = topics.suffix(indexed.count)[...]
    var rest = try ABIValue.decode(data, as: dataInputs, options: options)[...]
    var values: [ABIValue] = []
    for (index, input) in inputs.enumerated() {
      guard input.isIndexed, let topic = topics.popFirst() else {
        if let value = rest.popFirst() { values.append(value) }
        continue
      }
      do throws(ABIError) {
        values.append(try ABIValue(topic: topic, as: input.type, isStrict: options.mode == .strict))
      } catch {
        throw error.inside(input.step(at: index))
      }
    }
    return values
  }

  /// Makes a log of the parameters' values, given in the order of the declaration.
  ///
  /// - Throws: ``ABIError`` that names the parameter whose value is not of its type.
  public func encode(_ values: [ABIValue]) throws(ABIError) -> (topics: [Hash32], data: [UInt8]) {
    guard values.count == inputs.count else {
      throw ABIError(
        .wrongCount(of: "parameters of \(signature)", expected: inputs.count, found: values.count))
    }
    let indexed = zip(values, inputs).map { $1.isIndexed ? $0 : nil }
    let data = zip(values, inputs).filter { !$1.isIndexed }.map(\.0)
    let topics = try topicFilter(indexed).compactMap(\.self).flatMap(\.self)
    return (topics, try ABIValue.encode(data, as: dataInputs))
  }

  /// The `topics` of `eth_getLogs` for logs in which each parameter that is given has this value.
  ///
  /// - Parameter values: A value or `nil` for each parameter, in the order of the declaration.
  /// - Throws: ``ABIError`` where a value is not of its type, or is given for a parameter that is not indexed.
  public func topicFilter(_ values: [ABIValue?]) throws(ABIError) -> [[Hash32]?] {
    guard values.count <= inputs.count else {
      throw ABIError(
        .wrongCount(of: "parameters of \(signature)", expected: inputs.count, found: values.count))
    }
    var filter: [[Hash32]?] = topic0.map { [[$0]] } ?? []
    for (index, input) in inputs.enumerated() {
      let value = index < values.count ? values[index] : nil
      do throws(ABIError) {
        if input.isIndexed {
          filter.append(try value.map { value throws(ABIError) in [try value.topic(as: input.type)] })
        } else if let value {
          throw ABIError(.invalidText(expected: "no value, as it is not indexed", found: value.kind))
        }
      } catch {
        throw error.inside(input.step(at: index))
      }
    }
    while filter.count > 0, filter.last == .some(nil) { filter.removeLast() }
    return filter
  }
}

extension ABIEventSignature: CustomStringConvertible {
  /// The human-readable form, with names and `indexed`.
  public var description: String {
    "event \(name)(\(ABIParameter.readable(inputs)))" + (isAnonymous ? " anonymous" : "")
  }
}
