import EthABI

/// Finds the Swift type of each ABI type, and plans a struct for each tuple.
///
/// A tuple of which the compiler tells the name (`struct Market.Deal`) becomes a struct of the contract; one
/// without becomes a struct inside the function, event or struct that has it, called after the parameter.
struct TypeMapper {
  /// Structs of the contract, in the order in which they were first met.
  private(set) var named: [StructPlan] = []
  private var names: [NamedTuple: String]
  private var planned: Set<NamedTuple>
  private var usedNames: Set<String>

  /// A tuple of which the compiler tells the name.
  struct NamedTuple: Hashable, Sendable {
    let name: String
    let components: [ABIParameter]
  }

  init(usedNames: Set<String>, shared: SharedStructs = SharedStructs()) {
    names = shared.names
    planned = Set(shared.names.keys)
    self.usedNames = usedNames
  }

  /// The names taken so far.
  var namesInUse: Set<String> { usedNames }

  /// The names that structs have got.
  var structNames: [NamedTuple: String] { names }

  /// Gives every tuple that has a name in the source its name, wherever it is, and then plans their structs: the
  /// names of all must be known before types inside of types get theirs.
  mutating func meetStructs(in lists: [[ABIParameter]]) {
    for parameters in lists { nameStructs(in: parameters) }
    for parameters in lists { planStructs(in: parameters) }
  }

  private mutating func nameStructs(in parameters: [ABIParameter]) {
    for parameter in parameters {
      guard let components = parameter.type.innermost.components else { continue }
      if let source = TypeMapper.structName(parameter.internalType) {
        let key = NamedTuple(name: source, components: components)
        guard names[key] == nil else { continue }
        let parts = source.split(separator: ".").map { SwiftName.upperCamel(String($0)) }
        let base = parts.last ?? "Tuple"
        names[key] = SwiftName.unique([base, parts.joined(), parts.joined() + "Struct"], in: &usedNames)
      }
      nameStructs(in: components)
    }
  }

  private mutating func planStructs(in parameters: [ABIParameter]) {
    for parameter in parameters {
      guard let components = parameter.type.innermost.components else { continue }
      if let source = TypeMapper.structName(parameter.internalType) {
        _ = plan(NamedTuple(name: source, components: components))
      } else {
        planStructs(in: components)
      }
    }
  }

  /// The struct's name; it is planned where that is still to be done.
  private mutating func plan(_ key: NamedTuple) -> String {
    let name = names[key] ?? ""
    guard planned.insert(key).inserted else { return name }
    let position = named.count
    let inner = fields(key.components, owner: name, comments: [:], noun: "component")
    named.insert(
      StructPlan(
        path: name, fields: inner.fields, nested: inner.nested, source: key.name,
        signing: SigningPlan(key)),
      at: position)
    return name
  }

  /// The properties for a list of parameters.
  ///
  /// - Parameters:
  ///   - owner: The path of the struct that has the properties.
  ///   - comments: What the contract's comments say, by name or `_0`, `_1` ….
  ///   - reserved: Names that the properties must not have.
  mutating func fields(
    _ parameters: [ABIParameter], owner: String, comments: [String: String], noun: String,
    reserved: Set<String> = SwiftName.reservedMembers, isEvent: Bool = false
  ) -> (fields: [Field], nested: [StructPlan]) {
    var used = reserved
    var usedTypes = namesHidden(in: owner)
    var nested: [StructPlan] = []
    var fields: [Field] = []
    for (index, parameter) in parameters.enumerated() {
      let plain = SwiftName.member(parameter.name, fallback: "\(noun)\(index + 1)")
      let name = SwiftName.unique([plain, plain + "Value"], in: &used)
      let type = type(
        parameter.type, internalType: parameter.internalType, hint: name, owner: owner, nested: &nested,
        used: &usedTypes)
      let isHashed = isEvent && parameter.isIndexed && !parameter.type.isWord
      fields.append(
        Field(
          abiName: parameter.name, index: index, name: name,
          isUnlabelled: SwiftName.lowerCamel(parameter.name).isEmpty,
          type: isHashed ? "IndexedHash<\(type)>" : type, isDynamic: parameter.type.isDynamic,
          isIndexed: parameter.isIndexed,
          comment: comments[parameter.name] ?? comments["_\(index)"]))
    }
    return (fields, nested)
  }

  /// Names that a type inside `owner` must not have, as others would no longer be found by them.
  func namesHidden(in owner: String) -> Set<String> {
    usedNames.union(owner.split(separator: ".").map(String.init))
  }

  /// The Swift type of a value; tuples are added to the plans.
  mutating func type(
    _ type: ABIType, internalType: String?, hint: String, owner: String, nested: inout [StructPlan],
    used: inout Set<String>
  ) -> String {
    switch type {
    case .uint(let bits): return [8, 16, 32, 64, 256].contains(bits) ? "UInt\(bits)" : "ABIUInt<\(bits)>"
    case .int(let bits): return [8, 16, 32, 64, 256].contains(bits) ? "Int\(bits)" : "ABIInt<\(bits)>"
    case .address: return "Address"
    case .bool: return "Bool"
    case .fixedBytes(let count): return count == 32 ? "Hash32" : "FixedBytes<\(count)>"
    case .bytes: return "[UInt8]"
    case .string: return "String"
    case .function: return "ABIFunctionPointer"
    case .array(let element):
      let inner = self.type(
        element, internalType: internalType, hint: hint, owner: owner, nested: &nested, used: &used)
      return inner == "UInt8" ? "ABIArray<UInt8>" : "[\(inner)]"
    case .fixedArray(let element, let count):
      let inner = self.type(
        element, internalType: internalType, hint: hint, owner: owner, nested: &nested, used: &used)
      return "ABIFixedArray<\(inner), \(count)>"
    case .tuple(let components):
      return tuple(
        components, internalType: internalType, hint: hint, owner: owner, nested: &nested, used: &used)
    }
  }

  private mutating func tuple(
    _ components: [ABIParameter], internalType: String?, hint: String, owner: String,
    nested: inout [StructPlan], used: inout Set<String>
  ) -> String {
    guard let source = TypeMapper.structName(internalType) else {
      let base = SwiftName.upperCamel(hint)
      let path = owner + "." + SwiftName.unique([base, base + "Struct"], in: &used)
      let inner = fields(components, owner: path, comments: [:], noun: "component")
      nested.append(StructPlan(path: path, fields: inner.fields, nested: inner.nested))
      return path
    }
    return plan(NamedTuple(name: source, components: components))
  }

  /// `Market.Deal` from `struct Market.Deal[2][]`.
  static func structName(_ internalType: String?) -> String? {
    guard let internalType, internalType.hasPrefix("struct ") else { return nil }
    let name = internalType.dropFirst(7).prefix { $0 != "[" }
    guard name.utf8.allSatisfy({ $0 < 128 }),
      name.allSatisfy({ $0.isLetter || $0.isNumber || "._$".contains($0) })
    else { return nil }
    return SwiftName.upperCamel(String(name.split(separator: ".").last ?? "")).isEmpty ? nil : String(name)
  }
}

extension ABIType {
  /// The type of an array's elements' elements …; the type itself where it is no array.
  var innermost: ABIType {
    switch self {
    case .array(let element), .fixedArray(let element, _): element.innermost
    default: self
    }
  }

  /// A tuple's components; `nil` for another type.
  fileprivate var components: [ABIParameter]? {
    guard case .tuple(let components) = self else { return nil }
    return components
  }
}
