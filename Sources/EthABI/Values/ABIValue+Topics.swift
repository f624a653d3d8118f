import EthPrimitives

extension ABIValue {
  /// The topic that an event with this value for an indexed parameter has: the word of a value type, the hash
  /// of anything else.
  ///
  /// - Throws: ``ABIError`` where the value is not of the type.
  ///
  /// Source: Solidity, "Contract ABI Specification", section "Encoding of Indexed Event Parameters".
  public func topic(as type: ABIType) throws(ABIError) -> Hash32 {
    if case .indexedHash(let hash) = self, !type.isWord { return hash }
    _ = try encoded(as: type)
    if let word = try word(as: type) { return Hash32(word) }
    var preimage: [UInt8] = []
    appendTopicPreimage(as: type, to: &preimage)
    return Keccak256.hash(preimage)
  }

  /// Appends the encoding of a checked value without lengths and offsets.
  func appendTopicPreimage(as type: ABIType, to bytes: inout [UInt8]) {
    switch (type, self) {
    case (.bytes, .bytes(let content)): bytes += content
    case (.string, .string(let text)): bytes += text.utf8
    case (.array(let element), .array(let elements)), (.fixedArray(let element, _), .array(let elements)):
      for value in elements { value.appendPadded(as: element, to: &bytes) }
    case (.tuple(let components), .tuple(let values)):
      for (value, component) in zip(values, components) { value.appendPadded(as: component.type, to: &bytes) }
    default: bytes += ((try? word(as: type)) ?? .zero).bigEndianBytes
    }
  }

  private func appendPadded(as type: ABIType, to bytes: inout [UInt8]) {
    let start = bytes.count
    appendTopicPreimage(as: type, to: &bytes)
    let count = bytes.count - start
    bytes.append(contentsOf: repeatElement(0, count: count.paddedToWord - count))
  }

  /// Reads an indexed parameter's topic: a value type's value, or ``indexedHash(_:)``.
  init(topic: Hash32, as type: ABIType, isStrict: Bool) throws(ABIError) {
    guard type.isWord else {
      self = .indexedHash(topic)
      return
    }
    guard let value = ABIValue(word: topic.number, as: type, isStrict: isStrict) else {
      throw ABIError(.wordOutOfRange(type: type.description, word: topic, offset: 0))
    }
    self = value
  }
}
