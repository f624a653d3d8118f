import EthPrimitives

extension ABIValue {
  /// Decodes arguments: `abi.decode(data, (type, type …))`.
  ///
  /// - Parameters:
  ///   - data: The encoding.
  ///   - parameters: The types, and the names for errors.
  ///   - skipping: Bytes before the encoding, such as a selector's four.
  ///   - options: Whether only the canonical encoding is read (the default), and the limits.
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public static func decode(
    _ data: [UInt8], as parameters: [ABIParameter], skipping: Int = 0,
    options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try decodeList(data.span.bytes, as: parameters, skipping: skipping, options: options)
  }

  /// Decodes arguments from a part of a buffer, without copying it.
  ///
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public static func decode(
    _ data: Span<UInt8>, as parameters: [ABIParameter], skipping: Int = 0,
    options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try decodeList(data.bytes, as: parameters, skipping: skipping, options: options)
  }

  /// Decodes arguments from a part of a buffer, without copying it.
  ///
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public static func decode(
    _ data: RawSpan, as parameters: [ABIParameter], skipping: Int = 0,
    options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try decodeList(data, as: parameters, skipping: skipping, options: options)
  }

  /// Decodes arguments: `abi.decode(data, (type, type …))`.
  ///
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public static func decode(
    _ data: [UInt8], as types: [ABIType], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try decodeList(data.span.bytes, as: types, skipping: 0, options: options)
  }

  /// Decodes a single argument: `abi.decode(data, (type))`.
  ///
  /// - Throws: ``ABIError`` with the path of the value and the offset at which it is wrong.
  public init(
    decoding data: [UInt8], as type: ABIType, options: ABIDecodingOptions = .strict
  ) throws(ABIError) {
    self = try data.span.bytes.withUnsafeBytes { bytes throws(ABIError) in
      var decoder = ABIDecoder(bytes, skipping: 0, options: options)
      let layout = type.layout
      guard decoder.beginFrame(headSize: layout.headSize) else {
        throw decoder.truncated(type, needed: layout.headSize)
      }
      let value = try decoder.decodeValue(type, isDynamic: layout.isDynamic, depth: 0)
      try decoder.finish()
      return value
    }
  }

  private static func decodeList(
    _ data: RawSpan, as types: [some ABITyped], skipping: Int, options: ABIDecodingOptions
  ) throws(ABIError) -> [ABIValue] {
    try data.withUnsafeBytes { bytes throws(ABIError) in
      var decoder = ABIDecoder(bytes, skipping: skipping, options: options)
      let headSize = types.layout.headSize
      guard decoder.beginFrame(headSize: headSize) else {
        throw decoder.truncated(
          named: ABIParameter.list(types.map { ABIParameter("", $0.type) }), needed: headSize)
      }
      let values = try decoder.decodeList(types, depth: 0)
      try decoder.finish()
      return values
    }
  }

  /// The value of a word; `nil` where it is out of range or its padding is not zero and `isStrict`.
  @inline(__always)
  init?(word: UInt256, as type: ABIType, isStrict: Bool) {
    switch type {
    case .uint(let bits):
      guard let value = ABIWordCoding.unsigned(word, bits: bits, isStrict: isStrict) else { return nil }
      self = .uint(value)
    case .int(let bits):
      guard let value = ABIWordCoding.signed(word, bits: bits, isStrict: isStrict) else { return nil }
      self = .int(value)
    case .address:
      guard let value = ABIWordCoding.address(word, isStrict: isStrict) else { return nil }
      self = .address(value)
    case .bool:
      guard let value = ABIWordCoding.boolean(word, isStrict: isStrict) else { return nil }
      self = .bool(value)
    case .fixedBytes(let count): self.init(leftAligned: word, count: count, isStrict: isStrict)
    case .function: self.init(leftAligned: word, count: 24, isStrict: isStrict)
    default: return nil
    }
  }

  private init?(leftAligned word: UInt256, count: Int, isStrict: Bool) {
    guard (0...32).contains(count),
      let word = ABIWordCoding.leftAligned(word, count: count, isStrict: isStrict)
    else { return nil }
    self = .bytes(Hash32(word).withUnsafeBytes { [UInt8]($0[..<count]) })
  }
}
