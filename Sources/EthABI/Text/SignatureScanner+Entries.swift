extension SignatureScanner {
  /// Words that begin an entry of a human-readable interface.
  static let entryWords = ["function", "event", "error", "constructor", "fallback", "receive", "struct"]

  /// Reads a function behind its keyword: `name(…) modifiers [returns (…)]`.
  mutating func function(
    named name: String, structs: inout StructTable
  ) throws(ABIError) -> ABIFunctionSignature {
    let inputs = try parameterList(depth: 0, structs: &structs)
    let tail = try modifiers(takesOutputs: true, structs: &structs)
    return ABIFunctionSignature(
      name: name, inputs: inputs.map(\.parameter), outputs: tail.outputs, mutability: tail.mutability)
  }

  /// Reads what stands behind the arguments: visibility, mutability, `returns (…)`, and the gas that ethers
  /// writes as `@21000`, which is passed over.
  mutating func modifiers(
    takesOutputs: Bool, structs: inout StructTable
  ) throws(ABIError) -> (mutability: StateMutability, outputs: [ABIParameter]) {
    var mutability: StateMutability?
    var seen: Set<String> = []
    while true {
      skipBlanks()
      let start = position
      guard let range = word() else { break }
      let word = text(range.prefix(16))
      if SignatureScanner.entryWords.contains(word) {
        position = start
        break
      }
      if takesOutputs, word == "returns" {
        let outputs = try parameterList(depth: 0, structs: &structs)
        try skipGas()
        return (mutability ?? .nonpayable, outputs.map(\.parameter))
      }
      let found = word == "constant" ? .view : StateMutability(rawValue: word)
      guard found != nil || ["external", "public", "virtual", "override"].contains(word) else {
        throw error("a modifier such as view" + (takesOutputs ? ", or returns" : ""), at: start)
      }
      guard seen.insert(word).inserted, found == nil || mutability == nil else {
        throw error("each modifier once, and one of pure, view, nonpayable and payable", at: start)
      }
      mutability = mutability ?? found
    }
    try skipGas()
    return (mutability ?? .nonpayable, [])
  }

  private mutating func skipGas() throws(ABIError) {
    guard skip("@") else { return }
    guard !digits().isEmpty else { throw error("an amount of gas") }
  }

  /// Reads an event behind its keyword: `name(…) [anonymous]`.
  mutating func event(named name: String, structs: inout StructTable) throws(ABIError) -> ABIEventSignature {
    skipBlanks()
    let start = position
    let inputs = try parameterList(depth: 0, allowsIndexed: true, structs: &structs)
    let isAnonymous = skip(word: "anonymous")
    let event = ABIEventSignature(name: name, inputs: inputs.map(\.parameter), isAnonymous: isAnonymous)
    guard event.hasRoomForTopics else {
      throw error("at most \(event.maxIndexed) indexed parameters", at: start, length: 1)
    }
    return event
  }

  /// Reads an error behind its keyword: `name(…)`.
  mutating func customError(
    named name: String, structs: inout StructTable
  ) throws(ABIError) -> ABIErrorSignature {
    ABIErrorSignature(name: name, inputs: try parameterList(depth: 0, structs: &structs).map(\.parameter))
  }

  /// Reads a name behind `keyword`, which may be left out; an entry may itself be called like the keyword.
  mutating func entryName(behindOptional keyword: String) throws(ABIError) -> String {
    guard let first = word() else { throw error("a name") }
    guard isWord(first, keyword) else { return text(first) }
    return text(word() ?? first)
  }

  /// Reads the name of a function, event or error.
  mutating func entryName(of what: String) throws(ABIError) -> String {
    guard let name = word() else { throw error("the \(what)'s name") }
    return text(name)
  }
}
