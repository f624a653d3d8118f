/// One digit of a quotient: divides `rest · 2^64 + limb` by the divisor, where `rest` is below it, and leaves the
/// remainder in `rest`. `top` belongs to the divisor's two highest limbs (Knuth's steps D3 to D6).
extension LimbDivision {
  @inline(__always)
  static func digitOfThree(
    _ rest: inout UInt256, _ limb: UInt64, _ divisor: UInt256, _ top: Reciprocal2
  ) -> UInt64 {
    if rest.limb2 == top.high, rest.limb1 == top.low {
      // The estimate would need a 65th bit; the digit is then exactly the largest one, and its product with the
      // divisor is (2^64 − 1) · divisor. The remainder is below 2^192.
      let dividend = UInt256(limbs: limb, rest.limb0, rest.limb1, 0)
      rest = dividend &- UInt256(limbs: 0, divisor.limb0, divisor.limb1, 0) &+ divisor
      rest.limb3 = 0
      return .max
    }
    let (digit, high, low) = top.divide(rest.limb2, rest.limb1, rest.limb0)
    let product = digit.multipliedFullWidth(by: divisor.limb0)
    let (difference0, borrow0) = limb.subtractingReportingOverflow(product.low)
    let (difference1, borrow1) = low.subtracting(product.high, borrow: borrow0)
    let (difference2, tooMuch) = high.subtracting(0, borrow: borrow1)
    rest = UInt256(limbs: difference0, difference1, difference2, 0)
    guard tooMuch else { return digit }
    rest = rest &+ divisor
    rest.limb3 = 0
    return digit &- 1
  }

  @inline(__always)
  static func digitOfFour(
    _ rest: inout UInt256, _ limb: UInt64, _ divisor: UInt256, _ top: Reciprocal2
  ) -> UInt64 {
    if rest.limb3 == top.high, rest.limb2 == top.low {
      let dividend = UInt256(limbs: limb, rest.limb0, rest.limb1, rest.limb2)
      rest = dividend &- UInt256(limbs: 0, divisor.limb0, divisor.limb1, divisor.limb2) &+ divisor
      return .max
    }
    let (digit, high, low) = top.divide(rest.limb3, rest.limb2, rest.limb1)
    let (carry, product0) = digit.multiplied(by: divisor.limb0, adding: 0, 0)
    let (product2, product1) = digit.multiplied(by: divisor.limb1, adding: carry, 0)
    let (difference0, borrow0) = limb.subtractingReportingOverflow(product0)
    let (difference1, borrow1) = rest.limb0.subtracting(product1, borrow: borrow0)
    let (difference2, borrow2) = low.subtracting(product2, borrow: borrow1)
    let (difference3, tooMuch) = high.subtracting(0, borrow: borrow2)
    rest = UInt256(limbs: difference0, difference1, difference2, difference3)
    guard tooMuch else { return digit }
    rest = rest &+ divisor
    return digit &- 1
  }
}
