import EthABI

/// A parameter, component or return value as a Swift property.
struct Field {
  /// The name in the contract; may be empty.
  let abiName: String
  /// The property's name, without backticks.
  let name: String
  /// Whether calls leave the label out, as the contract has no name.
  let isUnlabelled: Bool
  /// The Swift type.
  let type: String
  /// Whether an event's parameter is a topic.
  let isIndexed: Bool
  /// What the contract's comments say.
  let comment: String?

  /// The property's name as an expression.
  var reference: String { SwiftName.escaped(name) }

  /// `name: Type` in a declaration.
  var parameter: String { "\(isUnlabelled ? "_ " : "")\(declaredName): \(type)" }

  /// `name: name` in a call.
  var argument: String { isUnlabelled ? reference : "\(SwiftName.label(name)): \(reference)" }

  private var declaredName: String { isUnlabelled ? reference : SwiftName.label(name) }

  /// The property's comment.
  func summary(_ kind: String) -> String {
    comment ?? (abiName.isEmpty ? "The \(kind) without a name." : "The \(kind) `\(abiName)`.")
  }
}

extension [Field] {
  /// `["name", "name" …]`.
  var names: [String] { map { "\"\($0.abiName)\"" } }

  /// The properties to assign to; `self.` where a parameter of the initialiser has the same name.
  func assignees(hiddenBy parameters: Set<String>) -> [String] {
    map { parameters.contains($0.name) ? "self.\($0.name)" : $0.reference }
  }
}
