import EthABI

/// A parameter, component or return value as a Swift property.
struct Field: Sendable {
  /// The name in the contract; may be empty.
  let abiName: String
  /// The position in its list, from 0.
  let index: Int
  /// The property's name, without backticks.
  let name: String
  /// Whether calls leave the label out, as the contract has no name.
  let isUnlabelled: Bool
  /// The Swift type.
  let type: String
  /// Whether the encoding stands apart from the head.
  let isDynamic: Bool
  /// Whether an event's parameter is a topic.
  let isIndexed: Bool
  /// What the contract's comments say.
  let comment: String?

  /// The property's name as an expression.
  var reference: String { SwiftName.escaped(name) }

  /// `name: Type` in a declaration.
  var parameter: String { "\(isUnlabelled ? "_ \(reference)" : SwiftName.declaredLabel(name)): \(type)" }

  /// `name: name` in a call.
  var argument: String { isUnlabelled ? reference : "\(SwiftName.label(name)): \(reference)" }

  /// How the decoder is told which one it reads: `"name"`, or `at: 0` without a name.
  var position: String { abiName.isEmpty ? "at: \(index)" : "\"\(abiName)\"" }

  /// The property; `self.` where one of `parameters` has its name.
  func reference(hiddenBy parameters: Set<String>) -> String {
    parameters.contains(name) ? "self.\(name)" : reference
  }

  /// The property's comment; `nil` where the contract has none, and the same name.
  func summary(_ kind: String) -> String? {
    if let comment { return comment }
    if abiName.isEmpty { return "The \(kind) without a name." }
    return abiName == name ? nil : "The \(kind) `\(abiName)`."
  }
}
