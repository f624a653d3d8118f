extension ABIType {
  /// Reads a type: `uint256`, `string[]`, `(address,uint256)[2]`; `uint`, `int`, `byte`, `address payable` and
  /// `tuple(…)` are taken too, and components may have names.
  ///
  /// - Throws: ``ABIError`` with the column of what is no type.
  ///
  /// Source: Solidity, "Contract ABI Specification", section "Types".
  public init(_ text: some StringProtocol) throws(ABIError) {
    var scanner = SignatureScanner(text)
    var structs = StructTable()
    self = try scanner.type(depth: 0, structs: &structs).type
    guard scanner.isAtEnd else { throw scanner.error("the end") }
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

extension ABIParameter {
  /// Reads parameters with commas between them, with or without brackets around them: `address to, uint256`.
  ///
  /// - Throws: ``ABIError`` with the column of what is no parameter.
  public static func parseList(_ text: some StringProtocol) throws(ABIError) -> [ABIParameter] {
    var scanner = SignatureScanner(text)
    var structs = StructTable()
    if scanner.isAtEnd { return [] }
    var parameters: [ScannedParameter] = []
    repeat { parameters.append(try scanner.parameter(depth: 0, structs: &structs)) } while scanner.skip(",")
    guard scanner.isAtEnd else { throw scanner.error("\",\" or the end") }
    if parameters.count == 1, parameters[0].name.isEmpty, case .tuple(let inner) = parameters[0].scanned.type
    {
      return inner
    }
    return parameters.map(\.parameter)
  }
}
