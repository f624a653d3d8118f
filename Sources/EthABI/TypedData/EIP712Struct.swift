public import EthPrimitives

/// A Swift type that is signed as a struct of EIP-712, or is a member of one.
///
/// A struct that conforms to ``ABIStruct``, such as a generated one, adds only its name:
/// ```swift
/// extension Mail: EIP712Struct {
///   static let eip712Name = "Mail"
///   static let eip712TypeHash = makeEIP712TypeHash()  // hashed once instead of for each message
/// }
/// ```
/// Any other type lists its members:
/// ```swift
/// struct Permit: EIP712Struct {
///   var owner: Address, spender: Address, value: UInt256, nonce: UInt256, deadline: UInt256
///
///   static let eip712Name = "Permit"
///   static let eip712FieldNames = ["owner", "spender", "value", "nonce", "deadline"]
///   static let eip712TypeHash = makeEIP712TypeHash()
///   var eip712Fields: EIP712Fields<Address, Address, UInt256, UInt256, UInt256> {
///     EIP712Fields(owner, spender, value, nonce, deadline)
///   }
/// }
/// let hash = permit.eip712Digest(in: domain)
/// ```
/// Two types of one name with different members, and another number of names than of members, stop the program when
/// the type is hashed.
/// Source: EIP-712, "Definition of typed structured data 𝕊".
public protocol EIP712Struct: EIP712Value {
  /// The members' types.
  associatedtype EIP712FieldValues: EIP712FieldList
  /// The name of the struct type, an identifier.
  static var eip712Name: String { get }
  /// The members' names, in order.
  static var eip712FieldNames: [String] { get }
  /// The members' values, in order.
  var eip712Fields: EIP712FieldValues { get }
  /// `typeHash`: the hash of ``eip712EncodedType``. Computed anew each time unless the conforming type keeps it in a
  /// `static let` (``makeEIP712TypeHash()``).
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  static var eip712TypeHash: Hash32 { get }
}

extension EIP712Struct where Self: ABIStruct, ABIFields: EIP712FieldList {
  /// The names that the ABI has.
  public static var eip712FieldNames: [String] { abiFieldNames }
  /// The values that the ABI has.
  @inlinable
  public var eip712Fields: ABIFields { abiFields }
}

extension EIP712Struct {
  /// The struct's name.
  public static var eip712Type: String { eip712Name }

  /// `hashStruct`: the hash of the type's hash and the members' words.
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  @inlinable
  public var eip712Word: Hash32 {
    var hasher = EIP712WordHasher()
    hasher.append(Self.eip712TypeHash)
    eip712Fields.append(to: &hasher)
    return hasher.finish()
  }

  /// `hashStruct`: what ``eip712Digest(in:)`` signs for a domain.
  @inlinable
  public var eip712StructHash: Hash32 { eip712Word }

  /// The hash that is signed: `keccak256("\x19\x01" ‖ domainSeparator ‖ hashStruct(self))`.
  ///
  /// Source: EIP-712, "Specification".
  @inlinable
  public func eip712Digest(in domain: EIP712Domain) -> Hash32 { domain.digest(of: eip712Word) }

  /// The members' values.
  public var eip712Value: TypedDataValue { .structure(eip712Fields.eip712Values) }

  /// The text that the type is hashed as: the struct itself, then all that it refers to, each once and sorted by
  /// name.
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
    declarations.declare(eip712Name, eip712FieldNames, EIP712FieldValues.eip712Types) { declarations in
      EIP712FieldValues.declareFields(in: &declarations)
    }
  }
}
