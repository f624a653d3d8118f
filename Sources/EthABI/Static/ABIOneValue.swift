/// A list of one value: what a function returns that returns one.
@frozen @usableFromInline
struct ABIOneValue<Value: ABICodable>: ABIFieldList {
  @usableFromInline let value: Value

  @usableFromInline static var abiParameters: [ABIParameter] { [ABIParameter("output", Value.abiType)] }
  @inlinable static var fieldsLayout: ABILayout { Value.abiLayout }
  @inlinable var fieldsTailSize: Int { value.abiTailSize }
  @inlinable
  func encodeFields(into encoder: inout ABIEncoder) { encoder.append(value) }
  @inlinable
  init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) { value = try decoder.field("output") }
}
