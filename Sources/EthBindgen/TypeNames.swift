import EthABI

/// Gives names to the structs of events, errors and functions, each once.
struct TypeNames {
  private let contract: String
  private var used: Set<String>
  /// Of each name in the contract, the parameters' names and lists of types of what has had it.
  private var overloads: [String: (names: Set<String>, types: Set<String>)] = [:]

  init(contract: String, used: Set<String>) {
    self.contract = contract
    self.used = used
  }

  /// Forgets overloads: a function is none of an event.
  mutating func beginKind() { overloads = [:] }

  /// A type's name: the plain one; for an overload one that tells it by an argument that the others do not have,
  /// or by its types; otherwise one that tells the kind.
  ///
  /// `Vault__NotOwner` is `NotOwner` in the contract `Vault`, and in `VaultFactory`.
  mutating func next(_ name: String, kind: String, inputs: [ABIParameter]) -> String {
    let camel = SwiftName.upperCamel(name)
    let base = camel.isEmpty ? "Unnamed" : camel
    var candidates = [withoutContract(name), base].compactMap(\.self)
    let plain = candidates[0]
    let types = inputs.map { TypeNames.word(for: $0.type) }.joined()
    if let known = overloads[name] {
      candidates = []
      let own = inputs.map(\.name).last { !known.names.contains($0) && !SwiftName.upperCamel($0).isEmpty }
      if let own { candidates.append("\(plain)With\(SwiftName.upperCamel(own))") }
      if !known.types.contains(types) { candidates.append(plain + types) }
    }
    overloads[name, default: ([], [""])].names.formUnion(inputs.map(\.name))
    overloads[name]?.types.insert(types)
    return SwiftName.unique(candidates + [plain + kind], in: &used)
  }

  private func withoutContract(_ name: String) -> String? {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[1].isEmpty, !parts[0].isEmpty, contract.hasPrefix(parts[0]) else {
      return nil
    }
    let rest = SwiftName.upperCamel(parts.dropFirst(2).joined(separator: "_"))
    return rest.isEmpty ? nil : rest
  }

  /// The type as a part of a name: `Uint256`, `AddressArray`, `Tuple`.
  private static func word(for type: ABIType) -> String {
    switch type {
    case .array(let element): word(for: element) + "Array"
    case .fixedArray(let element, let count): word(for: element) + "Array\(count)"
    case .tuple: "Tuple"
    default: SwiftName.upperCamel(type.description)
    }
  }
}
