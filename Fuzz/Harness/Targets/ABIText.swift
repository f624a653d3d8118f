import EthABI
import EthJSON

extension Target {
  /// Types, signatures as people write them, and values as they stand on a command line.
  static let abiText = Target(name: "abi-text") { input in
    let text = input.text
    checkType(input, text)
    checkSignatures(input, text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    checkInterface(input, lines)
    if lines.count > 1 { checkValue(input, lines[0], lines[1]) }
  }

  private static func checkType(_ input: Input, _ text: String) {
    guard let type = input.attempt("ABIType", { () throws(ABIError) in try ABIType(text) }) else { return }
    let again = expectSuccess("own text \(type) is refused") { () throws(ABIError) in
      try ABIType(type.description)
    }
    require(again == type && again.description == type.description, "the type \(type) reads back as another")
    require(again.headSize == type.headSize && type.headSize >= 0, "head size of \(type)")
    require(type.nesting >= 0 && (!type.isWord || type.headSize == 32), "layout of \(type)")
  }

  private static func checkSignatures(_ input: Input, _ text: String) {
    if let function = input.attempt(
      "ABIFunctionSignature", { () throws(ABIError) in try ABIFunctionSignature(text) })
    {
      let again = expectSuccess("own text \(function) is refused") { () throws(ABIError) in
        try ABIFunctionSignature(function.description)
      }
      require(again == function, "\(function) reads back as \(again)")
      checkCanonical(function.signature, function.selector)
    }
    if let event = input.attempt("ABIEventSignature", { () throws(ABIError) in try ABIEventSignature(text) })
    {
      let again = expectSuccess("own text \(event) is refused") { () throws(ABIError) in
        try ABIEventSignature(event.description)
      }
      require(again == event && again.topic0 == event.topic0, "\(event) reads back as \(again)")
    }
    if let error = input.attempt("ABIErrorSignature", { () throws(ABIError) in try ABIErrorSignature(text) })
    {
      let again = expectSuccess("own text \(error) is refused") { () throws(ABIError) in
        try ABIErrorSignature(error.description)
      }
      require(again == error, "\(error) reads back as \(again)")
      checkCanonical(error.signature, error.selector)
    }
  }

  private static func checkCanonical(_ signature: String, _ selector: Selector) {
    require(Selector(ofCanonicalSignature: signature) == selector, "selector of \(signature)")
    require(Selector(prefixOf: selector.bytes) == selector, "bytes of the selector of \(signature)")
    require(!signature.contains(" "), "a canonical signature with a blank: \(signature)")
  }

  private static func checkInterface(_ input: Input, _ lines: [String]) {
    let abi = input.attempt("ContractABI(humanReadable:)") { () throws(ABIError) in
      try ContractABI(humanReadable: lines)
    }
    if let abi { checkEntries(abi) }
  }

  /// Every entry prints as text that reads back as the same entry.
  static func checkEntries(_ abi: ContractABI) {
    var printed: [String] = []
    printed += abi.functions.map(\.description)
    printed += abi.events.map(\.description)
    printed += abi.errors.map(\.description)
    let again = expectSuccess("own text \(printed) is refused") { () throws(ABIError) in
      try ContractABI(humanReadable: printed)
    }
    require(
      again.functions.map(\.description) == abi.functions.map(\.description)
        && again.events.map(\.description) == abi.events.map(\.description)
        && again.errors.map(\.description) == abi.errors.map(\.description),
      "an interface reads back as another: \(printed)")
    require(
      again.functions.map(\.selector) == abi.functions.map(\.selector)
        && again.events.map(\.topic0) == abi.events.map(\.topic0)
        && again.errors.map(\.selector) == abi.errors.map(\.selector),
      "selectors change when an interface is printed: \(printed)")
  }

  private static func checkValue(_ input: Input, _ typeText: String, _ text: String) {
    guard let type = try? ABIType(typeText), type.headSize < 1 << 20 else { return }
    let value = input.attempt("ABIValue(parsing:)") { () throws(ABIError) in
      try ABIValue(parsing: text, as: type)
    }
    guard let value else { return }
    let encoded = expectSuccess("a value that was read is refused") { () throws(ABIError) in
      try value.encoded(as: type)
    }
    let again = expectSuccess("a value that was encoded is refused") { () throws(ABIError) in
      try ABIValue(decoding: encoded, as: type)
    }
    require(again == value, "a value of \(type) reads back as another")
    let written = commandLineText(of: value)
    let parsed = expectSuccess("own text \(written) is refused") { () throws(ABIError) in
      try ABIValue(parsing: written, as: type)
    }
    require(parsed == value, "the text \(written) of \(type) reads back as another value")
  }

  /// The value as it is given on a command line: JSON, but scalars without quotation marks.
  private static func commandLineText(of value: ABIValue) -> String {
    if case .string(let text) = value.json { return text }
    return value.jsonText()
  }
}
