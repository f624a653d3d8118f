import EthABI

extension [Field] {
  /// The protocol of a list of these: `fields`, or the one for none.
  func list(_ fields: String = "ABIFieldList", _ none: String = "ABINoFields") -> String {
    isEmpty ? none : fields
  }

  /// Writes the properties and the memberwise initialiser.
  func writeProperties(_ kind: String, to writer: inout SourceWriter) {
    guard let first else { return writer.line("public init() {}") }
    for field in self {
      if let summary = field.summary(kind) { writer.doc(Comment.paragraphs(summary)) }
      writer.line("public var \(field.reference): \(field.type)")
    }
    writer.blank()
    let opening = "public init(\(first.parameter))"
    if count == 1, writer.fits("\(opening) { self.\(first.name) = \(first.reference) }") {
      return writer.short(opening, "self.\(first.name) = \(first.reference)")
    }
    writer.block("public init(", map(\.parameter), ")") { writer in
      for field in self { writer.line("self.\(field.name) = \(field.reference)") }
    }
  }

  /// Writes what makes the fields a list that can be coded, field by field: no generics, so that it is fast.
  func writeCoding(to writer: inout SourceWriter) {
    guard !isEmpty else { return }
    writer.blank()
    writeParameters(to: &writer)
    writeLayout("fieldsLayout", to: &writer)
    writeTailSize(to: &writer)
    writeEncoding(to: &writer)
    writer.block("public init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError)") { writer in
      writer.memberwise(self) { "try decoder.field(\($0.position))" }
    }
  }

  private func writeParameters(to writer: inout SourceWriter) {
    let opening = "public static var abiParameters: [ABIParameter]"
    let items = map { "ABIParameter(\"\($0.abiName)\", \($0.type).abiType)" }
    let whole = "[\(items.joined(separator: ", "))]"
    if writer.fits("\(opening) { \(whole) }") { return writer.short(opening, whole) }
    writer.block(opening) { $0.list("[", items, "]", closing: .behindComma) }
  }

  /// Writes the property that adds the types' layouts. It is inlinable, so that it folds to a constant.
  func writeLayout(_ name: String, to writer: inout SourceWriter) {
    let opening = "@inlinable public static var \(name): ABILayout {"
    writer.sum(opening, map { "\($0.type).abiLayout" }, empty: ".empty")
  }

  /// Static fields have nothing behind their heads.
  private func writeTailSize(to writer: inout SourceWriter) {
    let sizes = filter(\.isDynamic).map {
      "\($0.reference(hiddenBy: SwiftName.hiddenInGetters)).abiTailSize"
    }
    writer.sum("public var fieldsTailSize: Int {", sizes, empty: "0")
  }

  private func writeEncoding(to writer: inout SourceWriter) {
    let opening = "public func encodeFields(into encoder: inout ABIEncoder)"
    let lines = map { "encoder.append(\($0.reference(hiddenBy: ["encoder"])))" }
    if lines.count == 1 { return writer.short(opening, lines[0]) }
    writer.block(opening) { writer in for line in lines { writer.line(line) } }
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
