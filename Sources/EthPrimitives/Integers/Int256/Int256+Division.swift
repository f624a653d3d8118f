extension Int256 {
  /// The quotient, rounded towards zero, and the remainder, which has this number's sign. A zero divisor and
  /// ``min`` divided by −1 are run-time errors.
  @inlinable
  public func quotientAndRemainder(dividingBy divisor: Int256) -> (quotient: Int256, remainder: Int256) {
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let isNegative = isNegative != divisor.isNegative
    // Of two magnitudes up to 2^255, only 2^255 / 1 with a positive sign does not fit.
    precondition(
      isNegative || quotient < Int256.min.bitPattern, "Int256 division overflowed")
    return (Int256(wrapping: quotient, isNegative), Int256(wrapping: remainder, self.isNegative))
  }

  /// Divides `high · 2^256 + low`, rounding towards zero. As for the standard integers, a quotient that does not
  /// fit, or a zero divisor, is a run-time error.
  public func dividingFullWidth(
    _ dividend: (high: Int256, low: UInt256)
  ) -> (quotient: Int256, remainder: Int256) {
    var (high, low) = (dividend.high.bitPattern, dividend.low)
    let dividendIsNegative = dividend.high.isNegative
    if dividendIsNegative {
      low = .zero &- low
      high = (high ^ .max) &+ (low == .zero ? UInt256(limb: 1) : .zero)
    }
    let (quotient, remainder) = magnitude.dividingFullWidth((high, low))
    guard let signed = Int256(magnitude: quotient, isNegative: dividendIsNegative != isNegative) else {
      preconditionFailure("Int256 quotient overflowed")
    }
    return (signed, Int256(wrapping: remainder, dividendIsNegative))
  }

  /// The quotient, or this number and `true` where the divisor is zero or the quotient does not fit.
  @inlinable
  public func dividedReportingOverflow(by divisor: Int256) -> (partialValue: Int256, overflow: Bool) {
    if divisor == .zero || (self == .min && divisor.bitPattern == .max) { return (self, true) }
    return (self / divisor, false)
  }

  /// The remainder, or this number and `true` where the divisor is zero; zero and `true` where the quotient
  /// does not fit.
  @inlinable
  public func remainderReportingOverflow(
    dividingBy divisor: Int256
  ) -> (partialValue: Int256, overflow: Bool) {
    if divisor == .zero { return (self, true) }
    if self == .min && divisor.bitPattern == .max { return (.zero, true) }
    return (self % divisor, false)
  }

  /// The quotient, rounded towards zero; a zero divisor or a quotient that does not fit is a run-time error.
  @inlinable
  public static func / (a: Int256, b: Int256) -> Int256 { a.quotientAndRemainder(dividingBy: b).quotient }

  /// What is left of a division, with the sign of `a`; a zero divisor is a run-time error, and so is dividing
  /// ``min`` by −1, as for the standard integers.
  @inlinable
  public static func % (a: Int256, b: Int256) -> Int256 { a.quotientAndRemainder(dividingBy: b).remainder }

  /// Divides `a` by `b`.
  @inlinable public static func /= (a: inout Int256, b: Int256) { a = a / b }
  /// Replaces `a` by what is left of its division by `b`.
  @inlinable public static func %= (a: inout Int256, b: Int256) { a = a % b }

  /// Whether this number is a multiple of `other`; of zero, only zero is one.
  @inlinable
  public func isMultiple(of other: Int256) -> Bool { magnitude.isMultiple(of: other.magnitude) }

  /// The lowest 256 bits of the number with this magnitude and sign.
  @inlinable @inline(__always)
  init(wrapping magnitude: UInt256, _ isNegative: Bool) {
    self.init(bitPattern: isNegative ? .zero &- magnitude : magnitude)
  }
}
