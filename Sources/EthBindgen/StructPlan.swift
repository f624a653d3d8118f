import EthABI

/// A tuple of the contract as a Swift struct.
struct StructPlan: Sendable {
  /// The types around it, outermost first, and its own name, between dots.
  let path: String
  let fields: [Field]
  /// Structs inside it: tuples whose source has no name for them.
  let nested: [StructPlan]
  /// The name in the source, such as `Market.Deal`; `nil` where it has none.
  var source: String?
  /// What makes it a struct of EIP-712; `nil` where it cannot be signed.
  var signing: SigningPlan?

  var name: String { String(path.split(separator: ".").last ?? "") }

  /// Writes the struct.
  ///
  /// - Parameters:
  ///   - isValues: Whether it is a list of several values that a function returns, and no value itself.
  ///   - comment: What the struct is.
  func write(isValues: Bool = false, comment: String? = nil, to writer: inout SourceWriter) {
    writer.doc(Comment.paragraphs(comment ?? fallback))
    let list = isValues ? "ABIReturnValues" : fields.list("ABIStructFields", "ABINoFields, ABICodable")
    writer.type("public struct \(name):", "\(list), Hashable") { writer in
      fields.writeProperties(isValues ? "value" : "component", to: &writer)
      fields.writeCoding(to: &writer)
      writer.structs(nested)
    }
  }

  private var fallback: String {
    source.map { "The struct `\($0)` of the contract." } ?? "A struct that the contract has no name for."
  }
}

extension SourceWriter {
  /// Writes structs that stand in another type.
  mutating func structs(_ plans: [StructPlan]) {
    for plan in plans {
      blank()
      plan.write(to: &self)
    }
  }

  /// Writes signature and selector.
  mutating func selector(_ signature: String, _ selector: Selector) {
    self.signature(signature)
    let digits = String(selector.description.dropFirst(2))
    line("@inlinable public static var selector: Selector { 0x\(digits.prefix(4))_\(digits.suffix(4)) }")
  }

  /// Writes the signature. Computed constants cost less than stored ones, which are made when they are first used.
  mutating func signature(_ signature: String) {
    let whole = "public static var signature: String { \"\(signature)\" }"
    if fits(whole) { return line(whole) }
    block("public static var signature: String") { writer in
      let literal = "\"\(signature)\""
      guard !writer.fits(literal) else { return writer.line(literal) }
      writer.line("\"\"\"")
      writer.text(signature)
      writer.line("\"\"\"")
    }
  }
}
