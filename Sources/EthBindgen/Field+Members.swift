import EthABI

extension [Field] {
  /// Writes the properties and the memberwise initialiser.
  func writeProperties(_ kind: String, to writer: inout SourceWriter) {
    for field in self {
      writer.doc(Comment.paragraphs(field.summary(kind)))
      writer.line("public var \(field.reference): \(field.type)")
    }
    if !isEmpty { writer.blank() }
    writer.doc([isEmpty ? "Takes no \(kind)s." : "Takes the \(kind)s in the contract's order."])
    guard !isEmpty else {
      writer.line("public init() {}")
      writer.blank()
      return
    }
    writer.block("public init(", map(\.parameter), ")") { writer in
      for field in self { writer.line("self.\(field.name) = \(field.reference)") }
    }
    writer.blank()
  }

  /// Writes what makes the fields a list that can be coded, field by field: no generics, so that it is fast.
  func writeCoding(_ kind: String, to writer: inout SourceWriter) {
    writer.doc(["The \(kind)s' names and types in the contract."])
    writeParameters(to: &writer)
    writer.doc(["How the \(kind)s stand in the encoding."])
    writeLayout("fieldsLayout", to: &writer)
    writer.doc(["Bytes behind the \(kind)s' heads."])
    writeTailSize(to: &writer)
    writer.doc(["Writes the \(kind)s."])
    writeEncoding(to: &writer)
    writer.doc(["Reads the \(kind)s.", "- Throws: `ABIError`."])
    writeDecoding(to: &writer)
  }

  private func writeParameters(to writer: inout SourceWriter) {
    let opening = "public static var abiParameters: [ABIParameter] {"
    guard !isEmpty else { return writer.line("\(opening) [] }") }
    writer.line(opening)
    let items = map { "ABIParameter(\"\($0.abiName)\", \($0.type).abiType)" }
    writer.indented { $0.list("[", items, "]", closing: .behindComma) }
    writer.line("}")
  }

  /// Writes the property that adds the types' layouts.
  func writeLayout(_ name: String, to writer: inout SourceWriter) {
    writer.line("@inlinable")
    let opening = "public static var \(name): ABILayout {"
    writer.sum(opening, map { "\($0.type).abiLayout" }, empty: ".empty")
  }

  private func writeTailSize(to writer: inout SourceWriter) {
    let sizes = map { "\($0.reference(hiddenBy: SwiftName.hiddenInGetters)).abiTailSize" }
    writer.sum("public var fieldsTailSize: Int {", sizes, empty: "0")
  }

  private func writeEncoding(to writer: inout SourceWriter) {
    let opening = "public func encodeFields(into encoder: inout ABIEncoder)"
    guard !isEmpty else { return writer.line("\(opening) {}") }
    writer.block(opening) { writer in
      for field in self { writer.line("encoder.append(\(field.reference(hiddenBy: ["encoder"])))") }
    }
  }

  private func writeDecoding(to writer: inout SourceWriter) {
    let opening = "public init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError)"
    guard !isEmpty else { return writer.line("\(opening) {}") }
    writer.block(opening) { writer in
      writer.memberwise(self) { "try decoder.field(\($0.position))" }
    }
  }
}

extension SourceWriter {
  /// Writes a call of the memberwise initialiser: assigning the properties one by one would make the compiler copy
  /// and release the whole struct once more.
  mutating func memberwise(_ fields: [Field], _ value: (Field) -> String) {
    let arguments = fields.map { ($0.isUnlabelled ? "" : "\(SwiftName.label($0.name)): ") + value($0) }
    list("self.init(", arguments, ")", closing: .behindLastItem)
  }

  /// Writes a property whose value is a sum. Long ones are added in steps, so that the compiler need not find the
  /// type of one long expression.
  fileprivate mutating func sum(_ opening: String, _ items: [String], empty: String) {
    let whole = items.isEmpty ? empty : items.joined(separator: " + ")
    if fits("\(opening) \(whole) }") { return line("\(opening) \(whole) }") }
    line(opening)
    indented { $0.sum(items) }
    line("}")
  }

  private mutating func sum(_ items: [String]) {
    let most = 12
    guard items.count > most else { return terms(items) }
    for start in stride(from: 0, to: items.count, by: most) {
      let step = Array(items[start..<min(start + most, items.count)])
      if start == 0 { terms(step, assignedTo: "var sum") } else { terms(["sum"] + step, assignedTo: "sum") }
    }
    line("return sum")
  }

  /// Writes `target = a + b + c` on as many lines as it takes.
  private mutating func terms(_ items: [String], assignedTo target: String) {
    let whole = "\(target) = \(items.joined(separator: " + "))"
    guard !fits(whole) else { return line(whole) }
    line("\(target) =")
    indented { $0.terms(items, isIndented: true) }
  }

  /// Writes `a + b + c` on as many lines as it takes.
  private mutating func terms(_ items: [String], isIndented: Bool = false) {
    var current = items.first ?? ""
    var lines: [String] = []
    for item in items.dropFirst() {
      if fits((lines.isEmpty || isIndented ? "" : "  ") + "\(current) + \(item)") {
        current += " + \(item)"
      } else {
        lines.append(current)
        current = "+ \(item)"
      }
    }
    lines.append(current)
    line(lines[0])
    let rest = lines.dropFirst()
    if isIndented { for text in rest { line(text) } } else { indented { for text in rest { $0.line(text) } } }
  }
}
