import EthPrimitives

extension ABIValue {
  /// The word of a value type's value; `nil` where the value is not of the type or the type is no value type.
  ///
  /// - Throws: ``ABIError`` where a number does not fit.
  func word(as type: ABIType) throws(ABIError) -> UInt256? {
    switch self {
    case .uint(let number):
      guard case .uint(let bits) = type else { return nil }
      guard ABIWordCoding.unsigned(number, bits: bits, isStrict: true) != nil else {
        throw ABIError(.outOfRange(type: type.description, value: number.description))
      }
      return number
    case .int(let number):
      guard case .int(let bits) = type else { return nil }
      guard ABIWordCoding.signed(number.bitPattern, bits: bits, isStrict: true) != nil else {
        throw ABIError(.outOfRange(type: type.description, value: number.description))
      }
      return number.bitPattern
    case .address(let address):
      guard case .address = type else { return nil }
      return ABIWordCoding.word(of: address)
    case .bool(let flag):
      guard case .bool = type else { return nil }
      return flag.abiWord
    case .bytes(let bytes):
      switch type {
      case .fixedBytes(let count): return bytes.count == count ? ABIWordCoding.leftAligned(bytes) : nil
      case .function: return bytes.count == 24 ? ABIWordCoding.leftAligned(bytes) : nil
      default: return nil
      }
    default: return nil
    }
  }

  /// Checks the value against the type and returns the bytes that it takes behind the head.
  private func measure(as type: ABIType) throws(ABIError) -> Int {
    switch self {
    case .bytes(let bytes):
      if case .bytes = type { return 32 + bytes.count.paddedToWord }
    case .string(let text):
      if case .string = type { return 32 + text.utf8.count.paddedToWord }
    case .array(let elements):
      if let size = try ABIValue.measureArray(elements, as: type) { return size }
    case .tuple(let values):
      guard case .tuple(let components) = type else { break }
      let tail = try ABIValue.measureList(values, as: components, things: "components of \(type)")
      guard tail > 0 || type.isDynamic else { return 0 }
      return tail.saturatingAdd(components.layout.headSize)
    default: break
    }
    guard try word(as: type) != nil else {
      throw ABIError(.typeMismatch(expected: type.kind, found: kind))
    }
    return 0
  }

  /// The bytes of an array behind the head; `nil` where the type is no array.
  private static func measureArray(_ elements: [ABIValue], as type: ABIType) throws(ABIError) -> Int? {
    switch type {
    case .array(let element):
      let head = elements.count.saturatingMultiply(by: element.headSize)
      return try measureElements(elements, as: element).saturatingAdd(head).saturatingAdd(32)
    case .fixedArray(let element, let count):
      guard elements.count == count else {
        throw ABIError(.wrongCount(of: "elements of \(type)", expected: count, found: elements.count))
      }
      let tail = try measureElements(elements, as: element)
      let layout = element.layout
      return count > 0 && layout.isDynamic
        ? tail.saturatingAdd(count.saturatingMultiply(by: layout.headSize)) : 0
    default: return nil
    }
  }

  private static func measureElements(_ elements: [ABIValue], as type: ABIType) throws(ABIError) -> Int {
    if case .uint(let bits) = type, areNumbers(elements, below: bits) { return 0 }
    if case .string = type, let size = sizeOfTexts(elements) { return size }
    var size = 0
    for index in elements.indices {
      do throws(ABIError) { size = size.saturatingAdd(try elements[index].measure(as: type)) } catch {
        throw error.inside(.index(index))
      }
    }
    return size
  }

  /// Whether all values are unsigned numbers below 2^bits: the commonest array, checked in one go.
  private static func areNumbers(_ elements: [ABIValue], below bits: Int) -> Bool {
    for element in elements {
      guard case .uint(let number) = element,
        ABIWordCoding.unsigned(number, bits: bits, isStrict: true) != nil
      else { return false }
    }
    return true
  }

  /// The bytes behind the head that the values take where all of them are text.
  private static func sizeOfTexts(_ elements: [ABIValue]) -> Int? {
    var size = 0
    for index in elements.indices {
      guard case .string(let text) = elements[index] else { return nil }
      size = size.saturatingAdd(32 + text.utf8.count.paddedToWord)
    }
    return size
  }

  /// Checks the values of a list and returns the bytes that they take behind the head.
  ///
  /// - Parameter things: What the values are, for errors.
  static func measureList(
    _ values: [ABIValue], as types: [some ABITyped], things: @autoclosure () -> String
  ) throws(ABIError) -> Int {
    guard values.count == types.count else {
      throw ABIError(.wrongCount(of: things(), expected: types.count, found: values.count))
    }
    var size = 0
    for index in values.indices {
      do throws(ABIError) {
        size = size.saturatingAdd(try values[index].measure(as: types[index].type))
      } catch {
        throw error.inside(types[index].step(at: index))
      }
    }
    return size
  }
}
