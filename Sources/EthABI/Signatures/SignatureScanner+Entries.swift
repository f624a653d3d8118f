extension SignatureScanner {
  /// Reads a function: `[function] name(…) modifiers [returns (…)]`.
  mutating func function() throws(ABIError) -> ABIFunctionSignature {
    let name = try entryName(keyword: "function")
    var function = ABIFunctionSignature(name: name, inputs: try parameterList(depth: 0))
    while true {
      let start = position
      guard let word = identifier() else { break }
      if let mutability = StateMutability(rawValue: word) {
        function.mutability = mutability
      } else if word == "returns" {
        function.outputs = try parameterList(depth: 0)
      } else if !["external", "public", "virtual", "override", "constant"].contains(word) {
        throw error("a modifier such as view, or returns", at: start)
      } else if word == "constant" {
        function.mutability = .view
      }
    }
    try expectEnd()
    return function
  }

  /// Reads an event: `[event] name(…) [anonymous]`.
  mutating func event() throws(ABIError) -> ABIEventSignature {
    let name = try entryName(keyword: "event")
    let inputs = try parameterList(depth: 0, allowsIndexed: true)
    let isAnonymous = skipWord("anonymous")
    try expectEnd()
    return ABIEventSignature(name: name, inputs: inputs, isAnonymous: isAnonymous)
  }

  /// Reads an error: `[error] name(…)`.
  mutating func errorSignature() throws(ABIError) -> ABIErrorSignature {
    let name = try entryName(keyword: "error")
    let inputs = try parameterList(depth: 0)
    try expectEnd()
    return ABIErrorSignature(name: name, inputs: inputs)
  }

  /// Reads a name behind `keyword`, which may be left out; an entry may itself be called like the keyword.
  private mutating func entryName(keyword: String) throws(ABIError) -> String {
    skipBlanks()
    let start = position
    guard let first = identifier() else { throw error("a name", at: start) }
    guard first == keyword else { return first }
    return identifier() ?? first
  }
}
