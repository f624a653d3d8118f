/// A Swift struct coded as a tuple, written by hand: its fields are listed once each way.
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
public protocol ABIStruct: ABIFieldList, ABICodable {
  /// The fields' types.
  associatedtype ABIFields: ABIStructFields
  /// The fields' names in the contract, in order; an empty one stands for a field without a name.
  static var abiFieldNames: [String] { get }
  /// The fields' values, in order.
  var abiFields: ABIFields { get }
  /// Takes the fields' values, in order.
  init(abiFields: ABIFields)
}

extension ABIStruct {
  /// The fields' names and types.
  public static var abiParameters: [ABIParameter] {
    let names = abiFieldNames
    return ABIFields.abiParameters.enumerated().map { index, parameter in
      ABIParameter(index < names.count ? names[index] : "", parameter.type)
    }
  }
  /// How the fields stand in the head of the list.
  @inlinable
  public static var fieldsLayout: ABILayout { ABIFields.fieldsLayout }
  /// Bytes behind the head of the list of fields.
  @inlinable
  public var fieldsTailSize: Int { abiFields.fieldsTailSize }
  /// Writes the fields.
  @inlinable
  public func encodeFields(into encoder: inout ABIEncoder) { abiFields.encodeFields(into: &encoder) }
  /// Reads the fields.
  ///
  /// - Throws: ``ABIError``, with the field's name.
  @inlinable
  public init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
    do throws(ABIError) {
      self.init(abiFields: try ABIFields(fieldsFrom: &decoder))
    } catch {
      throw error.naming(Self.abiFieldNames)
    }
  }
  /// The fields one after the other, each padded to whole words.
  public func appendTopicPreimage(to bytes: inout [UInt8]) { abiFields.appendTopicPreimage(to: &bytes) }
}
