public import EthPrimitives

extension UInt256: EIP712Value {}
extension Int256: EIP712Value {}
extension UInt16: EIP712Value {}
extension UInt32: EIP712Value {}
extension UInt64: EIP712Value {}
extension Int8: EIP712Value {}
extension Int16: EIP712Value {}
extension Int32: EIP712Value {}
extension Int64: EIP712Value {}
extension ABIUInt: EIP712Value {}
extension ABIInt: EIP712Value {}
extension FixedBytes: EIP712Value {}

/// An array of bytes is `bytes`; `uint8[]` is ``ABIArray``.
extension UInt8: EIP712Value {
  /// `bytes`.
  public static var eip712ArrayType: String { "bytes" }
  /// The hash of the bytes.
  public static func eip712Word(ofArray elements: [UInt8]) -> Hash32 { Keccak256.hash(elements.span.bytes) }
  /// The bytes.
  public static func eip712Value(ofArray elements: [UInt8]) -> TypedDataValue { .bytes(elements) }
}

extension Bool: EIP712Value {
  /// Zero or one, as 32 bytes.
  @inlinable
  public var eip712Word: Hash32 { Hash32(UInt256(limbs: self ? 1 : 0, 0, 0, 0)) }
}

extension Address: EIP712Value {
  /// The 20 bytes behind 12 zeros.
  public var eip712Word: Hash32 {
    withUnsafeBytes { bytes in
      let high = UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))
      let middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self))
      let low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self))
      return Hash32(UInt256(limbs: low, middle, UInt64(high), 0))
    }
  }
}

extension Hash32: EIP712Value {
  /// The 32 bytes.
  @inlinable
  public var eip712Word: Hash32 { self }
}

extension String: EIP712Value {
  /// `string`.
  public static var eip712Type: String { "string" }
  /// The hash of the UTF-8 bytes.
  public var eip712Word: Hash32 { Keccak256.hash(utf8.span.bytes) }
  /// The text.
  public var eip712Value: TypedDataValue { .string(self) }
}

extension Array: EIP712Value where Element: EIP712Value {
  /// `T[]`; `bytes` for `[UInt8]`.
  public static var eip712Type: String { Element.eip712ArrayType }
  /// The hash of the elements' words; of the bytes for `[UInt8]`.
  @inlinable
  public var eip712Word: Hash32 { Element.eip712Word(ofArray: self) }
  /// The elements, or the bytes.
  public var eip712Value: TypedDataValue { Element.eip712Value(ofArray: self) }
  /// Declares what the elements are made of.
  public static func declare(in declarations: inout EIP712Declarations) {
    Element.declare(in: &declarations)
  }
}

extension ABIArray: EIP712Value where Element: EIP712Value {
  /// `T[]`.
  public static var eip712Type: String { Element.eip712Type + "[]" }
  /// The hash of the elements' words.
  @inlinable
  public var eip712Word: Hash32 { EIP712Words.hash(count: elements.count) { elements[$0].eip712Word } }
  /// The elements.
  public var eip712Value: TypedDataValue { .array(elements.map(\.eip712Value)) }
  /// Declares what the elements are made of.
  public static func declare(in declarations: inout EIP712Declarations) {
    Element.declare(in: &declarations)
  }
}

extension ABIFixedArray: EIP712Value where Element: EIP712Value {
  /// `T[n]`.
  public static var eip712Type: String { "\(Element.eip712Type)[\(count)]" }
  /// The hash of the elements' words.
  @inlinable
  public var eip712Word: Hash32 { EIP712Words.hash(count: elements.count) { elements[$0].eip712Word } }
  /// The elements.
  public var eip712Value: TypedDataValue { .array(elements.map(\.eip712Value)) }
  /// Declares what the elements are made of.
  public static func declare(in declarations: inout EIP712Declarations) {
    Element.declare(in: &declarations)
  }
}

/// A struct that may be absent where its type refers to itself: the next of a list, a child of a tree.
extension Optional: EIP712Value where Wrapped: EIP712Struct {
  /// The struct's name.
  public static var eip712Type: String { Wrapped.eip712Type }
  /// The struct's hash; 32 zero bytes where there is none, as wallets do.
  public var eip712Word: Hash32 { self?.eip712Word ?? .zero }
  /// The struct, or ``TypedDataValue/null``.
  public var eip712Value: TypedDataValue { self?.eip712Value ?? .null }
  /// Declares the struct.
  public static func declare(in declarations: inout EIP712Declarations) {
    Wrapped.declare(in: &declarations)
  }
}
