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

  var name: String { String(path.split(separator: ".").last ?? "") }

  /// Writes the struct.
  ///
  /// - Parameters:
  ///   - conformance: `ABIFieldList`, or `ABIReturnValues` for what a function returns.
  ///   - comment: What the struct is.
  func write(
    conformingTo conformance: String = "ABIFieldList", comment: String? = nil, to writer: inout SourceWriter
  ) {
    let kind = conformance == "ABIFieldList" ? "component" : "value"
    writer.doc(Comment.paragraphs(comment ?? fallback))
    writer.type("public struct \(name):", "\(conformance), Hashable") { writer in
      fields.writeProperties(kind, to: &writer)
      writer.structs(nested)
      fields.writeCoding(kind, to: &writer)
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
      plan.write(to: &self)
      blank()
    }
  }

  /// Writes signature and selector.
  mutating func selector(_ signature: String, _ selector: Selector) {
    doc(["The canonical signature."])
    self.signature(signature)
    doc(["The first four bytes of the signature's hash."])
    let digits = String(selector.description.dropFirst(2))
    line("@inlinable")
    line("public static var selector: Selector { Selector(0x\(digits.prefix(4))_\(digits.suffix(4))) }")
  }

  /// Writes the signature. Computed constants cost less than stored ones, which are made when they are first used.
  mutating func signature(_ signature: String) {
    doc(["The canonical signature."])
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
