/// Values in a given order: the fields of a struct, the arguments of a call, what a function returns.
///
/// ``encoded(prefix:)`` and ``init(decoding:skipping:names:options:)-([UInt8],_,_,_)`` code the list, as a call's
/// arguments are. What is a value as well, the element of an array or a field of another list, conforms to
/// ``ABIStructFields`` and is coded as a tuple. What has no fields conforms to ``ABINoFields``.
///
/// Generated bindings conform to it with the fields written out one by one, which compiles to straight code:
/// ```swift
/// struct Job: ABIFieldList {
///   var module: String
///   var inputs: [String]
///
///   static var abiParameters: [ABIParameter] {
///     [ABIParameter("module", String.abiType), ABIParameter("inputs", [String].abiType)]
///   }
///   static var fieldsLayout: ABILayout { String.abiLayout + [String].abiLayout }
///   var fieldsTailSize: Int { module.abiTailSize + inputs.abiTailSize }
///   func encodeFields(into encoder: inout ABIEncoder) {
///     encoder.append(module)
///     encoder.append(inputs)
///   }
///   init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
///     self.init(module: try decoder.field("module"), inputs: try decoder.field("inputs"))
///   }
/// }
/// ```
/// By hand ``ABIStruct`` is shorter, and ``ABITuple`` shorter still.
public protocol ABIFieldList: Sendable {
  /// The fields' names and types, in order.
  static var abiParameters: [ABIParameter] { get }
  /// How the fields stand in the head of the list, one after the other.
  static var fieldsLayout: ABILayout { get }
  /// Bytes behind the head of the list of fields: the fields' ``ABICodable/abiTailSize`` together.
  var fieldsTailSize: Int { get }
  /// Writes the fields into the current frame, in order.
  func encodeFields(into encoder: inout ABIEncoder)
  /// Reads the fields from the current frame, in order.
  ///
  /// - Throws: ``ABIError``, with the field's name or its number and type.
  init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError)
}

extension ABIFieldList {
  /// Bytes of the head of the list of fields.
  @inlinable
  public static var fieldsHeadSize: Int { fieldsLayout.headSize }
}

/// A list of fields that is a value as well: a struct of a contract, coded as a tuple.
public typealias ABIStructFields = ABIFieldList & ABICodable

extension ABICodable where Self: ABIFieldList {
  /// The tuple of the fields.
  public static var abiType: ABIType { .tuple(abiParameters) }
  /// Whether one of the fields is dynamic.
  @inlinable
  public static var isDynamicABI: Bool { fieldsLayout.isDynamic }
  /// 32 where a field is dynamic, the fields' sizes' sum otherwise.
  @inlinable
  public static var abiHeadSize: Int { fieldsLayout.isDynamic ? 32 : fieldsLayout.headSize }
  /// Bytes behind the head: those of the fields, where one of them is dynamic.
  @inlinable
  public var abiTailSize: Int { Self.isDynamicABI ? Self.fieldsHeadSize + fieldsTailSize : 0 }

  /// Writes the fields: in place where all are static, in a frame of their own otherwise.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) {
    guard Self.isDynamicABI else { return encodeFields(into: &encoder) }
    let outer = encoder.openFrame(headSize: Self.fieldsHeadSize)
    encodeFields(into: &encoder)
    encoder.closeFrame(outer)
  }

  /// Reads the fields.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public init(from decoder: inout ABIDecoder) throws(ABIError) {
    if Self.isDynamicABI { try decoder.openFrame(headSize: Self.fieldsHeadSize, of: Self.self) }
    try self.init(fieldsFrom: &decoder)
  }

  /// The fields one after the other, each padded to whole words.
  public func appendTopicPreimage(to bytes: inout [UInt8]) {
    // Limits are for data from outside: no value, wherever it came from, may stop the program here.
    guard let values = try? ABIValue.decode(encoded(), as: Self.abiParameters, options: .unlimited) else {
      preconditionFailure("\(Self.self) does not encode what its abiParameters say")
    }
    ABIValue.tuple(values).appendTopicPreimage(as: Self.abiType, to: &bytes)
  }
}
