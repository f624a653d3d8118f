/// Names of contracts as Swift writes them.
enum SwiftName {
  /// `runJob`, `callingContract`, `callbackGas` from `runJob`, `calling_contract`, `CALLBACK_GAS`; empty for a
  /// name without letters and digits.
  static func lowerCamel(_ name: String) -> String {
    let parts = words(name)
    guard let first = parts.first else { return "" }
    return lowercasedBeginning(first) + parts.dropFirst().map(capitalized).joined()
  }

  /// The same, beginning with a capital letter, for types.
  static func upperCamel(_ name: String) -> String {
    let name = words(name).map(capitalized).joined()
    return name.first?.isNumber == true ? "_" + name : name
  }

  /// The parts between underscores and dollar signs; parts in capitals are lower-cased where there are several.
  private static func words(_ name: String) -> [String] {
    let parts = name.split { $0 == "_" || $0 == "$" }.map(String.init)
    let isShouting = !name.contains { $0.isLowercase }
    return parts.map { isShouting ? $0.lowercased() : $0 }
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// `id` from `ID`, `idOf` from `IDOf`, `owner` from `Owner`, `l2Token` from `L2Token`.
  private static func lowercasedBeginning(_ word: String) -> String {
    let capitals = word.prefix { $0.isUppercase }
    guard capitals.count > 1, capitals.count < word.count else {
      return capitals.count == word.count ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
    }
    let next = word[capitals.endIndex]
    let count = next.isNumber ? capitals.count : capitals.count - 1
    return word.prefix(count).lowercased() + word.dropFirst(count)
  }

  /// The name as an expression or declaration: in backticks where it is a keyword.
  static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// The name as a label, where only a few keywords need backticks.
  static func label(_ name: String) -> String {
    ["inout", "var", "let"].contains(name) ? "`\(name)`" : name
  }

  /// The first of `candidates`, then of the last one with a number, that `used` does not have; it is added.
  static func unique(_ candidates: [String], in used: inout Set<String>) -> String {
    var name = candidates.first { !used.contains($0) }
    var number = 2
    while name == nil {
      let numbered = (candidates.last ?? "") + String(number)
      if !used.contains(numbered) { name = numbered }
      number += 1
    }
    let result = name ?? ""
    used.insert(result)
    return result
  }

  private static let keywords: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "for",
    "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
    "while",
  ]

  /// Types that generated code mentions, and that a nested type of the same name would hide.
  static let reservedTypes: Set<String> = [
    "ABIArray", "ABIDecodingOptions", "ABIError", "ABIFields", "ABIFixedArray", "ABIFunctionPointer",
    "ABIInt",
    "ABIReturnValues", "ABIStruct", "ABITuple", "ABIUInt", "Address", "Any", "Arguments", "Array", "Bool",
    "Bytecode", "ContractCall", "ContractDeployment", "ContractError", "ContractEvent", "ContractFunction",
    "CustomError", "Deployment", "Error", "Event", "EventFilter", "FixedBytes", "Function", "Hash32",
    "Hashable",
    "IndexedHash", "Int", "Int16", "Int256", "Int32", "Int64", "Int8", "Never", "Optional", "Output",
    "Protocol",
    "Selector", "Self", "Sendable", "StateMutability", "String", "TopicFilter", "Type", "UInt", "UInt16",
    "UInt256", "UInt32", "UInt64", "UInt8", "Void",
  ]

  /// Members that generated types have anyway.
  static let reservedMembers: Set<String> = [
    "Type", "abiFieldNames", "abiFields", "address", "argumentNames", "arguments", "bytecode", "hash",
    "hashValue", "init", "self",
  ]
}
