import EthABI
import EthPrimitives

extension DeploymentPlan {
  /// Writes the struct of the contract's creation.
  func write(to writer: inout SourceWriter) {
    writer.doc(Comment.paragraphs(comment, fallback: "The creation of the contract."))
    writer.block("public struct Deployment: ContractDeployment, Hashable") { writer in
      fields.writeProperties("argument", to: &writer)
      for plan in nested {
        plan.write(conformingTo: "ABIStruct", to: &writer)
        writer.blank()
      }
      writer.doc(["The arguments' types."])
      writer.list("public typealias Arguments = ABITuple<", fields.map(\.type), ">")
      writer.blank()
      writer.doc(["The arguments, in order."])
      writer.makeProperty("arguments", "Arguments", fields)
      writer.blank()
      writer.doc(["The contract's creation code, \(bytecode.count) bytes."])
      writer.line("public static let bytecode: Bytecode = \"\"\"")
      writer.indented { writer in
        var digits = Hex.encode(bytecode)[...]
        while !digits.isEmpty {
          let line = digits.prefix(100)
          digits = digits.dropFirst(100)
          writer.line(line + (digits.isEmpty ? "" : "\\"))
        }
        writer.line("\"\"\"")
      }
    }
  }
}
