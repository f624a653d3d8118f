import EthPrimitives

extension ABIValue {
  /// Encodes arguments: `abi.encode(value, value …)`.
  ///
  /// The first pass checks every value against its type and adds up the size, the second writes.
  /// - Throws: ``ABIError`` that names the argument whose value is not of its type.
  public static func encode(
    _ values: [ABIValue], as parameters: [ABIParameter], prefix: [UInt8] = []
  ) throws(ABIError) -> [UInt8] {
    try encodeList(values, as: parameters, prefix: prefix)
  }

  /// Encodes arguments: `abi.encode(value, value …)`.
  ///
  /// - Throws: ``ABIError`` that names the argument whose value is not of its type.
  public static func encode(_ values: [ABIValue], as types: [ABIType]) throws(ABIError) -> [UInt8] {
    try encodeList(values, as: types, prefix: [])
  }

  /// Encodes the value as a single argument: `abi.encode(value)`.
  ///
  /// - Throws: ``ABIError`` where the value is not of the type.
  public func encoded(as type: ABIType) throws(ABIError) -> [UInt8] {
    try ABIValue.encode([self], as: [type])
  }

  private static func encodeList(
    _ values: [ABIValue], as types: [some ABITyped], prefix: [UInt8]
  ) throws(ABIError) -> [UInt8] {
    let tail = try measureList(values, as: types, things: "arguments")
    return prefix.withUnsafeBytes { prefix in
      ABIEncoder.encode(prefix: prefix, headSize: types.layout.headSize, tailSize: tail) {
        writeList(values, as: types, into: &$0)
      }
    }
  }

  /// Writes a value that has been checked.
  private func write(as type: ABIType, isDynamic: Bool, into encoder: inout ABIEncoder) {
    if isDynamic { encoder.appendPointer() }
    switch self {
    case .uint(let number): encoder.appendWord(number)
    case .int(let number): encoder.appendWord(number.bitPattern)
    case .address(let address): encoder.appendWord(ABIWordCoding.word(of: address))
    case .bool(let flag): encoder.appendWord(flag.abiWord)
    case .bytes(let bytes):
      guard isDynamic else { return encoder.appendWord(ABIWordCoding.leftAligned(bytes) ?? .zero) }
      bytes.withUnsafeBytes { encoder.appendByteString($0) }
    case .string(let text): text.encode(into: &encoder)
    case .array(let elements):
      ABIValue.writeArray(elements, as: type, isDynamic: isDynamic, into: &encoder)
    case .tuple(let values):
      guard case .tuple(let components) = type else { return }
      guard isDynamic else { return ABIValue.writeList(values, as: components, into: &encoder) }
      let outer = encoder.openFrame(headSize: components.layout.headSize)
      ABIValue.writeList(values, as: components, into: &encoder)
      encoder.closeFrame(outer)
    case .indexedHash: return
    }
  }

  private static func writeArray(
    _ elements: [ABIValue], as type: ABIType, isDynamic: Bool, into encoder: inout ABIEncoder
  ) {
    switch type {
    case .array(let element):
      let layout = element.layout
      encoder.appendCount(elements.count)
      let outer = encoder.openFrame(headSize: elements.count &* layout.headSize)
      writeElements(elements, as: element, isDynamic: layout.isDynamic, into: &encoder)
      encoder.closeFrame(outer)
    case .fixedArray(let element, _):
      let layout = element.layout
      guard isDynamic else {
        return writeElements(elements, as: element, isDynamic: layout.isDynamic, into: &encoder)
      }
      let outer = encoder.openFrame(headSize: elements.count &* layout.headSize)
      writeElements(elements, as: element, isDynamic: layout.isDynamic, into: &encoder)
      encoder.closeFrame(outer)
    default: return
    }
  }

  private static func writeElements(
    _ elements: [ABIValue], as type: ABIType, isDynamic: Bool, into encoder: inout ABIEncoder
  ) {
    switch type {
    case .uint: writeNumbers(elements, into: &encoder)
    case .string:
      for index in elements.indices {
        guard case .string(let text) = elements[index] else { continue }
        encoder.append(text)
      }
    default:
      for index in elements.indices {
        elements[index].write(as: type, isDynamic: isDynamic, into: &encoder)
      }
    }
  }

  private static func writeNumbers(_ elements: [ABIValue], into encoder: inout ABIEncoder) {
    encoder.appendWords(elements.count) { start in
      var pointer = start
      for element in elements {
        guard case .uint(let number) = element else { continue }
        ABIWordCoding.store(number, at: pointer)
        pointer += 32
      }
    }
  }

  private static func writeList(
    _ values: [ABIValue], as types: [some ABITyped], into encoder: inout ABIEncoder
  ) {
    for index in values.indices {
      let type = types[index].type
      values[index].write(as: type, isDynamic: type.isDynamic, into: &encoder)
    }
  }
}
