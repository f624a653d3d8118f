extension UInt256 {
  /// The quotient, rounded down, and the remainder. A zero divisor is a run-time error.
  @inlinable
  public func quotientAndRemainder(dividingBy divisor: UInt256) -> (quotient: UInt256, remainder: UInt256) {
    precondition(divisor != .zero, "UInt256 division by zero")
    if isOneLimb, divisor.isOneLimb {
      let (quotient, remainder) = limb0.quotientAndRemainder(dividingBy: divisor.limb0)
      return (UInt256(limb: quotient), UInt256(limb: remainder))
    }
    return divided(byNonzero: divisor)
  }

  /// Divides `high · 2^256 + low` by this number. As for the standard integers, a quotient that does not fit,
  /// or a zero divisor, is a run-time error.
  public func dividingFullWidth(
    _ dividend: (high: UInt256, low: UInt256)
  ) -> (quotient: UInt256, remainder: UInt256) {
    precondition(dividend.high < self, "UInt256 quotient overflowed or divisor is zero")
    if dividend.high == .zero { return dividend.low.quotientAndRemainder(dividingBy: self) }
    return LimbDivision.divide(high: dividend.high, low: dividend.low, by: self)
  }

  /// The quotient, or this number and `true` where the divisor is zero.
  @inlinable
  public func dividedReportingOverflow(by divisor: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    divisor == .zero ? (self, true) : (self / divisor, false)
  }

  /// The remainder, or this number and `true` where the divisor is zero.
  @inlinable
  public func remainderReportingOverflow(
    dividingBy divisor: UInt256
  ) -> (partialValue: UInt256, overflow: Bool) {
    divisor == .zero ? (self, true) : (self % divisor, false)
  }

  /// Whether this number is a multiple of `other`; of zero, only zero is one.
  @inlinable
  public func isMultiple(of other: UInt256) -> Bool {
    other == .zero ? self == .zero : self % other == .zero
  }

  @usableFromInline
  func divided(byNonzero divisor: UInt256) -> (quotient: UInt256, remainder: UInt256) {
    if self < divisor { return (.zero, self) }
    return LimbDivision.divide(high: .zero, low: self, by: divisor)
  }
}
