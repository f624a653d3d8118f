extension SwiftName {
  /// The name as an expression or declaration: in backticks where it is a keyword.
  static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// The name as a label in a declaration, where few keywords need backticks.
  static func declaredLabel(_ name: String) -> String {
    ["inout", "let", "var"].contains(name) ? "`\(name)`" : name
  }

  /// The name as a label in a call, where one keyword needs backticks.
  static func label(_ name: String) -> String { name == "inout" ? "`inout`" : name }

  /// Names that would be read as an accessor at the beginning of a property's body, and the local variable there.
  static let hiddenInGetters: Set<String> = ["didSet", "get", "set", "sum", "willSet"]

  /// Keywords that cannot stand for a name, and those that begin an expression where a name could stand.
  private static let keywords: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class",
    "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let",
    "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias",
    "unsafe", "var", "where", "while",
  ]

  /// Types and modules that generated code mentions, or that it declares in every contract: a type of the same
  /// name would hide them.
  static let reservedTypes: Set<String> = [
    "ABIArray", "ABICodable", "ABIDecoder", "ABIDecodingOptions", "ABIEncoder", "ABIError", "ABIEvent",
    "ABIFieldList",
    "ABIFixedArray", "ABIFunctionPointer", "ABIInt", "ABILayout", "ABINoFields", "ABIParameter",
    "ABIReturnValues", "ABIStructFields", "ABITopicDecoder", "ABIUInt", "Address", "Any", "Arguments",
    "Array", "Bool", "Bytecode", "ContractCall",
    "ContractDeployment", "ContractError", "ContractEvent", "ContractFunction", "CustomError", "Deployment",
    "EIP712Member", "EIP712Struct",
    "Error", "ErrorRegistry", "EthABI", "EthPrimitives", "Event", "EventFilter", "FixedBytes", "Hash32",
    "Hashable",
    "IndexedHash", "Instance", "Int", "Int16", "Int256", "Int32", "Int64", "Int8", "Never", "Optional",
    "Output", "Protocol", "Selector", "Self", "Sendable", "StateMutability", "String", "Swift", "TopicFilter",
    "Type", "UInt", "UInt16", "UInt256", "UInt32", "UInt64", "UInt8", "Void",
  ]

  /// Members that generated types have anyway, and labels of their initialisers.
  static let reservedMembers: Set<String> = [
    "abiFields", "abiHeadSize", "abiLayout", "fieldsHeadSize", "fieldsLayout", "abiParameters", "abiTailSize",
    "abiType", "appendTopicPreimage",
    "arguments", "bytecode", "dataLayout", "declare", "decoding", "decodingCall", "eip712EncodedType",
    "eip712Members", "eip712Name", "eip712StructHash",
    "eip712Type", "eip712TypeHash", "eip712Value", "eip712Word", "encode", "encodeCall", "encodeFields",
    "encodeInitCode", "encoded", "fieldsFrom", "fieldsTailSize", "hashValue", "indexedCount", "init",
    "isDynamicABI", "self",
  ]

  /// Members of a contract's instances, which have a method for each function.
  static let reservedMethods: Set<String> = ["address", "hash", "hashValue", "init", "self"]
}
