import EthABI

/// A custom error as a struct.
struct ErrorPlan {
  let signature: ABIErrorSignature
  let name: String
  let comment: ContractDocumentation.Entry?
  let fields: [Field]
  let nested: [StructPlan]

  init(
    _ signature: ABIErrorSignature, name: String, comment: ContractDocumentation.Entry?,
    mapper: inout TypeMapper
  ) {
    self.signature = signature
    self.name = name
    self.comment = comment
    (fields, nested) = mapper.fields(
      signature.inputs, owner: name, comments: comment?.parameters ?? [:], noun: "argument")
  }

  /// Writes the struct.
  func write(to writer: inout SourceWriter) {
    writer.doc(Comment.paragraphs(comment, fallback: "`\(signature)`"))
    writer.type("public struct \(name):", "ContractError, ABIFieldList, Hashable") { writer in
      fields.writeProperties("argument", to: &writer)
      writer.selector(signature.signature, signature.selector)
      writer.blank()
      writer.structs(nested)
      writer.doc(["The error is the list of its arguments."])
      writer.line("public typealias Arguments = \(name)")
      writer.blank()
      fields.writeCoding("argument", to: &writer)
    }
  }
}
