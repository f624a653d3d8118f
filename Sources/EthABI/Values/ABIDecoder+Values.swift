import EthPrimitives

/// The dynamic coding: values whose types are known at run time.
extension ABIDecoder {
  /// Reads a value from the current head, or from where the head's offset points.
  mutating func decodeValue(_ type: ABIType, isDynamic: Bool, depth: Int) throws(ABIError) -> ABIValue {
    guard isDynamic else { return try decodeBody(type, isDynamic: false, depth: depth) }
    if case .string = type { return .string(try decodeTextField()) }
    guard let outer = try openTail() else { throw wrongPointer(type) }
    let value = try decodeBody(type, isDynamic: true, depth: depth)
    closeTail(outer)
    return value
  }

  /// Reads a value from the current position.
  private mutating func decodeBody(
    _ type: ABIType, isDynamic: Bool, depth: Int
  ) throws(ABIError) -> ABIValue {
    switch type {
    case .bytes: return .bytes(try decodeByteString())
    case .string: return .string(try decodeText())
    case .array(let element): return .array(try decodeArray(of: element, as: type, depth: depth))
    case .fixedArray(let element, let number):
      return .array(
        try decodeFixedArray(of: element, count: number, as: type, isDynamic: isDynamic, depth: depth))
    case .tuple(let components):
      guard depth < options.limits.depth else { throw tooDeep() }
      try spendValue()
      if isDynamic {
        let headSize = components.layout.headSize
        guard beginFrame(headSize: headSize) else { throw truncated(type, needed: headSize) }
      }
      return .tuple(try decodeList(components, depth: depth + 1))
    default:
      guard 32 <= count &- position else { throw truncated(type, needed: 32) }
      let word = start + position
      try spend(32)
      guard let value = ABIValue(word: ABIWordCoding.load(word), as: type, isStrict: isStrict) else {
        throw wrongWord(type, at: word)
      }
      position &+= 32
      return value
    }
  }

  private mutating func decodeArray(
    of element: ABIType, as type: ABIType, depth: Int
  ) throws(ABIError) -> [ABIValue] {
    guard depth < options.limits.depth else { throw tooDeep() }
    guard 32 <= count &- position else { throw truncated(type, needed: 32) }
    let layout = element.layout
    let number = try readCount(elementSize: layout.headSize)
    guard number >= 0 else { throw wrongLength(type) }
    try spendElements(number, elementSize: layout.headSize, of: type, at: position &- 32)
    _ = beginFrame(headSize: number &* layout.headSize)
    return try decodeElements(element, layout: layout, count: number, depth: depth + 1)
  }

  private mutating func decodeFixedArray(
    of element: ABIType, count number: Int, as type: ABIType, isDynamic: Bool, depth: Int
  ) throws(ABIError) -> [ABIValue] {
    guard depth < options.limits.depth else { throw tooDeep() }
    let layout = element.layout
    let size = layout.headSize.saturatingMultiply(by: number)
    guard number >= 0, size <= count &- position else { throw truncated(type, needed: size) }
    if isDynamic { _ = beginFrame(headSize: size) }
    try spendElements(number, elementSize: layout.headSize, of: type, at: position)
    return try decodeElements(element, layout: layout, count: number, depth: depth + 1)
  }

  /// Reads `number` values of one type from the current head, which has room for them.
  private mutating func decodeElements(
    _ type: ABIType, layout: ABILayout, count number: Int, depth: Int
  ) throws(ABIError) -> [ABIValue] {
    if case .uint(let bits) = type { return try decodeNumbers(number, type, bits: bits) }
    var elements: [ABIValue] = []
    elements.reserveCapacity(number)
    let isText = if case .string = type { true } else { false }
    for index in 0..<number {
      do throws(ABIError) {
        elements.append(
          isText
            ? .string(try decodeTextField())
            : try decodeValue(type, isDynamic: layout.isDynamic, depth: depth))
      } catch {
        throw error.inside(.index(index))
      }
    }
    return elements
  }

  /// Reads unsigned numbers, the commonest array, in one go.
  private mutating func decodeNumbers(
    _ number: Int, _ type: ABIType, bits: Int
  ) throws(ABIError) -> [ABIValue] {
    try spend(number &* 32)
    let words = start + position
    let isStrict = isStrict
    var good = 0
    let elements = [ABIValue](unsafeUninitializedCapacity: number) { buffer, initialized in
      while good < number {
        let word = ABIWordCoding.load(words + good &* 32)
        guard let value = ABIWordCoding.unsigned(word, bits: bits, isStrict: isStrict) else { break }
        buffer.initializeElement(at: good, to: .uint(value))
        good &+= 1
      }
      initialized = good
    }
    guard good == number else { throw wrongWord(type, at: words + good * 32).inside(.index(good)) }
    position &+= number &* 32
    return elements
  }

  /// Reads the values of a list whose frame has been opened.
  mutating func decodeList(_ types: [some ABITyped], depth: Int) throws(ABIError) -> [ABIValue] {
    var values: [ABIValue] = []
    values.reserveCapacity(types.count)
    for index in types.indices {
      let type = types[index].type
      do throws(ABIError) {
        values.append(try decodeValue(type, isDynamic: type.isDynamic, depth: depth))
      } catch {
        throw error.inside(types[index].step(at: index))
      }
    }
    return values
  }

  /// Counts array elements against the limits.
  private mutating func spendElements(
    _ number: Int, elementSize: Int, of type: ABIType, at offset: Int
  ) throws(ABIError) {
    guard takeElements(number, elementSize: elementSize) else {
      throw tooManyElements(type, areZeroSize: elementSize == 0, at: offset)
    }
  }

  /// Counts a tuple, which takes memory of its own, like an element of an array.
  private mutating func spendValue() throws(ABIError) {
    guard elementsLeft > 0 else { throw tooManyElements(.tuple([]), areZeroSize: false, at: position) }
    elementsLeft &-= 1
  }
}
