/// Division of up to eight limbs by up to four: Knuth's algorithm D (TAOCP 4.3.1) with digits estimated from a
/// reciprocal, as in Möller and Granlund, "Improved division by invariant integers" (2010). One division
/// instruction makes the reciprocal; every digit after it costs multiplications only.
enum LimbDivision {
  /// Divides `high · 2^256 + low` by `divisor`, which is not zero and above `high`.
  static func divide(
    high: UInt256, low: UInt256, by divisor: UInt256
  ) -> (quotient: UInt256, remainder: UInt256) {
    let shift = divisor.leadingZeroBitCount & 63
    let lower = low &<< shift
    var upper = high &<< shift
    // What normalising shifts out of the lower limbs, and out of the upper ones.
    upper.limb0 |= (low.limb3 &>> 1) &>> UInt64(63 &- shift)
    let top = (high.limb3 &>> 1) &>> UInt64(63 &- shift)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Digits.capacity) { memory in
      let digits = Digits(dividend: (lower, upper, top), divisor: divisor &<< shift, in: memory)
      let count = high == .zero ? low.limbCount : 4 &+ high.limbCount
      let remainder = digits.divide(count: count, width: divisor.limbCount)
      return (digits.quotient, remainder &>> shift)
    }
  }
}

extension UInt256 {
  /// The limbs up to and including the highest one that is not zero.
  var limbCount: Int { limb3 != 0 ? 4 : limb2 != 0 ? 3 : limb1 != 0 ? 2 : limb0 != 0 ? 1 : 0 }
}
