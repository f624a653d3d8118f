extension UInt256 {
  /// Zero bits above the highest one that is set; 256 for zero.
  @inlinable
  public var leadingZeroBitCount: Int {
    if limb3 != 0 { return limb3.leadingZeroBitCount }
    if limb2 != 0 { return 64 &+ limb2.leadingZeroBitCount }
    if limb1 != 0 { return 128 &+ limb1.leadingZeroBitCount }
    return 192 &+ limb0.leadingZeroBitCount
  }

  /// Zero bits below the lowest one that is set; 256 for zero.
  @inlinable
  public var trailingZeroBitCount: Int {
    if limb0 != 0 { return limb0.trailingZeroBitCount }
    if limb1 != 0 { return 64 &+ limb1.trailingZeroBitCount }
    if limb2 != 0 { return 128 &+ limb2.trailingZeroBitCount }
    return 192 &+ limb3.trailingZeroBitCount
  }

  /// Number of bits up to and including the highest one that is set; 0 for zero.
  @inlinable public var significantBitCount: Int { 256 &- leadingZeroBitCount }

  /// The number of bits that are set.
  @inlinable
  public var nonzeroBitCount: Int {
    limb0.nonzeroBitCount &+ limb1.nonzeroBitCount &+ limb2.nonzeroBitCount &+ limb3.nonzeroBitCount
  }

  /// The number with its 32 bytes in reverse order.
  @inlinable
  public var byteSwapped: UInt256 {
    UInt256(limbs: limb3.byteSwapped, limb2.byteSwapped, limb1.byteSwapped, limb0.byteSwapped)
  }

  // `~` is the standard library's generic one: the compiler prefers operators of concrete types to it, and `~1`
  // without any other hint would become a number of 256 bits, or be ambiguous, instead of an `Int`.

  /// The bits set in both.
  @inlinable
  public static func & (a: UInt256, b: UInt256) -> UInt256 {
    UInt256(limbs: a.limb0 & b.limb0, a.limb1 & b.limb1, a.limb2 & b.limb2, a.limb3 & b.limb3)
  }

  /// The bits set in either.
  @inlinable
  public static func | (a: UInt256, b: UInt256) -> UInt256 {
    UInt256(limbs: a.limb0 | b.limb0, a.limb1 | b.limb1, a.limb2 | b.limb2, a.limb3 | b.limb3)
  }

  /// The bits set in exactly one.
  @inlinable
  public static func ^ (a: UInt256, b: UInt256) -> UInt256 {
    UInt256(limbs: a.limb0 ^ b.limb0, a.limb1 ^ b.limb1, a.limb2 ^ b.limb2, a.limb3 ^ b.limb3)
  }

  /// Keeps the bits set in both.
  @inlinable public static func &= (a: inout UInt256, b: UInt256) { a = a & b }

  /// Keeps the bits set in either.
  @inlinable public static func |= (a: inout UInt256, b: UInt256) { a = a | b }

  /// Keeps the bits set in exactly one.
  @inlinable public static func ^= (a: inout UInt256, b: UInt256) { a = a ^ b }
}
