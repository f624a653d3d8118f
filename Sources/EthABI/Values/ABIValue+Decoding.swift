import EthPrimitives

extension ABIValue {
  /// Decodes arguments: `abi.decode(data, (type, type …))`.
  ///
  /// - Parameters:
  ///   - data: The encoding, behind `skipping` bytes.
  ///   - parameters: The types, and the names for errors.
  ///   - options: Whether only the canonical encoding is read (the default), and the limits.
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public static func decode(
    _ data: [UInt8], as parameters: [ABIParameter], skipping: Int = 0,
    options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    var decoder = ABIDecoder(data, skipping: skipping, options: options)
    try decoder.openFrame(headSize: parameters.headSize, of: .tuple(parameters))
    let values = try decoder.decodeList(parameters, depth: 0)
    try decoder.finish()
    return values
  }

  /// Decodes arguments: `abi.decode(data, (type, type …))`.
  ///
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public static func decode(
    _ data: [UInt8], as types: [ABIType], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try decode(data, as: types.map { ABIParameter("", $0) }, options: options)
  }

  /// Decodes a single argument: `abi.decode(data, (type))`.
  ///
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public init(
    decoding data: [UInt8], as type: ABIType, options: ABIDecodingOptions = .strict
  ) throws(ABIError) {
    var decoder = ABIDecoder(data, options: options)
    try decoder.openFrame(headSize: type.headSize, of: type)
    self = try decoder.decodeValue(type, isDynamic: type.isDynamic, depth: 0)
    try decoder.finish()
  }

  /// The value of a word; `nil` where it is out of range or its padding is not zero and `isStrict`.
  init?(word: UInt256, as type: ABIType, isStrict: Bool) {
    let value: ABIValue? =
      switch type {
      case .uint(let bits): ABIWordCoding.unsigned(word, bits: bits, isStrict: isStrict).map { .uint($0) }
      case .int(let bits): ABIWordCoding.signed(word, bits: bits, isStrict: isStrict).map { .int($0) }
      case .address: ABIWordCoding.address(word, isStrict: isStrict).map { .address($0) }
      case .bool: ABIWordCoding.boolean(word, isStrict: isStrict).map { .bool($0) }
      case .fixedBytes(let count): ABIValue(leftAligned: word, count: count, isStrict: isStrict)
      case .function: ABIValue(leftAligned: word, count: 24, isStrict: isStrict)
      default: nil
      }
    guard let value else { return nil }
    self = value
  }

  private init?(leftAligned word: UInt256, count: Int, isStrict: Bool) {
    guard let word = ABIWordCoding.leftAligned(word, count: count, isStrict: isStrict) else { return nil }
    self = .bytes(Array(word.bigEndianBytes.prefix(count)))
  }
}

extension ABIDecoder {
  /// Reads a value from the current head, or from where the head's offset points.
  mutating func decodeValue(_ type: ABIType, isDynamic: Bool, depth: Int) throws(ABIError) -> ABIValue {
    guard isDynamic else { return try decodeBody(type, isDynamic: false, depth: depth) }
    let outer = try openTail(of: type)
    defer { closeTail(outer) }
    return try decodeBody(type, isDynamic: true, depth: depth)
  }

  private mutating func decodeBody(
    _ type: ABIType, isDynamic: Bool, depth: Int
  ) throws(ABIError) -> ABIValue {
    guard depth <= options.limits.depth else {
      throw ABIError(.limitExceeded(what: "levels of nesting", limit: options.limits.depth, offset: offset))
    }
    switch type {
    case .bytes: return .bytes(try decodeByteString())
    case .string: return .string(try decodeText())
    case .array(let element):
      let size = element.headSize
      let count = try decodeCount(elementSize: size, of: type)
      try openFrame(headSize: count * size, of: type)
      return .array(try decodeElements(element, count: count, depth: depth + 1))
    case .fixedArray(let element, let count):
      let size = element.headSize.saturatingMultiply(by: count)
      if isDynamic { try openFrame(headSize: size, of: type) } else { try checkStatic(size: size, of: type) }
      try spendElements(count, at: offset)
      return .array(try decodeElements(element, count: count, depth: depth + 1))
    case .tuple(let components):
      if isDynamic { try openFrame(headSize: components.headSize, of: type) }
      return .tuple(try decodeList(components, depth: depth + 1))
    default:
      let at = offset
      let word = try decodeWord(of: type)
      guard let value = ABIValue(word: word, as: type, isStrict: isStrict) else {
        throw ABIError(.wordOutOfRange(type: type.description, word: Hash32(word), offset: at))
      }
      return value
    }
  }

  private mutating func decodeElements(
    _ type: ABIType, count: Int, depth: Int
  ) throws(ABIError) -> [ABIValue] {
    let isDynamic = type.isDynamic
    var elements: [ABIValue] = []
    elements.reserveCapacity(count)
    for index in 0..<count {
      do throws(ABIError) {
        elements.append(try decodeValue(type, isDynamic: isDynamic, depth: depth))
      } catch {
        throw error.inside(.index(index))
      }
    }
    return elements
  }

  /// Reads the values of a list whose frame has been opened.
  mutating func decodeList(_ parameters: [ABIParameter], depth: Int) throws(ABIError) -> [ABIValue] {
    var values: [ABIValue] = []
    values.reserveCapacity(parameters.count)
    for (index, parameter) in parameters.enumerated() {
      do throws(ABIError) {
        values.append(
          try decodeValue(parameter.type, isDynamic: parameter.type.isDynamic, depth: depth))
      } catch {
        throw error.inside(parameter.step(at: index))
      }
    }
    return values
  }
}
