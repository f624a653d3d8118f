import EthABI

extension FunctionPlan {
  /// Writes the method that makes a call.
  func writeCall(to writer: inout SourceWriter) {
    let parameters = fields.compactMap { field in field.comment.map { (name: field.name, text: $0) } }
    let hasList = !parameters.isEmpty && parameters.count == fields.count
    let hasMore = hasList || output.comment != nil
    var paragraphs = Comment.paragraphs(comment)
    if paragraphs.isEmpty, hasMore || method != signature.name {
      let call = "Calls `\(signature.signature)`."
      paragraphs = [writer.fits("/// \(call)") ? call : "Calls `\(signature.name)`."]
    }
    writer.doc(paragraphs)
    if hasMore { writer.line("///") }
    if hasList { writer.docList("Parameters", parameters) }
    if let text = output.comment {
      writer.wrap("Returns: The call, whose output is: \(text)", first: "/// - ", rest: "///   ")
    }
    let address = fields.contains { $0.name == "address" } ? "self.address" : "address"
    let call = "\(name)(\(fields.map(\.argument).joined(separator: ", ")))"
    let whole = "ContractCall(to: \(address), function: \(call))"
    let opening = "public func \(SwiftName.escaped(method))("
    let list = fields.map(\.parameter).joined(separator: ", ")
    let line = "\(opening)\(list)) -> ContractCall<\(name)> { \(whole) }"
    if writer.fits(line) { return writer.line(line) }
    let isLong = fields.isEmpty && !writer.fits("\(opening)) -> ContractCall<\(name)> {")
    writer.block(
      isLong ? "\(opening)) -> ContractCall<" : opening, isLong ? [name] : fields.map(\.parameter),
      isLong ? ">" : ") -> ContractCall<\(name)>"
    ) { writer in
      guard !writer.fits(whole) else { return writer.line(whole) }
      writer.line("ContractCall(")
      writer.indented { writer in
        writer.line("to: \(address),")
        writer.list("function: \(name)(", fields.map(\.argument), "))", closing: .behindLastItem)
      }
    }
  }

  /// Writes the struct of the call.
  func writeStruct(to writer: inout SourceWriter) {
    writer.doc(["`\(signature)`"])
    writer.type("public struct \(name):", "ContractFunction, \(fields.list()), Hashable") { writer in
      fields.writeProperties("argument", to: &writer)
      if !fields.isEmpty { writer.blank() }
      if let type = output.type {
        if let comment = output.comment { writer.doc(Comment.paragraphs(comment)) }
        writer.line("public typealias Output = \(type)")
      }
      writer.selector(signature.signature, signature.selector)
      if signature.mutability != .nonpayable {
        writer.line("public static var mutability: StateMutability { .\(signature.mutability.rawValue) }")
      }
      if hasErrors {
        writer.line("public static var contractErrors: ErrorRegistry { CustomError.registry }")
      }
      fields.writeCoding(to: &writer)
      writeStructs(to: &writer)
    }
  }

  private func writeStructs(to writer: inout SourceWriter) {
    let comment = "What the function returns."
    if let plan = output.values {
      writer.blank()
      plan.write(isValues: true, comment: comment, to: &writer)
    }
    for plan in nested {
      writer.blank()
      plan.write(comment: plan.name == "Output" ? output.comment ?? comment : nil, to: &writer)
    }
  }
}
