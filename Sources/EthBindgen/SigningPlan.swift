import EthABI

/// What makes a struct of the contract one of EIP-712.
struct SigningPlan: Sendable {
  /// The struct's name there: the one in the source, without what stands around it.
  let name: String

  /// `nil` where the struct cannot be signed: it has a member that has no name or is of a type that EIP-712 does not
  /// have (a `function`, a tuple without a name), or it is made of two different structs of one name.
  init?(_ tuple: TypeMapper.NamedTuple) {
    var known: [String: [ABIParameter]] = [:]
    guard let name = SigningPlan.name(of: tuple.name),
      SigningPlan.canSign(tuple.components, as: name, &known)
    else { return nil }
    self.name = name
  }

  private static func canSign(
    _ components: [ABIParameter], as name: String, _ known: inout [String: [ABIParameter]]
  ) -> Bool {
    if let other = known[name] { return other == components }
    known[name] = components
    guard Set(components.map(\.name)).count == components.count else { return false }
    return components.allSatisfy { component in
      guard isIdentifier(component.name) else { return false }
      switch component.type.innermost {
      case .function: return false
      case .tuple(let inner):
        guard let source = TypeMapper.structName(component.internalType), let name = self.name(of: source)
        else { return false }
        return canSign(inner, as: name, &known)
      default: return true
      }
    }
  }

  /// `Deal` from `Market.Deal`; `nil` for a name that EIP-712 cannot have for a struct.
  private static func name(of source: String) -> String? {
    let name = String(source.split(separator: ".").last ?? "")
    let isTaken = name == "EIP712Domain" || (try? ABIType(name)) != nil
    return isTaken || !isIdentifier(name) ? nil : name
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.first, !first.isNumber else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}

extension SourceWriter {
  /// Writes the extensions that make structs ones of EIP-712.
  mutating func signing(_ plans: [StructPlan], in type: String) {
    let plans = plans.filter { $0.signing != nil }
    guard !plans.isEmpty else { return }
    blank()
    line("// MARK: - Structs that can be signed (EIP-712)")
    for plan in plans {
      blank()
      block("extension \(type).\(plan.path): EIP712Struct") { writer in
        writer.line("public static let eip712Name = \"\(plan.signing?.name ?? "")\"")
        let members = plan.fields.map { "EIP712Member(\"\($0.abiName)\") { $0.\($0.reference) }" }
        writer.list(
          "public static let eip712Members: [EIP712Member<Self>] = [", members, "]", closing: .behindComma)
        writer.line("public static let eip712TypeHash = makeEIP712TypeHash()")
      }
    }
  }
}
