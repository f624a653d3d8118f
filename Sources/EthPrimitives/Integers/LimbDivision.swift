/// Long division: Knuth's algorithm D (TAOCP 4.3.1) with digits estimated from a reciprocal, written out for
/// each width of the divisor so that every limb stays in a register.
enum LimbDivision {
  /// Divides `high · 2^256 + low` by `divisor`, which is not zero and above `high`.
  static func divide(
    high: UInt256, low: UInt256, by divisor: UInt256
  ) -> (quotient: UInt256, remainder: UInt256) {
    let shift = divisor.leadingZeroBitCount & 63
    let normal = divisor &<< shift
    let lower = low &<< shift
    var upper = high &<< shift
    // What normalising shifts out of the lower limbs.
    upper.limb0 |= (low.limb3 &>> 1) &>> UInt64(63 &- shift)
    let (quotient, remainder) =
      divisor.limb3 != 0
      ? divideByFour(upper, lower, normal, isShort: high == .zero)
      : divisor.limb2 != 0
        ? divideByThree(upper, lower, normal, isShort: high == .zero)
        : divisor.limb1 != 0
          ? divideByTwo(upper, lower, normal, isShort: high == .zero) : divideByOne(upper, lower, normal)
    return (quotient, remainder &>> shift)
  }

  private static func divideByOne(
    _ upper: UInt256, _ lower: UInt256, _ divisor: UInt256
  ) -> (UInt256, UInt256) {
    var rest = upper.limb0
    #if arch(x86_64)
      // The one architecture with an instruction that divides two limbs by one.
      func digit(_ limb: UInt64) -> UInt64 {
        let step = divisor.limb0.dividingFullWidth((rest, limb))
        rest = step.remainder
        return step.quotient
      }
    #else
      let reciprocal = Reciprocal(of: divisor.limb0)
      func digit(_ limb: UInt64) -> UInt64 {
        let step = reciprocal.divide(rest, limb)
        rest = step.remainder
        return step.quotient
      }
    #endif
    var quotient = UInt256()
    quotient.limb3 = digit(lower.limb3)
    quotient.limb2 = digit(lower.limb2)
    quotient.limb1 = digit(lower.limb1)
    quotient.limb0 = digit(lower.limb0)
    return (quotient, UInt256(limb: rest))
  }

  private static func divideByTwo(
    _ upper: UInt256, _ lower: UInt256, _ divisor: UInt256, isShort: Bool
  ) -> (UInt256, UInt256) {
    let top = Reciprocal2(of: divisor.limb1, divisor.limb0)
    var quotient = UInt256()
    var rest = (high: upper.limb1, low: upper.limb0)
    func digit(_ limb: UInt64) -> UInt64 {
      let step = top.divide(rest.high, rest.low, limb)
      rest = (step.high, step.low)
      return step.quotient
    }
    if isShort {
      // The highest digit of a dividend of four limbs is zero.
      rest = (upper.limb0, lower.limb3)
    } else {
      quotient.limb3 = digit(lower.limb3)
    }
    quotient.limb2 = digit(lower.limb2)
    quotient.limb1 = digit(lower.limb1)
    quotient.limb0 = digit(lower.limb0)
    return (quotient, UInt256(limbs: rest.low, rest.high, 0, 0))
  }

  private static func divideByThree(
    _ upper: UInt256, _ lower: UInt256, _ divisor: UInt256, isShort: Bool
  ) -> (UInt256, UInt256) {
    let top = Reciprocal2(of: divisor.limb2, divisor.limb1)
    var quotient = UInt256()
    var rest = upper
    if isShort {
      rest = UInt256(limbs: lower.limb2, lower.limb3, upper.limb0, 0)
    } else {
      quotient.limb3 = digitOfThree(&rest, lower.limb3, divisor, top)
      quotient.limb2 = digitOfThree(&rest, lower.limb2, divisor, top)
    }
    quotient.limb1 = digitOfThree(&rest, lower.limb1, divisor, top)
    quotient.limb0 = digitOfThree(&rest, lower.limb0, divisor, top)
    return (quotient, rest)
  }

  private static func divideByFour(
    _ upper: UInt256, _ lower: UInt256, _ divisor: UInt256, isShort: Bool
  ) -> (UInt256, UInt256) {
    let top = Reciprocal2(of: divisor.limb3, divisor.limb2)
    var quotient = UInt256()
    var rest = upper
    if isShort {
      rest = UInt256(limbs: lower.limb1, lower.limb2, lower.limb3, upper.limb0)
    } else {
      quotient.limb3 = digitOfFour(&rest, lower.limb3, divisor, top)
      quotient.limb2 = digitOfFour(&rest, lower.limb2, divisor, top)
      quotient.limb1 = digitOfFour(&rest, lower.limb1, divisor, top)
    }
    quotient.limb0 = digitOfFour(&rest, lower.limb0, divisor, top)
    return (quotient, rest)
  }
}
