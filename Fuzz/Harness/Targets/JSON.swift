import EthJSON
import EthPrimitives

extension Target {
  /// JSON texts.
  static let json = Target(name: "json") { input in
    let limits = JSONLimits(maxDepth: JSONLimits.greatestDepth, allowsDuplicateKeys: true)
    let strict = parse(input, .default)
    let loose = parse(input, limits)
    if strict != nil { require(loose != nil, "looser limits refuse a text that the default ones accept") }
    guard let document = loose else { return }
    require(document.bytes == input.bytes, "a document's bytes are not the input")
    checkTree(input, document, limits)
    var budget = 200
    checkAccessors(document.root, budget: &budget)
  }

  private static func parse(_ input: Input, _ limits: JSONLimits) -> JSONDocument? {
    do throws(JSONError) {
      return try input.measured("JSONDocument") { () throws(JSONError) in
        try JSONDocument(parsing: input.bytes, limits: limits)
      }
    } catch {
      require((0...input.bytes.count).contains(error.offset), "\(error) is beyond \(input.bytes.count) bytes")
      require(!error.description.isEmpty, "an error without a description")
      return nil
    }
  }

  /// tape → tree → text → tape → tree gives the same tree, and the tape's own text the same as well.
  private static func checkTree(_ input: Input, _ document: JSONDocument, _ limits: JSONLimits) {
    let tree = input.measured("tree") { document.root.tree() }
    let compact = input.measured("JSONWriter") { tree.json() }
    for text in [compact, tree.json(pretty: true), document.root.jsonBytes] {
      let again = expectSuccess("own JSON text is refused") { () throws(JSONError) in
        try JSONDocument(parsing: text, limits: limits)
      }
      require(again.root.tree() == tree, "a tree that was written reads back as another")
    }
    var writer = JSONWriter()
    writer.value(document.root)
    require(writer.bytes == document.root.jsonBytes, "a value that was copied is not its text")
  }

  /// Whatever a value is, each way to read it gives a value or an error, and never another value's.
  private static func checkAccessors(_ value: JSONValue, budget: inout Int) {
    guard budget > 0 else { return }
    budget -= 1
    checkScalar(value)
    switch value.kind {
    case .array:
      for (index, element) in expectSuccess("elements", { () throws(JSONError) in try value.elements() })
        .prefix(50).enumerated()
      {
        require(value[index]?.byteRange == element.byteRange, "element \(index) by position is another")
        checkAccessors(element, budget: &budget)
      }
    case .object:
      for member in expectSuccess("members", { () throws(JSONError) in try value.members() }).prefix(50) {
        require(value[member.name] != nil, "a member is not found by its name")
        checkAccessors(member.value, budget: &budget)
      }
    default: break
    }
  }

  private static func checkScalar(_ value: JSONValue) {
    let text = try? value.string()
    require((text != nil) == (value.kind == .string), "string() of \(value.kind)")
    if let quantity = try? value.quantity() {
      require(text?.lowercased() == quantity.quantity, "\(value) is read as the quantity \(quantity)")
    }
    if let quantity = try? value.quantityUInt64() {
      require(
        text?.lowercased() == UInt256(quantity).quantity, "\(value) is read as the quantity \(quantity)")
    }
    if let bytes = try? value.bytes() {
      require(text?.lowercased() == Hex.encode(bytes), "\(value) is read as other bytes")
    }
    if let address = try? value.address() {
      require(text?.lowercased() == address.lowercased, "\(value) is read as another address")
    }
    if let hash = try? value.hash() {
      require(text?.lowercased() == hash.description, "\(value) is read as another hash")
    }
    if let number = try? value.int() {
      require(Double(number) == (try? value.double()), "\(value) is read as different numbers")
    }
    if let number = try? value.double() {
      require(value.kind == .number && number.isFinite, "\(value) is read as the number \(number)")
    }
    _ = try? value.flexibleInteger()
    _ = try? value.bool()
    do throws(JSONError) { _ = try value.member("missing") } catch {
      require(!error.description.isEmpty, "an error without a description")
    }
  }
}
