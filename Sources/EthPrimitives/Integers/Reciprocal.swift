/// A divisor of one limb whose highest bit is set, with its reciprocal ⌊(2^128 − 1) / divisor⌋ − 2^64: division
/// by multiplication (Möller and Granlund, "Improved division by invariant integers", 2010, algorithm 4).
struct Reciprocal: Sendable {
  let divisor, value: UInt64

  /// Takes a divisor whose highest bit is set.
  @inline(__always)
  init(of divisor: UInt64) {
    self.divisor = divisor
    value = divisor.dividingFullWidth((~divisor, .max)).quotient
  }

  /// 10^19, the largest power of ten in a limb.
  static var tenToThe19: Reciprocal {
    Reciprocal(divisor: 10_000_000_000_000_000_000, value: 0xd83c_94fb_6d2a_c34a)
  }

  private init(divisor: UInt64, value: UInt64) {
    self.divisor = divisor
    self.value = value
  }

  /// Divides `high · 2^64 + low`, where `high` is below the divisor.
  @inline(__always)
  func divide(_ high: UInt64, _ low: UInt64) -> (quotient: UInt64, remainder: UInt64) {
    let (estimate, fraction) = value.multiplied(by: high, adding: low, 0)
    var quotient = estimate &+ high &+ 1
    var remainder = low &- quotient &* divisor
    // Half of all digits are one too large, which no branch predictor can know: masks instead.
    let correction: UInt64 = remainder > fraction ? .max : 0
    quotient = quotient &+ correction
    remainder = remainder &+ (correction & divisor)
    if remainder >= divisor {
      quotient &+= 1
      remainder = remainder &- divisor
    }
    return (quotient, remainder)
  }
}

/// The two highest limbs of a divisor, the highest bit set, with their reciprocal: the digit of a long division
/// from three limbs of the dividend (the same paper's algorithms 5 and 6).
struct Reciprocal2 {
  let high, low, value: UInt64

  @inline(__always)
  init(of high: UInt64, _ low: UInt64) {
    var value = Reciprocal(of: high).value
    var (partial, carry) = (high &* value).addingReportingOverflow(low)
    if carry {
      value &-= 1
      if partial >= high {
        value &-= 1
        partial = partial &- high
      }
      partial = partial &- high
    }
    let product = value.multipliedFullWidth(by: low)
    (partial, carry) = partial.addingReportingOverflow(product.high)
    if carry {
      value &-= 1
      if partial > high || (partial == high && product.low >= low) { value &-= 1 }
    }
    self.high = high
    self.low = low
    self.value = value
  }

  /// Divides `(u2, u1, u0)`, most significant first, where `(u2, u1)` is below the divisor.
  @inline(__always)
  func divide(
    _ u2: UInt64, _ u1: UInt64, _ u0: UInt64
  ) -> (quotient: UInt64, high: UInt64, low: UInt64) {
    let (estimate, fraction) = value.multiplied(by: u2, adding: u1, 0)
    var quotient = estimate &+ u2
    // (u1, u0) − quotient · divisor − divisor, modulo 2^128.
    let product = low.multipliedFullWidth(by: quotient)
    var rest = Self.subtract((u1 &- quotient &* high, u0), (product.high, product.low))
    rest = Self.subtract(rest, (high, low))
    quotient &+= 1
    let correction: UInt64 = rest.high >= fraction ? .max : 0
    quotient = quotient &+ correction
    let (sum, carry) = rest.low.addingReportingOverflow(low & correction)
    rest = (rest.high &+ (high & correction) &+ (carry ? 1 : 0), sum)
    if rest.high > high || (rest.high == high && rest.low >= low) {
      quotient &+= 1
      rest = Self.subtract(rest, (high, low))
    }
    return (quotient, rest.high, rest.low)
  }

  @inline(__always)
  private static func subtract(
    _ a: (high: UInt64, low: UInt64), _ b: (high: UInt64, low: UInt64)
  ) -> (high: UInt64, low: UInt64) {
    let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
    return (a.high &- b.high &- (borrow ? 1 : 0), low)
  }
}
