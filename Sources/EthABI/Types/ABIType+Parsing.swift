extension ABIType {
  /// Reads a type: `uint256`, `string[]`, `(address,uint256)[2]`; `uint`, `int`, `byte`, `address payable` and
  /// `tuple(…)` are taken too, and components may have names.
  ///
  /// - Throws: ``ABIError`` with the column of what is no type.
  public init(_ text: some StringProtocol) throws(ABIError) {
    var scanner = SignatureScanner(text)
    self = try scanner.type(depth: 0)
    try scanner.expectEnd()
  }

  /// The elementary type of a name; `nil` where there is none.
  init?(elementaryName name: String) {
    switch name {
    case "address": self = .address
    case "bool": self = .bool
    case "bytes": self = .bytes
    case "string": self = .string
    case "function": self = .function
    case "uint": self = .uint(256)
    case "int": self = .int(256)
    case "byte": self = .fixedBytes(1)
    default:
      let number = name.drop { !$0.isASCII || !$0.isNumber }
      guard let size = Int(number), String(size) == number else { return nil }
      switch name.dropLast(number.count) {
      case "uint" where size % 8 == 0 && (8...256).contains(size): self = .uint(size)
      case "int" where size % 8 == 0 && (8...256).contains(size): self = .int(size)
      case "bytes" where (1...32).contains(size): self = .fixedBytes(size)
      default: return nil
      }
    }
  }
}

extension SignatureScanner {
  /// Reads a type; `depth` is the number of tuples around it.
  mutating func type(depth: Int) throws(ABIError) -> ABIType {
    skipBlanks()
    let start = position
    var type: ABIType
    if position < utf8.count, utf8[position] == UInt8(ascii: "(") {
      type = .tuple(try parameterList(depth: depth + 1))
    } else {
      let name = identifier()
      if name == "tuple", position < utf8.count, utf8[position] == UInt8(ascii: "(") {
        type = .tuple(try parameterList(depth: depth + 1))
      } else if let name, let elementary = ABIType(elementaryName: name) {
        type = elementary
        if name == "address" { _ = skipWord("payable") }
      } else {
        throw error("a type", at: start)
      }
    }
    try suffixes(&type, start: start)
    return type
  }

  /// Reads `[]` and `[n]` behind a type.
  mutating func suffixes(_ type: inout ABIType, start: Int) throws(ABIError) {
    var nesting = type.nesting
    while skip("[") {
      let digitsStart = position
      let digits = self.digits()
      if digits.isEmpty {
        type = .array(of: type)
      } else {
        let count = Int(String(decoding: digits, as: UTF8.self))
        guard let count, count > 0, count <= SignatureScanner.maxFixedCount, digits.first != 0x30 else {
          throw error("a number of elements from 1 to 2^32", at: digitsStart)
        }
        type = .fixedArray(of: type, count: count)
      }
      try expect("]", digits.isEmpty ? "a number or \"]\"" : "\"]\"")
      nesting += 1
      guard nesting <= SignatureScanner.maxNesting else {
        throw error("at most \(SignatureScanner.maxNesting) levels of arrays and tuples", at: start)
      }
    }
  }

  /// Reads `(type name, type name …)`.
  mutating func parameterList(depth: Int, allowsIndexed: Bool = false) throws(ABIError) -> [ABIParameter] {
    try expect("(", "\"(\"")
    guard depth <= SignatureScanner.maxNesting else {
      throw error("at most \(SignatureScanner.maxNesting) levels of arrays and tuples")
    }
    if skip(")") { return [] }
    var parameters: [ABIParameter] = []
    repeat {
      let type = try type(depth: depth)
      var isIndexed = false
      var name = identifier() ?? ""
      while ["indexed", "memory", "calldata", "storage"].contains(name) {
        if name == "indexed" {
          guard allowsIndexed else { throw error("a name; only events have indexed parameters") }
          isIndexed = true
        }
        name = identifier() ?? ""
      }
      parameters.append(ABIParameter(name, type, isIndexed: isIndexed))
    } while skip(",")
    try expect(")", "\",\" or \")\"")
    return parameters
  }
}
