import EthPrimitives

extension ABIEventSignature {
  /// Reads a log: the parameters' values in the order of the declaration, ``ABIValue/indexedHash(_:)`` for
  /// indexed ones of which the log has only the hash.
  ///
  /// - Throws: ``ABIError`` for another event's topic, a wrong number of topics, or values that do not decode;
  ///   it names the parameter.
  public func decode(
    topics: [Hash32], data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try checkTopics(topics)
    var indexed = topics.dropFirst(isAnonymous ? 0 : 1)
    var rest = try ABIValue.decode(data, as: dataInputs, options: options)[...]
    var values: [ABIValue] = []
    for (index, input) in inputs.enumerated() {
      guard input.isIndexed else {
        if let value = rest.popFirst() { values.append(value) }
        continue
      }
      guard let topic = indexed.popFirst() else { continue }
      do throws(ABIError) {
        values.append(try ABIValue(topic: topic, as: input.type, isStrict: options.mode == .strict))
      } catch {
        throw error.inside(input.step(at: index))
      }
    }
    return values
  }

  /// Checks that the first topic is this event's and that there are as many as it has.
  private func checkTopics(_ topics: [Hash32]) throws(ABIError) {
    if let topic0, let found = topics.first, found != topic0 {
      throw ABIError(.wrongTopic(event: signature, expected: topic0, found: found))
    }
    let expected = indexedInputs.count + (isAnonymous ? 0 : 1)
    guard topics.count == expected else {
      throw ABIError(.wrongCount(of: "topics of \(signature)", expected: expected, found: topics.count))
    }
  }

  /// Makes a log of the parameters' values, given in the order of the declaration.
  ///
  /// - Throws: ``ABIError`` that names the parameter whose value is not of its type.
  public func encode(_ values: [ABIValue]) throws(ABIError) -> (topics: [Hash32], data: [UInt8]) {
    guard hasRoomForTopics else { throw ABIError(.tooManyIndexed(event: signature, limit: maxIndexed)) }
    guard values.count == inputs.count else {
      throw ABIError(
        .wrongCount(of: "parameters of \(signature)", expected: inputs.count, found: values.count))
    }
    let indexed = zip(values, inputs).map { $1.isIndexed ? [$0] : nil }
    let data = zip(values, inputs).filter { !$1.isIndexed }.map(\.0)
    let topics = try topicFilter(alternatives: indexed).compactMap(\.self).flatMap(\.self)
    return (topics, try ABIValue.encode(data, as: dataInputs))
  }
}
