import EthABI

extension FunctionPlan {
  /// Writes the method that makes a call.
  func writeCall(to writer: inout SourceWriter) {
    let call = "Calls `\(signature.signature)`."
    writer.doc(
      Comment.paragraphs(comment, fallback: writer.fits("/// \(call)") ? call : "Calls `\(signature.name)`."))
    let parameters = fields.compactMap { field in field.comment.map { (name: field.name, text: $0) } }
    let hasList = !parameters.isEmpty && parameters.count == fields.count
    if hasList || output.comment != nil { writer.line("///") }
    if hasList { writer.docList("Parameters", parameters) }
    if let text = output.comment {
      writer.wrap("Returns: The call, whose output is: \(text)", first: "/// - ", rest: "///   ")
    }
    let opening = "public func \(SwiftName.escaped(method))("
    let isLong = fields.isEmpty && !writer.fits("\(opening)) -> ContractCall<\(name)> {")
    writer.block(
      isLong ? "\(opening)) -> ContractCall<" : opening, isLong ? [name] : fields.map(\.parameter),
      isLong ? ">" : ") -> ContractCall<\(name)>"
    ) { writer in
      let address = fields.contains { $0.name == "address" } ? "self.address" : "address"
      let call = "\(name)(\(fields.map(\.argument).joined(separator: ", ")))"
      let whole = "ContractCall(to: \(address), function: \(call))"
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
    writer.type("public struct \(name):", "ContractFunction, ABIFieldList, Hashable") { writer in
      fields.writeProperties("argument", to: &writer)
      writer.selector(signature.signature, signature.selector)
      if signature.mutability != .nonpayable {
        let kind = signature.mutability
        writer.doc([kind.comment])
        writer.line("public static var mutability: StateMutability { .\(kind.rawValue) }")
      }
      writer.blank()
      writeOutput(to: &writer)
      writer.doc(["The call is the list of its arguments."])
      writer.line("public typealias Arguments = \(name)")
      writer.blank()
      fields.writeCoding("argument", to: &writer)
    }
  }

  private func writeOutput(to writer: inout SourceWriter) {
    if let type = output.type {
      let fallback = type == "Void" ? "Nothing." : "What the function returns."
      writer.doc(Comment.paragraphs(output.comment ?? fallback))
      writer.line("public typealias Output = \(type)")
      writer.blank()
    } else if let plan = output.values {
      plan.write(conformingTo: "ABIReturnValues", comment: "What the function returns.", to: &writer)
      writer.blank()
    }
    for plan in nested {
      let comment = plan.name == "Output" ? output.comment ?? "What the function returns." : nil
      plan.write(comment: comment, to: &writer)
      writer.blank()
    }
  }
}

extension StateMutability {
  fileprivate var comment: String {
    switch self {
    case .pure: "Reads no state and changes none."
    case .view: "Reads the state and changes nothing."
    case .nonpayable: "May change the state and takes no ether."
    case .payable: "May change the state and takes ether."
    }
  }
}
