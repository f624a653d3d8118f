/// Collects the structs that a Swift type is made of; each is declared once, so that types may refer to each other in
/// circles.
public struct EIP712Declarations: Sendable {
  /// The structs, the outermost one first.
  public private(set) var structs: [TypedDataStruct] = []
  private var places: [String: Int] = [:]

  /// No structs.
  public init() {}

  /// Declares a struct, and with `members` those that its members are made of.
  mutating func declare(
    _ name: String, _ fieldNames: [String], _ types: [String], members: (inout EIP712Declarations) -> Void
  ) {
    precondition(fieldNames.count == types.count, "\(name) has \(types.count) members and \(fieldNames.count) names")
    let structure = TypedDataStruct(name, zip(fieldNames, types).map { TypedDataField($0, $1) })
    if let place = places[name] {
      precondition(structs[place] == structure, "\(structs[place]) and \(structure) have one name")
      return
    }
    places[name] = structs.count
    structs.append(structure)
    members(&self)
  }

  /// The outermost struct, then the others sorted by name.
  ///
  /// Source: EIP-712, "Definition of encodeType".
  var encodedType: String {
    let others = structs.dropFirst().sorted { $0.name < $1.name }
    return (structs.prefix(1) + others).map(\.description).joined()
  }
}
