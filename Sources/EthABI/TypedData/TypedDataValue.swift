public import EthPrimitives

/// A value of structured data whose type is known only at run time.
///
/// A value does not carry its type: the struct types (``TypedDataTypes``) decide what it is hashed as.
public enum TypedDataValue: Hashable, Sendable {
  /// A value of `uint8` … `uint256`.
  case uint(UInt256)
  /// A value of `int8` … `int256`.
  case int(Int256)
  /// A boolean.
  case bool(Bool)
  /// An address.
  case address(Address)
  /// A value of `bytes`, or of `bytes1` … `bytes32`, which have exactly that many.
  case bytes([UInt8])
  /// Text.
  case string(String)
  /// The elements of an array, fixed or not.
  case array([TypedDataValue])
  /// The members' values of a struct, in the order of the declaration.
  case structure([TypedDataValue])
  /// No struct, where a struct type refers to itself: the end of a list, a leaf of a tree. It is encoded as
  /// 32 zero bytes, as wallets do (the standard says nothing of it).
  case null
}

extension TypedDataValue {
  /// What the value is, in words for an error.
  var kind: String {
    switch self {
    case .uint(let number): "the unsigned number \(number)"
    case .int(let number): "the signed number \(number)"
    case .address(let address): "the address \(address)"
    case .bool(let flag): "the boolean \(flag)"
    case .bytes(let bytes): "\(bytes.count) bytes"
    case .string(let text): "the string \"\(ABIError.excerpt(text))\""
    case .array(let elements): "an array of \(elements.count)"
    case .structure(let members): "a struct of \(members.count)"
    case .null: "null"
    }
  }
}
