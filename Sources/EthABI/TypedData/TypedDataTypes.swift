public import EthPrimitives

/// The struct types of a payload, checked: every name is an identifier, every type that a member has is
/// there.
///
/// Structs may refer to each other in circles.
/// ```swift
/// let types = try TypedDataTypes([
///   TypedDataStruct("Mail", [.init("from", "Person"), .init("contents", "string")]),
///   TypedDataStruct("Person", [.init("name", "string"), .init("wallet", "address")]),
/// ])
/// try types.encodeType("Mail")  // Mail(Person from,string contents)Person(string name,address wallet)
/// ```
/// Source: EIP-712, "Definition of typed structured data 𝕊" and "Definition of encodeType".
public struct TypedDataTypes: Sendable {
  /// The structs, in the order in which they are declared.
  public let structs: [TypedDataStruct]
  /// The place of each struct by its name.
  let places: [String: Int]
  /// The members of each struct.
  let members: [Members]
  /// The hash of each struct's type.
  let hashes: [Hash32]
  /// Whether values of a struct can hold values of the same struct.
  let isRecursive: [Bool]

  /// A struct's members with their types looked up.
  struct Members: Sendable {
    var shapes: [TypedDataShape] = []
    var places: [String: Int] = [:]
  }

  /// Where a declaration is wrong: in a struct's name, or in one of its members' names or types.
  struct Place {
    var structure: Int
    var member: Int?
    var isType = false
  }

  /// Checks declarations and computes all type hashes.
  ///
  /// - Throws: ``TypedDataError`` with the path of the name or type that is wrong.
  public init(_ structs: [TypedDataStruct], limits: TypedDataLimits = .default) throws(TypedDataError) {
    try self.init(structs, limits: limits) { error, place in
      let name = structs[place.structure].name
      let member = place.member.map { "[\($0)].\(place.isType ? "type" : "name")" } ?? ""
      return error.inside("types.\(name)\(member)")
    }
  }

  /// `locate` says where in the payload the place of a declaration is.
  init(
    _ structs: [TypedDataStruct], limits: TypedDataLimits,
    locate: (TypedDataError, Place) -> TypedDataError
  ) throws(TypedDataError) {
    guard structs.count <= limits.maxTypes else {
      throw TypedDataError(.limitExceeded(what: "struct types", limit: limits.maxTypes), path: "types")
    }
    var places: [String: Int] = [:]
    for (index, structure) in structs.enumerated() {
      let name = structure.name
      let reason: TypedDataError.Reason? =
        !name.isTypedDataIdentifier(allowsColon: true)
        ? .invalidName(name)
        : TypedDataShape.isReserved(name)
          ? .reservedName(name) : places.updateValue(index, forKey: name) != nil ? .duplicateName(name) : nil
      if let reason { throw locate(TypedDataError(reason), Place(structure: index)) }
    }
    var members: [Members] = []
    for (index, structure) in structs.enumerated() {
      var list = Members()
      for (position, field) in structure.fields.enumerated() {
        let name = field.name
        let reason: TypedDataError.Reason? =
          !name.isTypedDataIdentifier(allowsColon: false)
          ? .invalidName(name)
          : list.places.updateValue(position, forKey: name) != nil ? .duplicateName(name) : nil
        if let reason { throw locate(TypedDataError(reason), Place(structure: index, member: position)) }
        do throws(TypedDataError) {
          list.shapes.append(try TypedDataShape(field.type, structs: places))
        } catch {
          throw locate(error, Place(structure: index, member: position, isType: true))
        }
      }
      members.append(list)
    }
    let graph = TypedDataGraph(structs: structs, members: members)
    (hashes, isRecursive) = try graph.hashes(maxBytes: limits.maxEncodedTypeBytes)
    self.structs = structs
    self.places = places
    self.members = members
  }

  /// The text that a struct's type is hashed as: the struct itself, then all that it refers to, each once and
  /// sorted by name.
  ///
  /// - Throws: ``TypedDataError`` where no such struct is declared.
  ///
  /// Source: EIP-712, "Definition of encodeType".
  public func encodeType(_ name: String) throws(TypedDataError) -> String {
    encodedType(at: try place(of: name))
  }

  /// The Keccak-256 hash of ``encodeType(_:)``.
  ///
  /// - Throws: ``TypedDataError`` where no such struct is declared.
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  public func typeHash(_ name: String) throws(TypedDataError) -> Hash32 { hashes[try place(of: name)] }

  /// The declaration of this name; `nil` where there is none.
  public subscript(name: String) -> TypedDataStruct? { places[name].map { structs[$0] } }

  func encodedType(at place: Int) -> String {
    let graph = TypedDataGraph(structs: structs, members: members)
    return graph.order(from: place).map { structs[$0].description }.joined()
  }

  func place(of name: String) throws(TypedDataError) -> Int {
    guard let place = places[name] else { throw TypedDataError(.unknownType(name)) }
    return place
  }
}

extension TypedDataTypes: Hashable {
  /// Whether both declare the same structs in the same order.
  public static func == (a: TypedDataTypes, b: TypedDataTypes) -> Bool { a.structs == b.structs }
  /// Feeds the declarations.
  public func hash(into hasher: inout Hasher) { hasher.combine(structs) }
}
