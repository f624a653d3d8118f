import EthPrimitives

extension ABIValue {
  /// Encodes arguments: `abi.encode(value, value …)`.
  ///
  /// The first pass checks every value against its type and adds up the size, the second writes.
  /// - Throws: ``ABIError`` that names the argument whose value is not of its type.
  public static func encode(
    _ values: [ABIValue], as parameters: [ABIParameter], prefix: [UInt8] = []
  ) throws(ABIError) -> [UInt8] {
    let tail = try measureList(values, as: parameters, things: "arguments")
    var encoder = ABIEncoder(prefix: prefix, capacity: parameters.headSize.saturatingAdd(tail))
    encoder.appendFrame(headSize: parameters.headSize) { writeList(values, as: parameters, into: &$0) }
    return encoder.bytes
  }

  /// Encodes arguments: `abi.encode(value, value …)`.
  ///
  /// - Throws: ``ABIError`` that names the argument whose value is not of its type.
  public static func encode(_ values: [ABIValue], as types: [ABIType]) throws(ABIError) -> [UInt8] {
    try encode(values, as: types.map { ABIParameter("", $0) })
  }

  /// Encodes the value as a single argument: `abi.encode(value)`.
  ///
  /// - Throws: ``ABIError`` where the value is not of the type.
  public func encoded(as type: ABIType) throws(ABIError) -> [UInt8] {
    try ABIValue.encode([self], as: [type])
  }

  /// The word of a value type's value; `nil` where the value is not of the type or the type is no value type.
  func word(as type: ABIType) throws(ABIError) -> UInt256? {
    switch (type, self) {
    case (.uint(let bits), .uint(let number)):
      guard ABIWordCoding.unsigned(number, bits: bits, isStrict: true) != nil else {
        throw ABIError(.outOfRange(type: type.description, value: number.description))
      }
      return number
    case (.int(let bits), .int(let number)):
      guard ABIWordCoding.signed(number.bitPattern, bits: bits, isStrict: true) != nil else {
        throw ABIError(.outOfRange(type: type.description, value: number.description))
      }
      return number.bitPattern
    case (.address, .address(let address)): return ABIWordCoding.word(of: address)
    case (.bool, .bool(let flag)): return flag.abiWord
    case (.fixedBytes(let count), .bytes(let bytes)):
      return bytes.count == count ? ABIWordCoding.leftAligned(bytes) : nil
    case (.function, .bytes(let bytes)): return bytes.count == 24 ? ABIWordCoding.leftAligned(bytes) : nil
    default: return nil
    }
  }

  /// Checks the value against the type and returns the bytes that it takes behind the head.
  private func measure(as type: ABIType) throws(ABIError) -> Int {
    switch (type, self) {
    case (.bytes, .bytes(let bytes)): return 32 + bytes.count.paddedToWord
    case (.string, .string(let text)): return 32 + text.utf8.count.paddedToWord
    case (.array(let element), .array(let elements)):
      let head = elements.count.saturatingMultiply(by: element.headSize)
      return try ABIValue.measureElements(elements, as: element).saturatingAdd(head).saturatingAdd(32)
    case (.fixedArray(let element, let count), .array(let elements)):
      guard elements.count == count else {
        throw ABIError(.wrongCount(of: "elements of \(type)", expected: count, found: elements.count))
      }
      let tail = try ABIValue.measureElements(elements, as: element)
      return type.isDynamic ? tail.saturatingAdd(count.saturatingMultiply(by: element.headSize)) : tail
    case (.tuple(let components), .tuple(let values)):
      let tail = try ABIValue.measureList(values, as: components, things: "components of \(type)")
      return type.isDynamic ? tail.saturatingAdd(components.headSize) : tail
    default:
      guard try word(as: type) != nil else {
        throw ABIError(.typeMismatch(expected: type.kind, found: kind))
      }
      return 0
    }
  }

  private static func measureElements(_ elements: [ABIValue], as type: ABIType) throws(ABIError) -> Int {
    var size = 0
    for (index, element) in elements.enumerated() {
      do throws(ABIError) { size = size.saturatingAdd(try element.measure(as: type)) } catch {
        throw error.inside(.index(index))
      }
    }
    return size
  }

  private static func measureList(
    _ values: [ABIValue], as parameters: [ABIParameter], things: String
  ) throws(ABIError) -> Int {
    guard values.count == parameters.count else {
      throw ABIError(.wrongCount(of: things, expected: parameters.count, found: values.count))
    }
    var size = 0
    for (index, (value, parameter)) in zip(values, parameters).enumerated() {
      do throws(ABIError) { size = size.saturatingAdd(try value.measure(as: parameter.type)) } catch {
        throw error.inside(parameter.step(at: index))
      }
    }
    return size
  }

  /// Writes a value that has been checked.
  private func write(as type: ABIType, into encoder: inout ABIEncoder) {
    switch (type, self) {
    case (.bytes, .bytes(let bytes)): encoder.appendByteString(bytes)
    case (.string, .string(let text)): encoder.appendByteString(text.utf8)
    case (.array(let element), .array(let elements)):
      encoder.appendCount(elements.count)
      encoder.appendFrame(headSize: elements.count * element.headSize) {
        ABIValue.writeElements(elements, as: element, into: &$0)
      }
    case (.fixedArray(let element, let count), .array(let elements)):
      guard type.isDynamic else { return ABIValue.writeElements(elements, as: element, into: &encoder) }
      encoder.appendFrame(headSize: count * element.headSize) {
        ABIValue.writeElements(elements, as: element, into: &$0)
      }
    case (.tuple(let components), .tuple(let values)):
      guard type.isDynamic else { return ABIValue.writeList(values, as: components, into: &encoder) }
      encoder.appendFrame(headSize: components.headSize) {
        ABIValue.writeList(values, as: components, into: &$0)
      }
    default: encoder.appendWord((try? word(as: type)) ?? .zero)
    }
  }

  private static func writeElements(_ elements: [ABIValue], as type: ABIType, into encoder: inout ABIEncoder)
  {
    let isDynamic = type.isDynamic
    for element in elements {
      if isDynamic { encoder.appendPointer() }
      element.write(as: type, into: &encoder)
    }
  }

  private static func writeList(
    _ values: [ABIValue], as parameters: [ABIParameter], into encoder: inout ABIEncoder
  ) {
    for (value, parameter) in zip(values, parameters) {
      if parameter.type.isDynamic { encoder.appendPointer() }
      value.write(as: parameter.type, into: &encoder)
    }
  }
}
