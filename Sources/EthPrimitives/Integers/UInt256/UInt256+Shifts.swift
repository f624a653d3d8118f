extension UInt256 {
  /// Shifts towards the most significant bit, by `shift` modulo 256.
  @inlinable
  public static func &<< (a: UInt256, shift: Int) -> UInt256 {
    let bits = UInt64(truncatingIfNeeded: shift & 63)
    // Two shifts, so that nothing comes over from the limb below where `bits` is zero.
    let back = 63 &- bits
    let moved0 = a.limb0 &<< bits
    let moved1 = (a.limb1 &<< bits) | ((a.limb0 &>> 1) &>> back)
    let moved2 = (a.limb2 &<< bits) | ((a.limb1 &>> 1) &>> back)
    let moved3 = (a.limb3 &<< bits) | ((a.limb2 &>> 1) &>> back)
    switch (shift &>> 6) & 3 {
    case 0: return UInt256(limbs: moved0, moved1, moved2, moved3)
    case 1: return UInt256(limbs: 0, moved0, moved1, moved2)
    case 2: return UInt256(limbs: 0, 0, moved0, moved1)
    default: return UInt256(limbs: 0, 0, 0, moved0)
    }
  }

  /// Shifts towards the least significant bit, by `shift` modulo 256.
  @inlinable
  public static func &>> (a: UInt256, shift: Int) -> UInt256 { a.shiftedRight(by: shift, fill: 0) }

  /// Shifts towards the least significant bit, by `shift` modulo 256; the bits of `fill`, which are all alike,
  /// come in from above.
  @inlinable @inline(__always)
  func shiftedRight(by shift: Int, fill: UInt64) -> UInt256 {
    let bits = UInt64(truncatingIfNeeded: shift & 63)
    let back = 63 &- bits
    let moved0 = (limb0 &>> bits) | ((limb1 &<< 1) &<< back)
    let moved1 = (limb1 &>> bits) | ((limb2 &<< 1) &<< back)
    let moved2 = (limb2 &>> bits) | ((limb3 &<< 1) &<< back)
    let moved3 = (limb3 &>> bits) | ((fill &<< 1) &<< back)
    switch (shift &>> 6) & 3 {
    case 0: return UInt256(limbs: moved0, moved1, moved2, moved3)
    case 1: return UInt256(limbs: moved1, moved2, moved3, fill)
    case 2: return UInt256(limbs: moved2, moved3, fill, fill)
    default: return UInt256(limbs: moved3, fill, fill, fill)
    }
  }

  /// Shifts towards the most significant bit; 256 or more gives zero, a negative amount shifts the other way.
  @inlinable
  public static func << (a: UInt256, shift: Int) -> UInt256 {
    if shift >= 0 { return shift < 256 ? a &<< shift : .zero }
    return shift > -256 ? a &>> (0 &- shift) : .zero
  }

  /// Shifts towards the least significant bit; 256 or more gives zero, a negative amount shifts the other way.
  @inlinable
  public static func >> (a: UInt256, shift: Int) -> UInt256 {
    if shift >= 0 { return shift < 256 ? a &>> shift : .zero }
    return shift > -256 ? a &<< (0 &- shift) : .zero
  }

  /// Shifts towards the most significant bit, by `shift` modulo 256.
  @inlinable
  public static func &<<= (a: inout UInt256, shift: UInt256) {
    a = a &<< Int(truncatingIfNeeded: shift.limb0)
  }

  /// Shifts towards the least significant bit, by `shift` modulo 256.
  @inlinable
  public static func &>>= (a: inout UInt256, shift: UInt256) {
    a = a &>> Int(truncatingIfNeeded: shift.limb0)
  }

  /// Shifts towards the most significant bit, by any amount of any integer type.
  @inlinable
  public static func << (a: UInt256, shift: some BinaryInteger) -> UInt256 { a << Int(clamping: shift) }

  /// Shifts towards the least significant bit, by any amount of any integer type.
  @inlinable
  public static func >> (a: UInt256, shift: some BinaryInteger) -> UInt256 { a >> Int(clamping: shift) }

  /// Shifts towards the most significant bit, by any amount of any integer type.
  @inlinable
  public static func <<= (a: inout UInt256, shift: some BinaryInteger) { a = a << Int(clamping: shift) }

  /// Shifts towards the least significant bit, by any amount of any integer type.
  @inlinable
  public static func >>= (a: inout UInt256, shift: some BinaryInteger) { a = a >> Int(clamping: shift) }
}
