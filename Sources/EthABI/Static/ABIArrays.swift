/// An array coded element by element whatever the element is; needed for `uint8[]`, as `[UInt8]` is `bytes`.
public struct ABIArray<Element: ABICodable>: ABICodable {
  /// The elements.
  public var elements: [Element]

  /// An array of these elements.
  public init(_ elements: [Element]) { self.elements = elements }

  /// `T[]`.
  public static var abiType: ABIType { .array(of: Element.abiType) }
  /// True.
  @inlinable
  public static var isDynamicABI: Bool { true }
  /// 32.
  @inlinable
  public static var abiHeadSize: Int { 32 }
  /// A word for the number, and the elements.
  @inlinable
  public var abiTailSize: Int {
    var size = 32 + elements.count * Element.abiHeadSize
    if Element.isDynamicABI { for element in elements { size += element.abiTailSize } }
    return size
  }
  /// Writes the number and the elements.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) {
    encoder.appendCount(elements.count)
    let outer = encoder.openFrame(headSize: elements.count * Element.abiHeadSize)
    Element.encodeElements(elements, into: &encoder)
    encoder.closeFrame(outer)
  }
  /// Reads the number and the elements.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public init(from decoder: inout ABIDecoder) throws(ABIError) {
    let size = Element.abiHeadSize
    let count = try decoder.decodeCount(elementSize: size, of: Self.self)
    try decoder.openFrame(headSize: count &* size, of: Self.self)
    elements = try Element.decodeElements(count, from: &decoder)
  }
  /// The elements one after the other, each padded to whole words.
  public func appendTopicPreimage(to bytes: inout [UInt8]) {
    for element in elements { element.appendPaddedTopicPreimage(to: &bytes) }
  }
}

extension ABIArray: Equatable where Element: Equatable {}
extension ABIArray: Hashable where Element: Hashable {}

extension ABIArray: ExpressibleByArrayLiteral {
  /// The literal's elements.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

/// A number of values that is part of the type: `ABIFixedArray<UInt256, 3>` is `uint256[3]`.
public struct ABIFixedArray<Element: ABICodable, let count: Int>: ABICodable {
  /// The elements, `count` of them.
  public let elements: [Element]

  /// Takes exactly `count` elements.
  ///
  /// - Throws: ``ABIError`` for any other number.
  public init(_ elements: [Element]) throws(ABIError) {
    guard elements.count == count else {
      throw ABIError(.wrongCount(of: "elements", expected: count, found: elements.count))
    }
    self.elements = elements
  }

  /// `T[n]`.
  public static var abiType: ABIType { .fixedArray(of: Element.abiType, count: count) }
  /// Whether the elements are dynamic.
  @inlinable
  public static var isDynamicABI: Bool { count > 0 && Element.isDynamicABI }
  /// 32 for dynamic elements, their sizes' sum otherwise.
  @inlinable
  public static var abiHeadSize: Int {
    isDynamicABI ? 32 : Element.abiHeadSize.saturatingMultiply(by: count)
  }
  /// Bytes behind the head.
  @inlinable
  public var abiTailSize: Int {
    guard Self.isDynamicABI else { return 0 }
    var size = count * Element.abiHeadSize
    for element in elements { size += element.abiTailSize }
    return size
  }
  /// Writes the elements.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) {
    guard Self.isDynamicABI else { return Element.encodeElements(elements, into: &encoder) }
    let outer = encoder.openFrame(headSize: count * Element.abiHeadSize)
    Element.encodeElements(elements, into: &encoder)
    encoder.closeFrame(outer)
  }
  /// Reads the elements.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public init(from decoder: inout ABIDecoder) throws(ABIError) {
    let size = Element.abiHeadSize.saturatingMultiply(by: count)
    if Self.isDynamicABI {
      try decoder.openFrame(headSize: size, of: Self.self)
    } else {
      try decoder.checkStatic(size: size, of: Self.self)
    }
    try decoder.spendElements(
      count, elementSize: Element.abiHeadSize, of: Self.self, at: decoder.offset)
    elements = try Element.decodeElements(count, from: &decoder)
  }
  /// The elements one after the other, each padded to whole words.
  public func appendTopicPreimage(to bytes: inout [UInt8]) {
    for element in elements { element.appendPaddedTopicPreimage(to: &bytes) }
  }
}

extension ABIFixedArray: Equatable where Element: Equatable {}
extension ABIFixedArray: Hashable where Element: Hashable {}

extension ABIFixedArray: ExpressibleByArrayLiteral {
  /// The literal's elements; another number than `count` stops the program.
  public init(arrayLiteral elements: Element...) {
    precondition(elements.count == count, "expected \(count) elements")
    self.elements = elements
  }
}
