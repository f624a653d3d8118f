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

  /// Writes the names in the contract, for errors.
  func writeArgumentNames(to writer: inout SourceWriter) {
    guard !isEmpty else { return }
    writer.doc(["The arguments' names in the contract."])
    writer.list("public static let argumentNames = [", names, "]", closing: .behindComma)
  }

  /// Writes the conversions from and to the list of arguments.
  func writeArguments(to writer: inout SourceWriter) {
    writer.conversions("Arguments", property: "arguments", self, noun: "argument")
  }
}

extension SourceWriter {
  /// Writes the type of the list of fields, the property that gives it, and the initialiser that takes it.
  mutating func conversions(_ type: String, property: String, _ fields: [Field], noun: String) {
    doc(["The \(noun)s' types."])
    list("public typealias \(type) = ABITuple<", fields.map(\.type), ">")
    blank()
    doc(["The \(noun)s, in order."])
    makeProperty(property, type, fields)
    doc(["Takes the \(noun)s, in order."])
    makeInitializer(property, type, fields)
  }

  /// Writes the property that lists the fields.
  mutating func makeProperty(_ name: String, _ type: String, _ fields: [Field]) {
    let opening = "public var \(name): \(type) {"
    let values = fields.map(\.reference)
    let whole = "\(opening) \(type)(\(values.joined(separator: ", "))) }"
    if fits(whole) { return line(whole) }
    line(opening)
    indented { $0.list("\(type)(", values, ")", closing: .behindLastItem) }
    line("}")
  }

  private mutating func makeInitializer(_ name: String, _ type: String, _ fields: [Field]) {
    let opening = "public init(\(name): \(type)) {"
    guard !fields.isEmpty else { return line(opening + "}") }
    let targets = fields.assignees(hiddenBy: [name])
    let start = targets.count == 1 ? "" : "("
    let end = (targets.count == 1 ? "" : ")") + " = \(name).fields"
    let whole = "\(opening) \(start)\(targets.joined(separator: ", "))\(end) }"
    if fits(whole) { return line(whole) }
    line(opening)
    indented { $0.list(start, targets, end) }
    line("}")
  }
}
