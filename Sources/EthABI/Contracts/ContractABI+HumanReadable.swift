extension ContractABI {
  /// Reads an interface from entries as people write them, each beginning with `function`, `event`, `error`,
  /// `struct`, `constructor`, `fallback` or `receive`.
  ///
  /// ```swift
  /// let abi = try ContractABI(humanReadable: [
  ///   "function offers(uint256 id) view returns (Offer)",
  ///   "event Added(uint256 indexed id, Offer offer)",
  ///   "struct Offer { address owner; string[] tags; }",
  /// ])
  /// ```
  /// Parameters may name structs of any of the entries; a struct stands for the tuple of its components.
  /// - Throws: ``ABIError`` that names the entry and the place in it.
  public init(humanReadable entries: [String]) throws(ABIError) {
    try self.init(
      texts: entries.enumerated().map { (SignatureScanner($0.element), "entry \($0.offset + 1)") })
  }

  /// Reads an interface from one text with any number of entries, as ``init(humanReadable:)-([String])`` reads
  /// them one by one; a `;` may stand behind each, and comments (`//` and `/* */`) anywhere.
  ///
  /// - Throws: ``ABIError`` with the line and column.
  public init(humanReadable text: some StringProtocol) throws(ABIError) {
    try self.init(texts: [(SignatureScanner(text), nil)])
  }

  private init(texts: [(scanner: SignatureScanner, title: String?)]) throws(ABIError) {
    self.init()
    var structs = StructTable()
    for text in texts { try structs.declare(in: text.scanner, title: text.title) }
    for text in texts {
      var scanner = text.scanner
      do throws(ABIError) {
        guard !scanner.isAtEnd || text.title == nil else { throw scanner.error(ContractABI.entryWords) }
        while !scanner.isAtEnd { try addEntry(of: &scanner, structs: &structs) }
      } catch {
        throw error.titled(text.title)
      }
    }
  }

  /// What an entry begins with, for errors.
  private static let entryWords = "function, event, error, struct, constructor, fallback or receive"

  private mutating func addEntry(
    of scanner: inout SignatureScanner, structs: inout StructTable
  ) throws(ABIError) {
    guard let word = scanner.word() else { throw scanner.error(ContractABI.entryWords) }
    switch scanner.text(word.prefix(16)) {
    case "function":
      let name = try scanner.entryName(of: "function")
      functions.append(try scanner.function(named: name, structs: &structs))
    case "event":
      let name = try scanner.entryName(of: "event")
      events.append(try scanner.event(named: name, structs: &structs))
    case "error":
      let name = try scanner.entryName(of: "error")
      errors.append(try scanner.customError(named: name, structs: &structs))
    case "struct": try structs.pass(&scanner)
    case "constructor":
      guard constructor == nil else { throw scanner.error("one constructor", at: word.lowerBound) }
      let inputs = try scanner.parameterList(depth: 0, structs: &structs).map(\.parameter)
      let tail = try scanner.modifiers(takesOutputs: false, structs: &structs)
      constructor = Constructor(inputs: inputs, mutability: tail.mutability)
    case "fallback":
      guard fallback == nil else { throw scanner.error("one fallback function", at: word.lowerBound) }
      _ = try scanner.parameterList(depth: 0, structs: &structs)
      fallback = try scanner.modifiers(takesOutputs: true, structs: &structs).mutability
    case "receive":
      guard !hasReceive else { throw scanner.error("one receive function", at: word.lowerBound) }
      try scanner.expect("(", "\"(\"")
      try scanner.expect(")", "\")\"")
      let mutability = try scanner.modifiers(takesOutputs: false, structs: &structs).mutability
      guard mutability == .payable else {
        throw scanner.error("a receive function that is payable", at: word.lowerBound)
      }
      hasReceive = true
    default: throw scanner.error(ContractABI.entryWords, at: word.lowerBound)
    }
    _ = scanner.skip(";")
  }
}
