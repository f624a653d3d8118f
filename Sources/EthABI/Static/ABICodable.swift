import EthPrimitives

/// A Swift type that is coded as one type of the contract ABI, known at compile time.
///
/// | ABI | Swift |
/// |---|---|
/// | `uint256`, `int256` | `UInt256`, `Int256` |
/// | `uint8`, `16`, `32`, `64`, and `int…` | `UInt8` … `UInt64`, `Int8` … `Int64` |
/// | other widths | ``ABIUInt``, ``ABIInt``: `ABIUInt<96>` |
/// | `address`, `bool`, `string` | `Address`, `Bool`, `String` |
/// | `bytes` | `[UInt8]` |
/// | `bytes32`, `bytes1` … `bytes31` | `Hash32`, ``FixedBytes``: `FixedBytes<4>` |
/// | `function` | ``ABIFunctionPointer`` |
/// | `T[]` | `[T]`, but `uint8[]` is ``ABIArray``: `ABIArray<UInt8>` |
/// | `T[n]` | ``ABIFixedArray``: `ABIFixedArray<T, n>` |
/// | tuples | structs that conform to ``ABIStruct`` or ``ABIStructFields``, or ``ABITuple`` |
///
/// The bytes are those of the dynamic coding (``ABIValue``).
/// A type must not contain itself, not even through an array: no type of the ABI does, and nothing bounds how deep
/// such a one would be decoded.
public protocol ABICodable: Sendable {
  /// The type as the dynamic coding knows it.
  static var abiType: ABIType { get }
  /// Whether the encoding stands apart from the head, which then holds its offset.
  static var isDynamicABI: Bool { get }
  /// Bytes in the head of the enclosing list: 32 where the type is dynamic, the whole encoding otherwise.
  static var abiHeadSize: Int { get }
  /// Bytes behind the head: 0 where the type is static.
  var abiTailSize: Int { get }
  /// Writes the value's head words, or its tail where the type is dynamic.
  func encode(into encoder: inout ABIEncoder)
  /// Reads what ``encode(into:)`` writes.
  ///
  /// - Throws: ``ABIError``.
  init(from decoder: inout ABIDecoder) throws(ABIError)
  /// Appends what an event's topic hashes: the encoding without lengths and offsets.
  ///
  /// Source: Solidity, "Contract ABI Specification", section "Encoding of Indexed Event Parameters".
  func appendTopicPreimage(to bytes: inout [UInt8])

  /// Reads a value from the current head, or from where the head's offset points: what
  /// ``ABIDecoder/decode(_:)`` does.
  ///
  /// - Throws: ``ABIError``.
  static func decodeField(from decoder: inout ABIDecoder) throws(ABIError) -> Self

  /// The type of an array of these.
  static var abiArrayType: ABIType { get }
  /// Bytes of the tail of an array of these.
  static func abiTailSize(ofArray elements: [Self]) -> Int
  /// Writes the tail of an array of these; `UInt8` writes `bytes`, all others the elements one by one.
  static func encodeArray(_ elements: [Self], into encoder: inout ABIEncoder)
  /// Reads the tail of an array of these.
  ///
  /// - Throws: ``ABIError``.
  static func decodeArray(from decoder: inout ABIDecoder) throws(ABIError) -> [Self]
  /// Writes values into the current head, one after the other.
  static func encodeElements(_ elements: [Self], into encoder: inout ABIEncoder)
  /// Reads `count` values of the current head, which has room for them.
  ///
  /// - Throws: ``ABIError``, with the index of the value.
  static func decodeElements(_ count: Int, from decoder: inout ABIDecoder) throws(ABIError) -> [Self]
}

extension ABICodable {
  /// Reads a value from the current head, or from where the head's offset points.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public static func decodeField(from decoder: inout ABIDecoder) throws(ABIError) -> Self {
    guard isDynamicABI else { return try Self(from: &decoder) }
    guard let outer = try decoder.openTail() else { throw decoder.wrongPointer(abiType) }
    let value = try Self(from: &decoder)
    decoder.closeTail(outer)
    return value
  }

  /// `T[]`.
  public static var abiArrayType: ABIType { .array(of: abiType) }

  /// A word for the number, and the elements.
  @inlinable
  public static func abiTailSize(ofArray elements: [Self]) -> Int {
    var size = 32 + elements.count * abiHeadSize
    if isDynamicABI { for element in elements { size += element.abiTailSize } }
    return size
  }

  /// Writes the number, then a frame with the elements.
  @inlinable
  public static func encodeArray(_ elements: [Self], into encoder: inout ABIEncoder) {
    encoder.appendCount(elements.count)
    let outer = encoder.openFrame(headSize: elements.count * abiHeadSize)
    encodeElements(elements, into: &encoder)
    encoder.closeFrame(outer)
  }

  /// Reads the number, then a frame with the elements.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public static func decodeArray(from decoder: inout ABIDecoder) throws(ABIError) -> [Self] {
    let size = abiHeadSize
    guard 32 <= decoder.count &- decoder.position else {
      throw decoder.truncated(abiArrayType, needed: 32)
    }
    let count = try decoder.readCount(elementSize: size)
    guard count >= 0, decoder.beginFrame(headSize: count &* size) else {
      throw decoder.wrongLength(abiArrayType)
    }
    guard decoder.takeElements(count, elementSize: size) else {
      throw decoder.tooManyElements(abiArrayType, areZeroSize: size == 0, at: decoder.position &- 32)
    }
    return try decodeElements(count, from: &decoder)
  }

  /// Writes values into the current head, one after the other.
  @inlinable
  public static func encodeElements(_ elements: [Self], into encoder: inout ABIEncoder) {
    for element in elements { encoder.append(element) }
  }

  /// Reads `count` values of the current head, which has room for them.
  ///
  /// - Throws: ``ABIError``, with the index of the value.
  @inlinable
  public static func decodeElements(
    _ count: Int, from decoder: inout ABIDecoder
  ) throws(ABIError) -> [Self] {
    var elements: [Self] = []
    elements.reserveCapacity(count)
    for index in 0..<count {
      do throws(ABIError) { elements.append(try decoder.decode(Self.self)) } catch {
        throw error.inside(.index(index))
      }
    }
    return elements
  }
}
