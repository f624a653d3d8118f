/// Collects the structs that a Swift type is made of; each is declared once, so that types may refer to each
/// other in circles.
public struct EIP712Declarations: Sendable {
  /// The structs, the outermost one first.
  public private(set) var structs: [TypedDataStruct] = []
  private var places: [String: Int] = [:]

  /// No structs.
  public init() {}

  /// Declares a struct.
  ///
  /// - Returns: Whether it is new; those that its members are made of are then to be declared as well.
  mutating func declare(_ structure: TypedDataStruct) -> Bool {
    if let place = places[structure.name] {
      precondition(structs[place] == structure, "\(structs[place]) and \(structure) have one name")
      return false
    }
    places[structure.name] = structs.count
    structs.append(structure)
    return true
  }

  /// The outermost struct, then the others sorted by name.
  ///
  /// Source: EIP-712, "Definition of encodeType".
  var encodedType: String {
    let others = structs.dropFirst().sorted { $0.name < $1.name }
    return (structs.prefix(1) + others).map(\.description).joined()
  }
}
