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
    writer.type("public struct \(name):", "ContractError, \(fields.list()), Hashable") { writer in
      fields.writeProperties("argument", to: &writer)
      if !fields.isEmpty { writer.blank() }
      writer.selector(signature.signature, signature.selector)
      fields.writeCoding(to: &writer)
      writer.structs(nested)
    }
  }
}
