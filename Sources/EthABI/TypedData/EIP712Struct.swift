public import EthPrimitives

/// A Swift type that is signed as a struct of EIP-712, or is a member of one.
///
/// ```swift
/// struct Permit: EIP712Struct {
///   var owner: Address
///   var spender: Address
///   var value: UInt256
///
///   static let eip712Name = "Permit"
///   static let eip712Members: [EIP712Member<Permit>] = [
///     EIP712Member("owner") { $0.owner },
///     EIP712Member("spender") { $0.spender },
///     EIP712Member("value") { $0.value },
///   ]
///   static let eip712TypeHash = makeEIP712TypeHash()  // kept, instead of computed for each message
/// }
/// let hash = permit.eip712Digest(in: domain)
/// ```
/// A type that conforms to ``ABIStruct`` has its names and values already and needs only `eip712Name`.
///
/// Two types of one name with different members stop the program when the type is hashed.
/// Source: EIP-712, "Definition of typed structured data 𝕊".
public protocol EIP712Struct: EIP712Value {
  /// The name of the struct type, an identifier.
  static var eip712Name: String { get }
  /// The members, in the order in which they are hashed; best a `static let`.
  static var eip712Members: [EIP712Member<Self>] { get }
  /// `typeHash`: the hash of `encodeType`. Computed anew each time unless the conforming type keeps it in a
  /// `static let` (``makeEIP712TypeHash()``).
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  static var eip712TypeHash: Hash32 { get }
}

extension EIP712Struct {
  /// The struct's name.
  public static var eip712Type: String { eip712Name }

  /// `hashStruct`: the hash of the type's hash and the members' words.
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  @inlinable
  public var eip712Word: Hash32 {
    let members = Self.eip712Members
    let typeHash = Self.eip712TypeHash
    return EIP712Words.hash(count: members.count &+ 1) { index in
      index == 0 ? typeHash : members[index &- 1].word(self)
    }
  }

  /// `hashStruct`: what ``eip712Digest(in:)`` signs for a domain.
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  @inlinable
  public var eip712StructHash: Hash32 { eip712Word }

  /// The hash that is signed: `keccak256("\x19\x01" ‖ domainSeparator ‖ hashStruct(self))`.
  ///
  /// Source: EIP-712, "Specification".
  @inlinable
  public func eip712Digest(in domain: EIP712Domain) -> Hash32 { domain.digest(of: eip712Word) }

  /// The members' values.
  public var eip712Value: TypedDataValue { .structure(Self.eip712Members.map { $0.value(self) }) }

  /// The text that the type is hashed as: the struct itself, then all that it refers to, each once and sorted
  /// by name.
  ///
  /// Source: EIP-712, "Definition of encodeType".
  public static var eip712EncodedType: String {
    var declarations = EIP712Declarations()
    declare(in: &declarations)
    return declarations.encodedType
  }

  /// The hash of the type's text, computed anew each time.
  public static var eip712TypeHash: Hash32 { makeEIP712TypeHash() }

  /// Computes the hash of the type's text, for a `static let eip712TypeHash` that keeps it.
  public static func makeEIP712TypeHash() -> Hash32 { Keccak256.hash(eip712EncodedType.utf8) }

  /// Declares the struct and those that its members are made of.
  public static func declare(in declarations: inout EIP712Declarations) {
    let members = eip712Members
    guard declarations.declare(TypedDataStruct(eip712Name, members.map(\.field))) else { return }
    for member in members { member.declare(&declarations) }
  }
}
