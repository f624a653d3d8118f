import EthABI

extension FunctionPlan {
  /// Writes the method that makes a call.
  func writeCall(to writer: inout SourceWriter) {
    let label = fields.map { $0.isUnlabelled ? "_" : $0.name }
    writer.doc(Comment.paragraphs(comment, fallback: "Calls `\(signature.signature)`."))
    let parameters = fields.compactMap { field in field.comment.map { (name: field.name, text: $0) } }
    let hasList = !parameters.isEmpty && parameters.count == label.count
    if hasList || output.comment != nil { writer.line("///") }
    if hasList { writer.docList("Parameters", parameters) }
    if let text = output.comment {
      writer.wrap("Returns: The call, whose output is: \(text)", first: "/// - ", rest: "///   ")
    }
    writer.block(
      "public func \(SwiftName.escaped(method))(", fields.map(\.parameter), ") -> ContractCall<\(name)>"
    ) { writer in
      let call = "\(name)(\(fields.map(\.argument).joined(separator: ", ")))"
      let whole = "ContractCall(to: address, function: \(call))"
      guard !writer.fits(whole) else { return writer.line(whole) }
      writer.list("let function = \(name)(", fields.map(\.argument), ")", closing: .behindLastItem)
      writer.line("return ContractCall(to: address, function: function)")
    }
  }

  /// Writes the struct of the call.
  func writeStruct(to writer: inout SourceWriter) {
    writer.doc(["`\(signature)`"])
    writer.block("public struct \(name): ContractFunction, Hashable") { writer in
      fields.writeProperties("argument", to: &writer)
      writer.writeSelector(signature.signature, signature.selector)
      fields.writeArgumentNames(to: &writer)
      if signature.mutability != .nonpayable {
        let kind = signature.mutability
        writer.doc([kind.comment])
        writer.line("public static let mutability = StateMutability.\(kind.rawValue)")
      }
      writer.blank()
      if let type = output.type {
        writer.doc(
          Comment.paragraphs(output.comment ?? (type == "Void" ? "Nothing." : "What the function returns.")))
        writer.line("public typealias Output = \(type)")
        writer.blank()
      } else if let plan = output.values {
        plan.write(conformingTo: "ABIStruct, ABIReturnValues", comment: "What the function returns.", to: &writer)
        writer.blank()
      }
      for plan in nested {
        let isOutput = plan.name == "Output"
        plan.write(
          conformingTo: "ABIStruct", comment: isOutput ? output.comment ?? "What the function returns." : nil,
          to: &writer)
        writer.blank()
      }
      fields.writeArguments(to: &writer)
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

extension SourceWriter {
  /// Writes signature and selector.
  mutating func writeSelector(_ signature: String, _ selector: Selector) {
    doc(["The canonical signature."])
    assignment("public static let signature =", "\"\(signature)\"")
    doc(["The first four bytes of the signature's hash."])
    let digits = String(selector.description.dropFirst(2))
    line("public static let selector = Selector(0x\(digits.prefix(4))_\(digits.suffix(4)))")
  }
}
