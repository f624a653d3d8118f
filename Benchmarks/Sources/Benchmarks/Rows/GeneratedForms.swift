import EthABI
import EthPrimitives

// Typed coding as `eth-bindgen` writes it: field by field.

struct Job: ABIFieldList {
  var id: UInt256
  var payee: Address
  var module: String
  var inputs: [String]

  init(id: UInt256, payee: Address, module: String, inputs: [String]) {
    self.id = id
    self.payee = payee
    self.module = module
    self.inputs = inputs
  }

  static var abiParameters: [ABIParameter] {
    [
      ABIParameter("id", UInt256.abiType), ABIParameter("payee", Address.abiType),
      ABIParameter("module", String.abiType), ABIParameter("inputs", [String].abiType),
    ]
  }
  static var fieldsLayout: ABILayout {
    UInt256.abiLayout + Address.abiLayout + String.abiLayout + [String].abiLayout
  }
  var fieldsTailSize: Int { id.abiTailSize + payee.abiTailSize + module.abiTailSize + inputs.abiTailSize }
  func encodeFields(into encoder: inout ABIEncoder) {
    encoder.append(id)
    encoder.append(payee)
    encoder.append(module)
    encoder.append(inputs)
  }
  init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
    self.init(
      id: try decoder.field("id"), payee: try decoder.field("payee"), module: try decoder.field("module"),
      inputs: try decoder.field("inputs"))
  }
}

/// A list of one array of numbers: `uint256[]` or `uint256[1000]`.
struct OneField<Value: ABICodable>: ABIFieldList {
  var value: Value

  init(_ value: Value) { self.value = value }

  static var abiParameters: [ABIParameter] { [ABIParameter("value", Value.abiType)] }
  static var fieldsLayout: ABILayout { Value.abiLayout }
  var fieldsTailSize: Int { value.abiTailSize }
  func encodeFields(into encoder: inout ABIEncoder) { encoder.append(value) }
  init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) { self.init(try decoder.field("value")) }
}
