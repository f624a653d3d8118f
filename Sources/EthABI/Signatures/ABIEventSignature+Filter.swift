import EthPrimitives

extension ABIEventSignature {
  /// The `topics` of `eth_getLogs` for logs in which each parameter that is given has this value.
  ///
  /// - Parameter values: A value or `nil` for each parameter, in the order of the declaration.
  /// - Throws: ``ABIError`` where a value is not of its type, or is given for a parameter that is not indexed.
  public func topicFilter(_ values: [ABIValue?]) throws(ABIError) -> [[Hash32]?] {
    try topicFilter(alternatives: values.map { value in value.map { [$0] } })
  }

  /// The `topics` of `eth_getLogs` for logs in which each parameter that is given has one of these values.
  ///
  /// An indexed `string`, `bytes`, array or tuple is looked for by its hash, which is made of the value here; a
  /// hash that is known already is given as ``ABIValue/indexedHash(_:)``.
  /// - Parameter alternatives: For each parameter, in the order of the declaration, the values of which it must
  ///   have one; `nil` for any value. No log has one of no values, so an empty list makes a filter that matches
  ///   nothing: its place in the result is empty, which must not be sent, as nodes take it for any.
  /// - Throws: ``ABIError`` where a value is not of its type, or is given for a parameter that is not indexed.
  public func topicFilter(alternatives: [[ABIValue]?]) throws(ABIError) -> [[Hash32]?] {
    guard alternatives.count <= inputs.count else {
      throw ABIError(
        .wrongCount(of: "parameters of \(signature)", expected: inputs.count, found: alternatives.count))
    }
    var filter: [[Hash32]?] = topic0.map { [[$0]] } ?? []
    for (index, input) in inputs.enumerated() {
      let values = index < alternatives.count ? alternatives[index] : nil
      do throws(ABIError) {
        if input.isIndexed {
          filter.append(try values.map { values throws(ABIError) in try input.topics(of: values) })
        } else if let values {
          throw ABIError(
            .invalidText(
              expected: "no value, as it is not indexed", found: values.first?.kind ?? "an empty list"))
        }
      } catch {
        throw error.inside(input.step(at: index))
      }
    }
    return EventTopics.trimmed(filter, isAnonymous: isAnonymous)
  }
}

extension ABIParameter {
  fileprivate func topics(of values: [ABIValue]) throws(ABIError) -> [Hash32] {
    var topics: [Hash32] = []
    for value in values { topics.append(try value.topic(as: type)) }
    return topics
  }
}

/// What the lists of topics in filters have in common.
enum EventTopics {
  /// The list without what matches anything at its end.
  ///
  /// A `null` at the end still asks for a topic in its place. Where the first topic tells the event that is
  /// known already; a filter for an anonymous event has nothing else to go by, and keeps it.
  static func trimmed(_ topics: [[Hash32]?], isAnonymous: Bool) -> [[Hash32]?] {
    guard !isAnonymous else { return topics }
    return Array(topics[..<((topics.lastIndex { $0 != nil } ?? -1) + 1)])
  }
}
