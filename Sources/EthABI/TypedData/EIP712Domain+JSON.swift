public import EthJSON
import EthPrimitives

extension EIP712Domain {
  /// Reads a domain from JSON: an object with any of the five fields, and nothing else.
  ///
  /// - Throws: ``TypedDataError`` with the path and offset of what is wrong.
  public init(json: JSONValue) throws(TypedDataError) {
    guard json.kind == .object else {
      throw TypedDataError(.invalidValue(expected: "an object", found: json.description), at: json)
    }
    var name: String?
    var version: String?
    var chainId: UInt256?
    var verifyingContract: Address?
    var salt: Hash32?
    let reader = TypedDataScalarReader()
    let members: JSONObject
    do throws(JSONError) { members = try json.members() } catch { throw TypedDataError(error) }
    for member in members {
      let value = member.value
      let field = member.name
      let isTwice: Bool
      switch field {
      case "name": (isTwice, name) = (name != nil, try reader.text(value))
      case "version": (isTwice, version) = (version != nil, try reader.text(value))
      case "chainId": (isTwice, chainId) = (chainId != nil, try reader.unsigned(value, bits: 256))
      case "verifyingContract":
        (isTwice, verifyingContract) = (verifyingContract != nil, try reader.address(value))
      case "salt": (isTwice, salt) = (salt != nil, try reader.hash(value))
      default: throw TypedDataError(.unexpectedMember(field, of: Self.typeName), at: value)
      }
      guard !isTwice else { throw TypedDataError(.duplicateName(field), at: value) }
    }
    self.init(
      name: name, version: version, chainId: chainId, verifyingContract: verifyingContract, salt: salt)
  }

  /// Checks that the domain has the fields that `declared` says, and that these are the standard's.
  ///
  /// Another order of the fields is refused: wallets disagree on what to hash then.
  func check(declared: TypedDataStruct) throws(TypedDataError) {
    let names = Set(declared.fields.map(\.name))
    let standard = TypedDataStruct(Self.typeName, Self.allFields.filter { names.contains($0.name) })
    guard declared == standard else {
      throw TypedDataError(
        .invalidDomainType(
          expected: names.isSubset(of: Self.allFields.map(\.name))
            ? standard.description
            : "made of fields of " + TypedDataStruct(Self.typeName, Self.allFields).description,
          found: declared.description), path: "types.\(Self.typeName)")
    }
    let present = Set(type.fields.map(\.name))
    for field in declared.fields where !present.contains(field.name) {
      throw TypedDataError(.missingMember(field.name, of: Self.typeName), path: "domain")
    }
    for field in type.fields where !names.contains(field.name) {
      throw TypedDataError(.unexpectedMember(field.name, of: Self.typeName), path: "domain.\(field.name)")
    }
  }
}

extension EIP712Domain: JSONEncodable {
  /// Writes the fields that the domain has, in the standard's order; the chain's number as a JSON number, or
  /// as a decimal string from 2^53 on, where many readers would lose digits.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let name { writer.member("name", name) }
      if let version { writer.member("version", version) }
      if let chainId {
        writer.name("chainId")
        if chainId.significantBitCount <= 53 {
          writer.number(chainId.limbs.0)
        } else {
          writer.string(chainId.description)
        }
      }
      if let verifyingContract { writer.member("verifyingContract", verifyingContract.description) }
      if let salt { writer.member("salt", salt) }
    }
  }
}
