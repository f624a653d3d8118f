import EthPrimitives

/// Values of several types, coded as a tuple; also the arguments of a call and what comes back from it.
///
/// ```swift
/// let data = ABITuple("moo", [1, 2] as [UInt256]).encoded()
/// let (text, numbers) = try ABITuple<String, [UInt256]>(decoding: data).fields
/// ```
public struct ABITuple<each Field: ABICodable>: ABIFieldList {
  /// The values.
  public let fields: (repeat each Field)

  /// A tuple of these values.
  @inlinable
  public init(_ fields: repeat each Field) { self.fields = (repeat each fields) }

  /// The types of the fields, in order.
  public static var abiTypes: [ABIType] {
    var types: [ABIType] = []
    for field in repeat (each Field).self { types.append(field.abiType) }
    return types
  }

  /// Whether one of the fields is dynamic.
  @inlinable
  public static var isDynamicABI: Bool {
    for field in repeat (each Field).self { if field.isDynamicABI { return true } }
    return false
  }

  /// Bytes of the head of the list of fields.
  @inlinable
  public static var fieldsHeadSize: Int {
    var size = 0
    for field in repeat (each Field).self { size += field.abiHeadSize }
    return size
  }

  /// Bytes behind the head of the list of fields.
  @inlinable
  public var fieldsTailSize: Int {
    var size = 0
    for field in repeat each fields { size += field.abiTailSize }
    return size
  }

  /// Writes the fields into the current frame.
  @inlinable
  public func encodeFields(into encoder: inout ABIEncoder) {
    for field in repeat each fields { encoder.append(field) }
  }

  /// Reads the fields from the current frame.
  ///
  /// - Throws: ``ABIError``, with the field's name or its number and type.
  public init(fieldsFrom decoder: inout ABIDecoder, names: [String]) throws(ABIError) {
    var index = 0
    func next<Value: ABICodable>(_: Value.Type) throws(ABIError) -> Value {
      defer { index += 1 }
      do throws(ABIError) { return try decoder.decode(Value.self) } catch {
        let name = index < names.count ? names[index] : ""
        throw error.inside(name.isEmpty ? .argument(index, type: Value.abiType.description) : .name(name))
      }
    }
    self.init(repeat try next((each Field).self))
  }

  /// The fields one after the other, each padded to whole words.
  public func appendTopicPreimage(to bytes: inout [UInt8]) {
    for field in repeat each fields { field.appendPaddedTopicPreimage(to: &bytes) }
  }
}

/// No values: the arguments of a function that takes none.
public typealias ABINoValues = ABITuple<>

/// A list of values of several types: ``ABITuple`` of any number of fields.
public protocol ABIFieldList: ABICodable {
  /// The types of the fields, in order.
  static var abiTypes: [ABIType] { get }
  /// Bytes of the head of the list of fields.
  static var fieldsHeadSize: Int { get }
  /// Bytes behind the head of the list of fields.
  var fieldsTailSize: Int { get }
  /// Writes the fields into the current frame.
  func encodeFields(into encoder: inout ABIEncoder)
  /// Reads the fields from the current frame.
  ///
  /// - Throws: ``ABIError``, with the field's name or its number and type.
  init(fieldsFrom decoder: inout ABIDecoder, names: [String]) throws(ABIError)
}

extension ABIFieldList {
  /// The tuple of the fields' types, without names.
  public static var abiType: ABIType { .tuple(abiTypes.map { ABIParameter("", $0) }) }
  /// 32 where a field is dynamic, the fields' sizes' sum otherwise.
  @inlinable
  public static var abiHeadSize: Int { isDynamicABI ? 32 : fieldsHeadSize }
  /// Bytes behind the head: those of the fields, where one of them is dynamic.
  @inlinable
  public var abiTailSize: Int { Self.isDynamicABI ? Self.fieldsHeadSize + fieldsTailSize : 0 }

  /// Writes the fields: in place where all are static, in a frame of their own otherwise.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) {
    guard Self.isDynamicABI else { return encodeFields(into: &encoder) }
    encoder.appendFrame(headSize: Self.fieldsHeadSize) { encodeFields(into: &$0) }
  }

  /// Reads the fields.
  ///
  /// - Throws: ``ABIError``.
  public init(from decoder: inout ABIDecoder) throws(ABIError) {
    try self.init(from: &decoder, names: [])
  }

  /// Reads the fields; errors name them.
  ///
  /// - Throws: ``ABIError``.
  public init(from decoder: inout ABIDecoder, names: [String]) throws(ABIError) {
    if Self.isDynamicABI { try decoder.openFrame(headSize: Self.fieldsHeadSize, of: Self.abiType) }
    try self.init(fieldsFrom: &decoder, names: names)
  }

  /// The encoding of the fields as arguments: `abi.encode(field, field …)`, behind `prefix`.
  @inlinable
  public func encoded(prefix: [UInt8] = []) -> [UInt8] {
    var encoder = ABIEncoder(prefix: prefix, capacity: Self.fieldsHeadSize + fieldsTailSize)
    encoder.appendFrame(headSize: Self.fieldsHeadSize) { encodeFields(into: &$0) }
    return encoder.bytes
  }

  /// Decodes arguments: `abi.decode(data, (field, field …))`.
  ///
  /// - Parameters:
  ///   - data: The encoding, behind `skipping` bytes.
  ///   - names: The fields' names, for errors; may be empty.
  /// - Throws: ``ABIError``.
  public init(
    decoding data: [UInt8], skipping: Int = 0, names: [String] = [], options: ABIDecodingOptions = .strict
  ) throws(ABIError) {
    var decoder = ABIDecoder(data, skipping: skipping, options: options)
    try decoder.openFrame(headSize: Self.fieldsHeadSize, of: Self.abiType)
    try self.init(fieldsFrom: &decoder, names: names)
    try decoder.finish()
  }
}
