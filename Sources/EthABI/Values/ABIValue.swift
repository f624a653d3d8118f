import EthPrimitives

/// A value of the contract ABI whose type is known only at run time.
///
/// A value does not carry its type: `.uint(5)` is coded as `uint8` as well as `uint256`, and the ``ABIType`` it
/// is coded against decides.
public enum ABIValue: Hashable, Sendable {
  /// A value of `uint8` … `uint256`.
  case uint(UInt256)
  /// A value of `int8` … `int256`.
  case int(Int256)
  /// An address.
  case address(Address)
  /// A boolean.
  case bool(Bool)
  /// A value of `bytes`, `bytes1` … `bytes32` or `function` (20 bytes of address, 4 of selector).
  case bytes([UInt8])
  /// Text.
  case string(String)
  /// The elements of an array, fixed or not.
  case array([ABIValue])
  /// The components of a tuple, in order.
  case tuple([ABIValue])
  /// What a log keeps of an indexed `string`, `bytes`, array or tuple: the Keccak-256 hash of it. The value
  /// itself cannot be had from the log.
  case indexedHash(Hash32)
}

extension ABIValue {
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
    case .tuple(let components): "a tuple of \(components.count)"
    case .indexedHash: "the hash of an indexed value"
    }
  }
}

extension ABIType {
  /// What values of the type are, in words for an error.
  var kind: String {
    switch self {
    case .uint, .int, .bool, .string, .address: ABIError.article(description)
    case .fixedBytes(let count): "\(count) bytes (\(self))"
    case .bytes: "bytes"
    case .function: "24 bytes (function)"
    case .array, .fixedArray: "an array (\(self))"
    case .tuple(let components): "a tuple of \(components.count) (\(self))"
    }
  }
}
