/// A Swift struct coded as a tuple; generated bindings conform to it.
///
/// ```swift
/// struct Job: ABIStruct {
///   var module: String
///   var inputs: [String]
///
///   static let abiFieldNames = ["module", "inputs"]
///   var abiFields: ABITuple<String, [String]> { ABITuple(module, inputs) }
///   init(abiFields: ABITuple<String, [String]>) { (module, inputs) = abiFields.fields }
/// }
/// ```
public protocol ABIStruct: ABICodable {
  /// The fields' types.
  associatedtype ABIFields: ABIFieldList
  /// The fields' names in the contract, in order; an empty one stands for a field without a name.
  static var abiFieldNames: [String] { get }
  /// The fields' values, in order.
  var abiFields: ABIFields { get }
  /// Takes the fields' values, in order.
  init(abiFields: ABIFields)
}

extension ABIStruct {
  /// The tuple of the fields' names and types.
  public static var abiType: ABIType {
    let names = abiFieldNames
    return .tuple(
      ABIFields.abiTypes.enumerated().map { index, type in
        ABIParameter(index < names.count ? names[index] : "", type)
      })
  }
  /// Whether one of the fields is dynamic.
  @inlinable
  public static var isDynamicABI: Bool { ABIFields.isDynamicABI }
  /// 32 where a field is dynamic, the fields' sizes' sum otherwise.
  @inlinable
  public static var abiHeadSize: Int { ABIFields.abiHeadSize }
  /// Bytes behind the head.
  @inlinable
  public var abiTailSize: Int { abiFields.abiTailSize }
  /// Writes the fields.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) { abiFields.encode(into: &encoder) }
  /// Reads the fields.
  ///
  /// - Throws: ``ABIError``.
  public init(from decoder: inout ABIDecoder) throws(ABIError) {
    self.init(abiFields: try ABIFields(from: &decoder, names: Self.abiFieldNames))
  }
  /// The fields one after the other, each padded to whole words.
  public func appendTopicPreimage(to bytes: inout [UInt8]) { abiFields.appendTopicPreimage(to: &bytes) }
}
