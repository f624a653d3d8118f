extension Int256 {
  /// Zero bits above the highest one that is set; 0 for a negative number, 256 for zero.
  @inlinable public var leadingZeroBitCount: Int { bitPattern.leadingZeroBitCount }

  /// Zero bits below the lowest one that is set; 256 for zero.
  @inlinable public var trailingZeroBitCount: Int { bitPattern.trailingZeroBitCount }

  /// The number of bits that are set in two's complement.
  @inlinable public var nonzeroBitCount: Int { bitPattern.nonzeroBitCount }

  /// The number with its 32 bytes in reverse order.
  @inlinable public var byteSwapped: Int256 { Int256(bitPattern: bitPattern.byteSwapped) }

  /// The bits set in both.
  @inlinable
  public static func & (a: Int256, b: Int256) -> Int256 { Int256(bitPattern: a.bitPattern & b.bitPattern) }

  /// The bits set in either.
  @inlinable
  public static func | (a: Int256, b: Int256) -> Int256 { Int256(bitPattern: a.bitPattern | b.bitPattern) }

  /// The bits set in exactly one.
  @inlinable
  public static func ^ (a: Int256, b: Int256) -> Int256 { Int256(bitPattern: a.bitPattern ^ b.bitPattern) }

  /// Keeps the bits set in both.
  @inlinable public static func &= (a: inout Int256, b: Int256) { a = a & b }

  /// Keeps the bits set in either.
  @inlinable public static func |= (a: inout Int256, b: Int256) { a = a | b }

  /// Keeps the bits set in exactly one.
  @inlinable public static func ^= (a: inout Int256, b: Int256) { a = a ^ b }
}
