extension UInt256 {
  /// The quotient, rounded down, and the remainder. A zero divisor is a run-time error.
  public func quotientAndRemainder(dividingBy divisor: UInt256) -> (quotient: UInt256, remainder: UInt256) {
    precondition(divisor != .zero, "UInt256 division by zero")
    if self < divisor { return (.zero, self) }
    if divisor.limb1 | divisor.limb2 | divisor.limb3 == 0 {
      let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor.limb0)
      return (quotient, UInt256(limbs: remainder, 0, 0, 0))
    }
    var dividend = Limbs8()
    for index in 0..<4 { dividend[index] = self[limb: index] }
    let (quotient, remainder) = Self.divide(&dividend, limbs: 4, by: divisor)
    return (quotient.low, remainder)
  }

  /// Division by one limb, the common case of printing and of unit conversion. `divisor` is not zero.
  func quotientAndRemainder(dividingBy divisor: UInt64) -> (quotient: UInt256, remainder: UInt64) {
    var quotient = UInt256()
    var remainder: UInt64 = 0
    for index in stride(from: 3, through: 0, by: -1) {
      (quotient[limb: index], remainder) = divisor.dividingFullWidth((remainder, self[limb: index]))
    }
    return (quotient, remainder)
  }

  /// Divides `high · 2^256 + low` by this number. As for the standard integers, a quotient that does not fit,
  /// or a zero divisor, is a run-time error.
  public func dividingFullWidth(_ dividend: (high: UInt256, low: UInt256)) -> (
    quotient: UInt256, remainder: UInt256
  ) {
    precondition(dividend.high < self, "UInt256 quotient overflowed or divisor is zero")
    if limb1 | limb2 | limb3 == 0 {
      var quotient = UInt256()
      var remainder = dividend.high.limb0
      for index in stride(from: 3, through: 0, by: -1) {
        (quotient[limb: index], remainder) = limb0.dividingFullWidth((remainder, dividend.low[limb: index]))
      }
      return (quotient, UInt256(limbs: remainder, 0, 0, 0))
    }
    var limbs = Limbs8()
    for index in 0..<4 {
      limbs[index] = dividend.low[limb: index]
      limbs[index + 4] = dividend.high[limb: index]
    }
    let (quotient, remainder) = Self.divide(&limbs, limbs: 8, by: self)
    return (quotient.low, remainder)
  }

  /// The remainder of `high · 2^256 + low` for any divisor but zero.
  func remainder(ofDividing dividend: (high: UInt256, low: UInt256)) -> UInt256 {
    dividingFullWidth((dividend.high % self, dividend.low)).remainder
  }

  /// Knuth's algorithm D (TAOCP 4.3.1) for a divisor of two to four limbs.
  private static func divide(
    _ dividend: inout Limbs8, limbs count: Int, by divisor: UInt256
  ) -> (quotient: (high: UInt256, low: UInt256), remainder: UInt256) {
    let width = (divisor.significantBitCount + 63) / 64
    let shift = UInt64(divisor[limb: width - 1].leadingZeroBitCount)
    let normal = divisor &<< UInt256(limbs: shift, 0, 0, 0)
    shiftLeft(&dividend, limbs: count, by: shift)
    let top = normal[limb: width - 1]
    let second = normal[limb: width - 2]
    var quotient = Limbs8()

    for index in stride(from: count - width, through: 0, by: -1) {
      var digit = estimate(
        dividend[index + width], dividend[index + width - 1], dividend[index + width - 2], top, second)
      if subtract(normal, width: width, times: digit, from: &dividend, at: index) {
        digit &-= 1
        addBack(normal, width: width, to: &dividend, at: index)
      }
      quotient[index] = digit
    }

    var remainder = UInt256()
    for index in 0..<width {
      let next = index + 1 < width ? dividend[index + 1] : 0
      remainder[limb: index] =
        shift == 0 ? dividend[index] : (dividend[index] &>> shift) | (next &<< (64 &- shift))
    }
    return (
      (
        UInt256(limbs: quotient[4], quotient[5], quotient[6], quotient[7]),
        UInt256(limbs: quotient[0], quotient[1], quotient[2], quotient[3])
      ), remainder
    )
  }

  private static func shiftLeft(_ limbs: inout Limbs8, limbs count: Int, by shift: UInt64) {
    guard shift > 0 else { return }
    for index in stride(from: count, through: 1, by: -1) {
      limbs[index] = (limbs[index] &<< shift) | (limbs[index - 1] &>> (64 &- shift))
    }
    limbs[0] = limbs[0] &<< shift
  }

  /// A quotient digit that is right or one too large (Knuth's step D3).
  @inline(__always)
  private static func estimate(
    _ high: UInt64, _ middle: UInt64, _ low: UInt64, _ top: UInt64, _ second: UInt64
  ) -> UInt64 {
    var digit: UInt64
    var rest: UInt64
    if high >= top {
      digit = .max
      let (sum, overflow) = middle.addingReportingOverflow(top)
      if overflow { return digit }
      rest = sum
    } else {
      (digit, rest) = top.dividingFullWidth((high, middle))
    }
    while true {
      let product = digit.multipliedFullWidth(by: second)
      guard product.high > rest || (product.high == rest && product.low > low) else { return digit }
      digit &-= 1
      let (sum, overflow) = rest.addingReportingOverflow(top)
      if overflow { return digit }
      rest = sum
    }
  }

  /// Subtracts `digit · divisor`, returning whether the result went below zero (step D4).
  @inline(__always)
  private static func subtract(
    _ divisor: UInt256, width: Int, times digit: UInt64, from dividend: inout Limbs8, at index: Int
  ) -> Bool {
    var carry: UInt64 = 0
    var borrow = false
    for offset in 0..<width {
      let product = digit.multipliedFullWidth(by: divisor[limb: offset])
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      carry = product.high &+ (overflow ? 1 : 0)
      (dividend[index + offset], borrow) = dividend[index + offset].subtracting(low, borrow: borrow)
    }
    (dividend[index + width], borrow) = dividend[index + width].subtracting(carry, borrow: borrow)
    return borrow
  }

  /// Undoes one subtraction too many (step D6).
  @inline(__always)
  private static func addBack(_ divisor: UInt256, width: Int, to dividend: inout Limbs8, at index: Int) {
    var carry = false
    for offset in 0..<width {
      (dividend[index + offset], carry) = dividend[index + offset].adding(divisor[limb: offset], carry: carry)
    }
    dividend[index + width] = dividend[index + width] &+ (carry ? 1 : 0)
  }
}
