/// A type as it was read, with what bounds the work on it.
struct ScannedType {
  var type: ABIType
  /// Levels of arrays and tuples.
  var nesting = 0
  /// Components of all tuples in it, those of structs as often as they are named.
  var components = 0
  /// The struct that was named, as compilers write it: `struct Deal[2]`.
  var internalType: String?
}

/// A parameter as it was read.
struct ScannedParameter {
  var name = ""
  var scanned: ScannedType
  var isIndexed = false

  var parameter: ABIParameter {
    ABIParameter(name, scanned.type, isIndexed: isIndexed, internalType: scanned.internalType)
  }
}

extension SignatureScanner {
  /// Reads a type; `depth` is the number of tuples and structs around it.
  mutating func type(depth: Int, structs: inout StructTable) throws(ABIError) -> ScannedType {
    skipBlanks()
    let start = position
    var scanned: ScannedType
    if peek() == UInt8(ascii: "(") {
      scanned = try tuple(depth: depth, structs: &structs)
    } else {
      guard let word = word() else { throw error("a type", at: start) }
      if isWord(word, "tuple"), peek() == UInt8(ascii: "(") {
        scanned = try tuple(depth: depth, structs: &structs)
      } else {
        if word.count <= 8, let elementary = ABIType(elementaryName: text(word)) {
          scanned = ScannedType(type: elementary)
          if case .address = elementary { _ = skip(word: "payable") }
        } else {
          scanned = try structs.type(named: word, in: self, depth: depth)
        }
      }
    }
    try suffixes(&scanned, start: start)
    return scanned
  }

  private mutating func tuple(depth: Int, structs: inout StructTable) throws(ABIError) -> ScannedType {
    let start = position
    let list = try parameterList(depth: depth + 1, structs: &structs)
    return try tuple(of: list, at: start)
  }

  /// The tuple of what was read in brackets that began at `start`.
  func tuple(of list: [ScannedParameter], at start: Int) throws(ABIError) -> ScannedType {
    var nesting = 0
    var components = list.count
    for parameter in list {
      nesting = max(nesting, parameter.scanned.nesting)
      components += parameter.scanned.components
    }
    try checkNesting(nesting + 1, at: start)
    return ScannedType(type: .tuple(list.map(\.parameter)), nesting: nesting + 1, components: components)
  }

  /// Reads `[]` and `[n]` behind a type.
  mutating func suffixes(_ scanned: inout ScannedType, start: Int) throws(ABIError) {
    while skip("[") {
      skipBlanks()
      let digits = self.digits()
      if digits.isEmpty {
        try expect("]", "a number of elements or \"]\"")
        scanned.type = .array(of: scanned.type)
        scanned.internalType? += "[]"
      } else {
        let count = digits.count <= 10 ? Int(text(digits)) : nil
        guard let count, count > 0, count <= SignatureScanner.maxFixedCount, utf8[digits.lowerBound] != 0x30
        else {
          throw error("a number of elements from 1 to 2^32", at: digits.lowerBound)
        }
        try expect("]", "\"]\"")
        scanned.type = .fixedArray(of: scanned.type, count: count)
        scanned.internalType? += "[\(count)]"
      }
      scanned.nesting += 1
      try checkNesting(scanned.nesting, at: start)
    }
  }

  func checkNesting(_ nesting: Int, at start: Int) throws(ABIError) {
    guard nesting <= SignatureScanner.maxNesting else {
      throw error("at most \(SignatureScanner.maxNesting) levels of arrays and tuples", at: start)
    }
  }
}
