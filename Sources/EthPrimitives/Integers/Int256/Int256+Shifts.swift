extension Int256 {
  /// Shifts towards the most significant bit, by `shift` modulo 256.
  @inlinable
  public static func &<< (a: Int256, shift: Int) -> Int256 { Int256(bitPattern: a.bitPattern &<< shift) }

  /// Shifts towards the least significant bit, by `shift` modulo 256, keeping the sign: rounds down.
  @inlinable
  public static func &>> (a: Int256, shift: Int) -> Int256 {
    Int256(bitPattern: a.bitPattern.shiftedRight(by: shift, fill: a.fill))
  }

  /// Shifts towards the most significant bit; 256 or more gives zero, a negative amount shifts the other way.
  @inlinable
  public static func << (a: Int256, shift: Int) -> Int256 {
    if shift >= 0 { return shift < 256 ? a &<< shift : .zero }
    return a &>> (shift > -256 ? 0 &- shift : 255)
  }

  /// Shifts towards the least significant bit, keeping the sign: rounds down. 256 or more gives 0 or −1, a
  /// negative amount shifts the other way.
  @inlinable
  public static func >> (a: Int256, shift: Int) -> Int256 {
    if shift >= 0 { return a &>> (shift < 256 ? shift : 255) }
    return shift > -256 ? a &<< (0 &- shift) : .zero
  }

  /// Shifts towards the most significant bit, by `shift` modulo 256.
  @inlinable
  public static func &<<= (a: inout Int256, shift: Int256) {
    a = a &<< Int(truncatingIfNeeded: shift.bitPattern.limb0)
  }

  /// Shifts towards the least significant bit, by `shift` modulo 256, keeping the sign.
  @inlinable
  public static func &>>= (a: inout Int256, shift: Int256) {
    a = a &>> Int(truncatingIfNeeded: shift.bitPattern.limb0)
  }

  /// Shifts towards the most significant bit, by any amount of any integer type.
  @inlinable
  public static func << (a: Int256, shift: some BinaryInteger) -> Int256 { a << Int(clamping: shift) }

  /// Shifts towards the least significant bit, by any amount of any integer type.
  @inlinable
  public static func >> (a: Int256, shift: some BinaryInteger) -> Int256 { a >> Int(clamping: shift) }

  /// Shifts towards the most significant bit, by any amount of any integer type.
  @inlinable
  public static func <<= (a: inout Int256, shift: some BinaryInteger) { a = a << Int(clamping: shift) }

  /// Shifts towards the least significant bit, by any amount of any integer type.
  @inlinable
  public static func >>= (a: inout Int256, shift: some BinaryInteger) { a = a >> Int(clamping: shift) }
}
