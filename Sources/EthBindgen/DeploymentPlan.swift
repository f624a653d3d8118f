import EthABI
import EthPrimitives

/// A contract's creation.
struct DeploymentPlan {
  let fields: [Field]
  let nested: [StructPlan]
  let bytecode: [UInt8]
  let comment: ContractDocumentation.Entry?

  init(
    inputs: [ABIParameter], bytecode: [UInt8], comment: ContractDocumentation.Entry?,
    mapper: inout TypeMapper
  ) {
    (fields, nested) = mapper.fields(
      inputs, owner: "Deployment", comments: comment?.parameters ?? [:], noun: "argument")
    self.bytecode = bytecode
    self.comment = comment
  }

  /// Writes the struct of the contract's creation.
  func write(to writer: inout SourceWriter) {
    writer.doc(Comment.paragraphs(comment, fallback: "The creation of the contract."))
    writer.block("public struct Deployment: ContractDeployment, \(fields.list()), Hashable") { writer in
      fields.writeProperties("argument", to: &writer)
      fields.writeCoding(to: &writer)
      writer.structs(nested)
      writer.blank()
      writer.doc(["The contract's creation code, \(bytecode.count) bytes."])
      writer.line("public static let bytecode: Bytecode = \"\"\"")
      writer.indented { writer in
        writer.text(Hex.encode(bytecode))
        writer.line("\"\"\"")
      }
    }
  }
}
