import EthPrimitives

/// An unsigned integer of a width that Swift has no type for: `ABIUInt<96>` is `uint96`.
///
/// `bits` is 8, 16 … 256.
@frozen
public struct ABIUInt<let bits: Int>: Hashable, Sendable, ABIWord {
  /// The number, below 2^bits.
  public let value: UInt256

  /// The number, where it is below 2^bits.
  ///
  /// - Throws: ``ABIError`` otherwise.
  public init(_ value: UInt256) throws(ABIError) {
    guard value & ABIWordCoding.mask(bits: bits) == value else {
      throw ABIError(.outOfRange(type: Self.abiType.description, value: value.description))
    }
    self.value = value
  }

  /// `uintN`.
  public static var abiType: ABIType { .uint(bits) }
  /// The number.
  @inlinable
  public var abiWord: UInt256 { value }
  /// The number in the word's lowest bits.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) {
    guard let value = ABIWordCoding.unsigned(abiWord, bits: bits, isStrict: mode == .strict) else {
      return nil
    }
    self.value = value
  }
}

extension ABIUInt: Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// Whether `a` is the smaller number.
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  /// The number in decimal.
  public var description: String { value.description }
  /// The literal's value; one that does not fit stops the program, as it does for `UInt8`.
  public init(integerLiteral literal: UInt256.IntegerLiteralType) {
    value = UInt256(integerLiteral: literal)
    precondition(value & ABIWordCoding.mask(bits: bits) == value, "literal does not fit into \(Self.abiType)")
  }
}

/// A signed integer of a width that Swift has no type for: `ABIInt<24>` is `int24`.
///
/// `bits` is 8, 16 … 256.
@frozen
public struct ABIInt<let bits: Int>: Hashable, Sendable, ABIWord {
  /// The number, from −2^(bits − 1) to 2^(bits − 1) − 1.
  public let value: Int256

  /// The number, where it fits.
  ///
  /// - Throws: ``ABIError`` otherwise.
  public init(_ value: Int256) throws(ABIError) {
    guard ABIWordCoding.signed(value.bitPattern, bits: bits, isStrict: true) != nil else {
      throw ABIError(.outOfRange(type: Self.abiType.description, value: value.description))
    }
    self.value = value
  }

  /// `intN`.
  public static var abiType: ABIType { .int(bits) }
  /// The two's complement.
  @inlinable
  public var abiWord: UInt256 { value.bitPattern }
  /// The number in the word's lowest bits.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) {
    guard let value = ABIWordCoding.signed(abiWord, bits: bits, isStrict: mode == .strict) else { return nil }
    self.value = value
  }
}

extension ABIInt: Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// Whether `a` is the smaller number.
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  /// The number in decimal.
  public var description: String { value.description }
  /// The literal's value; one that does not fit stops the program, as it does for `Int8`.
  public init(integerLiteral literal: Int256.IntegerLiteralType) {
    value = Int256(integerLiteral: literal)
    precondition(
      ABIWordCoding.signed(value.bitPattern, bits: bits, isStrict: true) != nil,
      "literal does not fit into \(Self.abiType)")
  }
}
