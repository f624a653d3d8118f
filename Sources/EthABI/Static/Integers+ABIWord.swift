import EthPrimitives

extension UInt256: ABIWord {
  /// `uint256`.
  public static var abiType: ABIType { .uint(256) }
  /// The number.
  @inlinable
  public var abiWord: UInt256 { self }
  /// The word.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) { self = abiWord }
}

extension Int256: ABIWord {
  /// `int256`.
  public static var abiType: ABIType { .int(256) }
  /// The two's complement.
  @inlinable
  public var abiWord: UInt256 { bitPattern }
  /// The word as two's complement.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) { self.init(bitPattern: abiWord) }
}

/// The integers of the standard library whose width is one of Solidity's.
public protocol ABINativeInteger: ABIWord, FixedWidthInteger {}

extension ABINativeInteger {
  /// `uintN` or `intN` of the type's own width.
  public static var abiType: ABIType { isSigned ? .int(bitWidth) : .uint(bitWidth) }

  /// The number, with its sign repeated up to 256 bits.
  @inlinable
  public var abiWord: UInt256 {
    let fill: UInt64 = self < 0 ? .max : 0
    return UInt256(limbs: UInt64(truncatingIfNeeded: self), fill, fill, fill)
  }

  /// The number in the word's lowest bits.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) {
    self.init(truncatingIfNeeded: abiWord.limbs.0)
    guard mode == .lenient || self.abiWord == abiWord else { return nil }
  }
}

extension UInt16: ABINativeInteger {}
extension UInt32: ABINativeInteger {}
extension UInt64: ABINativeInteger {}
extension Int8: ABINativeInteger {}
extension Int16: ABINativeInteger {}
extension Int32: ABINativeInteger {}
extension Int64: ABINativeInteger {}

/// An array of bytes is `bytes`, which is what contracts mean by it; `uint8[]` is ``ABIArray``.
extension UInt8: ABINativeInteger {
  /// `bytes`.
  public static var abiArrayType: ABIType { .bytes }
  /// A word for the number, and the bytes padded to whole words.
  @inlinable
  public static func abiTailSize(ofArray elements: [UInt8]) -> Int {
    32 + elements.count.paddedToWord
  }
  /// Writes the tail of `bytes`.
  @inlinable
  public static func encodeArray(_ elements: [UInt8], into encoder: inout ABIEncoder) {
    elements.withUnsafeBytes { encoder.appendByteString($0) }
  }
  /// Reads the tail of `bytes`.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public static func decodeArray(from decoder: inout ABIDecoder) throws(ABIError) -> [UInt8] {
    try decoder.decodeByteString()
  }
}
