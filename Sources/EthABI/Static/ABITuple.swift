/// Values of several types, coded as a tuple; also the arguments of a call and what comes back from it.
///
/// ```swift
/// let data = ABITuple("moo", [1, 2] as [UInt256]).encoded()
/// let (text, numbers) = try ABITuple<String, [UInt256]>(decoding: data).fields
/// ```
public struct ABITuple<each Field: ABICodable>: ABIFieldList, ABICodable {
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

  /// The types of the fields, in order, without names.
  public static var abiParameters: [ABIParameter] { abiTypes.map { ABIParameter("", $0) } }

  /// How the fields stand in the head of the list.
  @inlinable
  public static var fieldsLayout: ABILayout {
    var layout = ABILayout.empty
    for field in repeat (each Field).self {
      layout = layout + ABILayout(headSize: field.abiHeadSize, isDynamic: field.isDynamicABI)
    }
    return layout
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
  /// - Throws: ``ABIError``, with the field's number and type.
  @inlinable
  public init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
    var index = 0
    self.init(repeat try decoder.nextField((each Field).self, at: &index))
  }

  /// The fields one after the other, each padded to whole words.
  public func appendTopicPreimage(to bytes: inout [UInt8]) {
    for field in repeat each fields { field.appendPaddedTopicPreimage(to: &bytes) }
  }
}

/// No values: the arguments of a function that takes none.
public typealias ABINoValues = ABITuple<>

extension ABIDecoder {
  /// Reads the value at `index` of a list without names, and counts.
  @inlinable
  mutating func nextField<Value: ABICodable>(
    _: Value.Type, at index: inout Int
  ) throws(ABIError) -> Value {
    let value: Value = try field(at: index)
    index &+= 1
    return value
  }
}
