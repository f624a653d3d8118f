/// The structs of a human-readable interface, which may be named before they stand there.
///
/// A struct is read when it is first named. As a struct can name another one many times, and that one a third,
/// the components that all of them amount to are counted and bounded.
struct StructTable {
  /// Components that all uses of structs may amount to.
  static let maxComponents = 1 << 20

  /// Where a struct's components begin.
  private struct Declaration {
    let body: SignatureScanner
    let title: String?
  }

  private var declarations: [String: Declaration] = [:]
  private var types: [String: ScannedType] = [:]
  private var ends: [String: Int] = [:]
  private var open: Set<String> = []
  private var components = 0

  /// Finds the structs of a text; `title` is how errors name the text.
  mutating func declare(in text: SignatureScanner, title: String?) throws(ABIError) {
    var scanner = text
    while let byte = scanner.peek() {
      guard let word = scanner.word() else {
        // A comment without an end would be looked through to the end of the text at each of its bytes.
        guard !scanner.isAtOpenComment else { return }
        // Digits are stepped over with what follows them, as a name does not begin inside a word.
        scanner.position += 1
        if (0x30...0x39).contains(byte) { _ = scanner.word() }
        continue
      }
      guard scanner.isWord(word, "struct"), let name = scanner.word(), scanner.skip("{") else { continue }
      let key = scanner.text(name)
      guard ABIType(elementaryName: key) == nil, key != "tuple" else {
        throw scanner.error("a name for the struct that is no type's", at: name.lowerBound)
          .titled(title)
      }
      guard declarations[key] == nil else {
        throw scanner.error("one struct of each name", at: name.lowerBound).titled(title)
      }
      declarations[key] = Declaration(body: scanner, title: title)
    }
  }

  /// Reads the struct that is declared at `scanner`'s position, and steps over it.
  mutating func pass(_ scanner: inout SignatureScanner) throws(ABIError) {
    guard let name = scanner.word() else { throw scanner.error("the struct's name") }
    guard scanner.peek() == UInt8(ascii: "{") else { throw scanner.error("\"{\"") }
    _ = try type(named: name, in: scanner, depth: 0)
    if let end = ends[scanner.text(name)] { scanner.position = end }
  }

  /// The type of the struct that is named in `scanner`, `depth` tuples and structs deep.
  mutating func type(
    named name: Range<Int>, in scanner: SignatureScanner, depth: Int
  ) throws(ABIError) -> ScannedType {
    guard !declarations.isEmpty else { throw scanner.error("a type", at: name.lowerBound) }
    let key = scanner.text(name)
    if types[key] == nil { try read(key, named: name, in: scanner, depth: depth) }
    guard let type = types[key] else { throw scanner.error("a type", at: name.lowerBound) }
    try scanner.checkNesting(type.nesting + depth, at: name.lowerBound)
    components += type.components
    guard components <= StructTable.maxComponents else {
      throw scanner.error(
        "at most \(StructTable.maxComponents) components once structs are put in", at: name.lowerBound)
    }
    return type
  }

  private mutating func read(
    _ key: String, named name: Range<Int>, in scanner: SignatureScanner, depth: Int
  ) throws(ABIError) {
    guard let declaration = declarations[key] else { throw scanner.error("a type", at: name.lowerBound) }
    guard open.insert(key).inserted else {
      throw scanner.error("a struct that does not hold itself", at: name.lowerBound)
    }
    defer { open.remove(key) }
    try scanner.checkNesting(depth + 1, at: name.lowerBound)
    do throws(ABIError) {
      var body = declaration.body
      let start = body.position
      var list: [ScannedParameter] = []
      while !body.skip("}") {
        list.append(try body.parameter(depth: depth + 1, structs: &self))
        guard body.skip(";") || body.peek() == UInt8(ascii: "}") else { throw body.error("\";\" or \"}\"") }
      }
      var type = try body.tuple(of: list, at: start)
      type.internalType = "struct \(key)"
      types[key] = type
      ends[key] = body.position
    } catch {
      throw error.titled(declaration.title)
    }
  }
}

extension ABIError {
  /// The same error inside a text of many, unless it tells that already.
  func titled(_ title: String?) -> ABIError {
    guard path.isEmpty, let title else { return self }
    return inside(.entry(title))
  }
}
