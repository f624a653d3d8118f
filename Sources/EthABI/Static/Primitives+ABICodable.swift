import EthPrimitives

extension Bool: ABIWord {
  /// `bool`.
  public static var abiType: ABIType { .bool }
  /// Zero or one.
  @inlinable
  public var abiWord: UInt256 { UInt256(limbs: self ? 1 : 0, 0, 0, 0) }
  /// Zero or one.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) {
    guard let value = ABIWordCoding.boolean(abiWord, isStrict: mode == .strict) else { return nil }
    self = value
  }
}

extension Address: ABIWord {
  /// `address`.
  public static var abiType: ABIType { .address }
  /// The 20 bytes behind 12 zeros.
  @inlinable
  public var abiWord: UInt256 { ABIWordCoding.word(of: self) }
  /// The word's last 20 bytes.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) {
    guard let value = ABIWordCoding.address(abiWord, isStrict: mode == .strict) else { return nil }
    self = value
  }
}

extension Hash32: ABIWord {
  /// `bytes32`.
  public static var abiType: ABIType { .fixedBytes(32) }
  /// The 32 bytes.
  @inlinable
  public var abiWord: UInt256 { number }
  /// The 32 bytes.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) { self.init(abiWord) }
}

extension String: ABICodable {
  /// `string`.
  public static var abiType: ABIType { .string }
  /// True.
  @inlinable
  public static var isDynamicABI: Bool { true }
  /// 32.
  @inlinable
  public static var abiHeadSize: Int { 32 }
  /// A word for the length, and the UTF-8 bytes padded to whole words.
  @inlinable
  public var abiTailSize: Int { 32 + utf8.count.paddedToWord }
  /// Writes the length and the UTF-8 bytes.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) {
    let done: Void? = utf8.withContiguousStorageIfAvailable {
      encoder.appendByteString(UnsafeRawBufferPointer($0))
    }
    if done == nil { [UInt8](utf8).withUnsafeBytes { encoder.appendByteString($0) } }
  }
  /// Reads the length and the UTF-8 bytes.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public init(from decoder: inout ABIDecoder) throws(ABIError) { self = try decoder.decodeText() }
  /// Follows the offset, then reads the length and the UTF-8 bytes.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public static func decodeField(from decoder: inout ABIDecoder) throws(ABIError) -> String {
    try decoder.decodeTextField()
  }
  /// The UTF-8 bytes.
  public func appendTopicPreimage(to bytes: inout [UInt8]) { bytes += utf8 }
}

extension Array: ABICodable where Element: ABICodable {
  /// `T[]`; `bytes` for `[UInt8]`.
  public static var abiType: ABIType { Element.abiArrayType }
  /// True.
  @inlinable
  public static var isDynamicABI: Bool { true }
  /// 32.
  @inlinable
  public static var abiHeadSize: Int { 32 }
  /// A word for the number, and the elements.
  @inlinable
  public var abiTailSize: Int { Element.abiTailSize(ofArray: self) }
  /// Writes the number and the elements.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) { Element.encodeArray(self, into: &encoder) }
  /// Reads the number and the elements.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public init(from decoder: inout ABIDecoder) throws(ABIError) {
    self = try Element.decodeArray(from: &decoder)
  }
  /// The elements one after the other, each padded to whole words; bytes as they are.
  public func appendTopicPreimage(to bytes: inout [UInt8]) {
    if let content = self as? [UInt8] {
      bytes += content
    } else {
      for element in self { element.appendPaddedTopicPreimage(to: &bytes) }
    }
  }
}

extension ABICodable {
  /// What a list holds of a value when the list is hashed: padded to whole words.
  func appendPaddedTopicPreimage(to bytes: inout [UInt8]) {
    let start = bytes.count
    appendTopicPreimage(to: &bytes)
    let count = bytes.count - start
    bytes.append(contentsOf: repeatElement(0, count: count.paddedToWord - count))
  }
}
