public import EthPrimitives

/// A Swift type that can be a member of a struct that is signed (EIP-712), known at compile time.
///
/// | type | Swift |
/// |---|---|
/// | `uint256`, `int256` | `UInt256`, `Int256` |
/// | `uint8`, `16`, `32`, `64`, and `int…` | `UInt8` … `UInt64`, `Int8` … `Int64` |
/// | other widths | ``ABIUInt``, ``ABIInt`` |
/// | `address`, `bool`, `string` | `Address`, `Bool`, `String` |
/// | `bytes` | `[UInt8]` |
/// | `bytes32`, `bytes1` … `bytes31` | `Hash32`, ``FixedBytes`` |
/// | `T[]` | `[T]`, but `uint8[]` is ``ABIArray`` |
/// | `T[n]` | ``ABIFixedArray`` |
/// | structs | ``EIP712Struct``; where a type refers to itself, `Optional` of one |
///
/// A type of your own that is an ``ABIWord`` conforms by saying so; `eip712Word` and the others come from its
/// word.
/// Source: EIP-712, "Definition of typed structured data 𝕊" and "Definition of encodeData".
public protocol EIP712Value: Sendable {
  /// The type as a declaration writes it: `uint256`, `Person`, `Person[]`.
  static var eip712Type: String { get }
  /// The 32 bytes that the value adds to the data of the struct or array around it: the word of an atomic
  /// value, the hash of anything else.
  var eip712Word: Hash32 { get }
  /// The value as one whose type is known only at run time.
  var eip712Value: TypedDataValue { get }
  /// Declares the structs that the type is made of.
  static func declare(in declarations: inout EIP712Declarations)

  /// The type of an array of these.
  static var eip712ArrayType: String { get }
  /// The 32 bytes of an array of these.
  static func eip712Word(ofArray elements: [Self]) -> Hash32
  /// An array of these as a value whose type is known only at run time.
  static func eip712Value(ofArray elements: [Self]) -> TypedDataValue
}

extension EIP712Value {
  /// Nothing: only structs are declared.
  public static func declare(in declarations: inout EIP712Declarations) {}
  /// `T[]`.
  public static var eip712ArrayType: String { eip712Type + "[]" }
  /// The hash of the elements' words.
  @inlinable
  public static func eip712Word(ofArray elements: [Self]) -> Hash32 {
    EIP712Words.hash(count: elements.count) { elements[$0].eip712Word }
  }
  /// The elements.
  public static func eip712Value(ofArray elements: [Self]) -> TypedDataValue {
    .array(elements.map(\.eip712Value))
  }
}

extension EIP712Value where Self: ABIWord {
  /// The ABI's name of the type.
  public static var eip712Type: String { abiType.description }
  /// The word, as the ABI has it.
  @inlinable
  public var eip712Word: Hash32 { Hash32(abiWord) }
  /// The word's value.
  public var eip712Value: TypedDataValue {
    let word = abiWord
    switch Self.abiType {
    case .int: return .int(Int256(bitPattern: word))
    case .bool: return .bool(word != .zero)
    case .address: return .address(Address(lastBytesOf: Hash32(word)))
    case .fixedBytes(let count): return .bytes(Array(word.bigEndianBytes.prefix(count)))
    default: return .uint(word)
    }
  }
}
