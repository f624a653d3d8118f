extension SignatureScanner {
  /// Reads `(type name, type name …)`; `depth` is the number of tuples and structs around the parameters.
  mutating func parameterList(
    depth: Int, allowsIndexed: Bool = false, structs: inout StructTable
  ) throws(ABIError) -> [ScannedParameter] {
    skipBlanks()
    let start = position
    try expect("(", "\"(\"")
    try checkNesting(depth, at: start)
    if skip(")") { return [] }
    var parameters: [ScannedParameter] = []
    repeat {
      parameters.append(try parameter(depth: depth, allowsIndexed: allowsIndexed, structs: &structs))
    } while skip(",")
    try expect(")", "\",\" or \")\"")
    return parameters
  }

  /// Reads `type`, `type name`, `type indexed name` or `type memory name`; what stands behind a location is a
  /// name, whatever it is.
  mutating func parameter(
    depth: Int, allowsIndexed: Bool = false, structs: inout StructTable
  ) throws(ABIError) -> ScannedParameter {
    var parameter = ScannedParameter(scanned: try type(depth: depth, structs: &structs))
    var hasLocation = false
    while let word = word() {
      if !hasLocation, isWord(word, "indexed") {
        guard allowsIndexed else {
          throw error("a name, as only events have indexed parameters", at: word.lowerBound)
        }
        guard !parameter.isIndexed else { throw error("a name", at: word.lowerBound) }
        parameter.isIndexed = true
      } else if !hasLocation, ABIParameter.locations.contains(where: { isWord(word, $0) }) {
        hasLocation = true
      } else {
        parameter.name = text(word)
        break
      }
    }
    return parameter
  }
}

extension ABIParameter {
  /// Words for where a parameter is kept, which stand before its name and do not matter to callers.
  static let locations = ["memory", "calldata", "storage"]
}
