public import EthPrimitives

/// A whole payload of EIP-712: what `eth_signTypedData_v4` gets.
///
/// ```swift
/// let data = try TypedData(parsing: payload)         // from a wallet request
/// let hash = data.digest                             // what is signed
///
/// let mine = try TypedData(mail, domain: domain)     // from a Swift struct
/// let request = mine.json()                          // for a remote signer
/// ```
/// It is checked when it is made, so hashing and writing cannot fail.
/// Source: EIP-712, "Specification of the eth_signTypedData JSON RPC".
public struct TypedData: Hashable, Sendable {
  /// The struct types, ``EIP712Domain``'s among them.
  public let types: TypedDataTypes
  /// The name of the message's type.
  public let primaryType: String
  /// What the signature is good for.
  public let domain: EIP712Domain
  /// The message: a ``TypedDataValue/structure(_:)``.
  public let message: TypedDataValue
  /// The place of the message's type among ``types``.
  let place: Int

  /// A payload from its parts; the domain's type is added where `structs` lacks it.
  ///
  /// - Parameters:
  ///   - structs: The struct types, in any order.
  ///   - primaryType: The name of the message's type.
  ///   - domain: What the signature is good for.
  ///   - message: The values of the message's members, in the order of the declaration.
  ///   - limits: How much the payload may ask.
  /// - Throws: ``TypedDataError`` with the path of what does not fit.
  public init(
    types structs: [TypedDataStruct], primaryType: String, domain: EIP712Domain, message: [TypedDataValue],
    limits: TypedDataLimits = .default
  ) throws(TypedDataError) {
    let declared = structs.first { $0.name == EIP712Domain.typeName }
    if let declared { try domain.check(declared: declared) }
    let types = try TypedDataTypes(declared == nil ? [domain.type] + structs : structs, limits: limits)
    let value = TypedDataValue.structure(message)
    var valuesLeft = limits.maxValues
    let place = try types.primaryPlace(primaryType)
    do throws(TypedDataError) {
      try types.check(value, as: .structure(place), depth: 0, valuesLeft: &valuesLeft, limits: limits)
    } catch { throw error.inside("message") }
    self.init(checked: types, place: place, domain: domain, message: value)
  }

  init(checked types: TypedDataTypes, place: Int, domain: EIP712Domain, message: TypedDataValue) {
    self.types = types
    self.primaryType = types.structs[place].name
    self.domain = domain
    self.message = message
    self.place = place
  }

  /// `hashStruct(message)`.
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  public var structHash: Hash32 { types.word(of: message, as: .structure(place)) }

  /// The hash that is signed: `keccak256("\x19\x01" ‖ domainSeparator ‖ hashStruct(message))`.
  ///
  /// Source: EIP-712, "Specification".
  public var digest: Hash32 { domain.digest(of: structHash) }

  /// The text that the message's type is hashed as.
  ///
  /// Source: EIP-712, "Definition of encodeType".
  public var encodedType: String { types.encodedType(at: place) }
}

extension TypedDataTypes {
  /// The place of the message's type, which is any declared struct but the domain.
  func primaryPlace(_ name: String) throws(TypedDataError) -> Int {
    guard name != EIP712Domain.typeName else {
      throw TypedDataError(
        .invalidValue(expected: "the type of a message", found: EIP712Domain.typeName), path: "primaryType")
    }
    do throws(TypedDataError) { return try place(of: name) } catch { throw error.inside("primaryType") }
  }
}

extension TypedData {
  /// A payload whose message is a Swift value, to show it to a person or hand it to a remote signer.
  ///
  /// - Throws: ``TypedDataError`` where the type's or a member's name is not an identifier.
  public init<Message: EIP712Struct>(
    _ message: Message, domain: EIP712Domain, limits: TypedDataLimits = .default
  ) throws(TypedDataError) {
    var declarations = EIP712Declarations()
    Message.declare(in: &declarations)
    guard case .structure(let values) = message.eip712Value else {
      throw TypedDataError(
        .invalidValue(expected: "a struct", found: message.eip712Value.kind), path: "message")
    }
    try self.init(
      types: declarations.structs, primaryType: Message.eip712Name, domain: domain, message: values,
      limits: limits)
  }
}
