import EthABI

extension StructPlan {
  /// Writes the struct.
  ///
  /// - Parameters:
  ///   - conformance: `ABIStruct`, or `ABIReturnValues` for what a function returns.
  ///   - comment: What the struct is.
  func write(conformingTo conformance: String, comment: String? = nil, to writer: inout SourceWriter) {
    writer.doc(Comment.paragraphs(comment ?? "The struct `\(name)` of the contract."))
    writer.block("public struct \(name): \(conformance), Hashable") { writer in
      fields.writeProperties(conformance == "ABIStruct" ? "component" : "value", to: &writer)
      writer.doc(["The names in the contract."])
      writer.list("public static let abiFieldNames = [", fields.names, "]", closing: .behindComma)
      writer.blank()
      for plan in nested {
        plan.write(conformingTo: "ABIStruct", to: &writer)
        writer.blank()
      }
      writer.conversions("ABIFields", property: "abiFields", fields, noun: "value")
    }
  }
}
