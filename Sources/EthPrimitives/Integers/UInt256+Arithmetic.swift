extension UInt256 {
  /// The sum modulo 2^256, and whether it exceeded 2^256 − 1.
  public func addingReportingOverflow(_ other: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    let (sum0, carry0) = limb0.addingReportingOverflow(other.limb0)
    let (sum1, carry1) = limb1.adding(other.limb1, carry: carry0)
    let (sum2, carry2) = limb2.adding(other.limb2, carry: carry1)
    let (sum3, carry3) = limb3.adding(other.limb3, carry: carry2)
    return (UInt256(limbs: sum0, sum1, sum2, sum3), carry3)
  }

  /// The difference modulo 2^256, and whether it was below zero.
  public func subtractingReportingOverflow(_ other: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    let (difference0, borrow0) = limb0.subtractingReportingOverflow(other.limb0)
    let (difference1, borrow1) = limb1.subtracting(other.limb1, borrow: borrow0)
    let (difference2, borrow2) = limb2.subtracting(other.limb2, borrow: borrow1)
    let (difference3, borrow3) = limb3.subtracting(other.limb3, borrow: borrow2)
    return (UInt256(limbs: difference0, difference1, difference2, difference3), borrow3)
  }

  /// The product modulo 2^256, and whether it exceeded 2^256 − 1.
  public func multipliedReportingOverflow(by other: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    let (high, low) = multipliedFullWidth(by: other)
    return (UInt256(truncatingIfNeeded: low), high != .zero)
  }

  /// The whole product of 512 bits.
  public func multipliedFullWidth(by other: UInt256) -> (high: UInt256, low: UInt256) {
    var product = Limbs8()
    for row in 0..<4 {
      var carry: UInt64 = 0
      let factor = self[limb: row]
      if factor == 0 { continue }
      for column in 0..<4 {
        let wide = factor.multipliedFullWidth(by: other[limb: column])
        // high ≤ 2^64 − 2, so neither of the two carries below can make it overflow.
        let (sum0, carry0) = wide.low.addingReportingOverflow(product[row &+ column])
        let (sum1, carry1) = sum0.addingReportingOverflow(carry)
        product[row &+ column] = sum1
        carry = wide.high &+ (carry0 ? 1 : 0) &+ (carry1 ? 1 : 0)
      }
      product[row &+ 4] = carry
    }
    return (
      UInt256(limbs: product[4], product[5], product[6], product[7]),
      UInt256(limbs: product[0], product[1], product[2], product[3])
    )
  }

  /// The product modulo 2^256.
  public static func &* (a: UInt256, b: UInt256) -> UInt256 { a.multipliedFullWidth(by: b).low }

  /// The sum; a sum above 2^256 − 1 is a run-time error.
  public static func + (a: UInt256, b: UInt256) -> UInt256 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    precondition(!overflow, "UInt256 addition overflowed")
    return sum
  }

  /// The difference; one below zero is a run-time error.
  public static func - (a: UInt256, b: UInt256) -> UInt256 {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    precondition(!overflow, "UInt256 subtraction overflowed")
    return difference
  }

  /// The product; one above 2^256 − 1 is a run-time error.
  public static func * (a: UInt256, b: UInt256) -> UInt256 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    precondition(!overflow, "UInt256 multiplication overflowed")
    return product
  }

  /// The quotient, rounded down; a zero divisor is a run-time error.
  public static func / (a: UInt256, b: UInt256) -> UInt256 { a.quotientAndRemainder(dividingBy: b).quotient }

  /// What is left of a division; a zero divisor is a run-time error.
  public static func % (a: UInt256, b: UInt256) -> UInt256 { a.quotientAndRemainder(dividingBy: b).remainder }

  /// Adds `b` to `a`.
  public static func += (a: inout UInt256, b: UInt256) { a = a + b }
  /// Subtracts `b` from `a`.
  public static func -= (a: inout UInt256, b: UInt256) { a = a - b }
  /// Multiplies `a` by `b`.
  public static func *= (a: inout UInt256, b: UInt256) { a = a * b }
  /// Divides `a` by `b`.
  public static func /= (a: inout UInt256, b: UInt256) { a = a / b }
  /// Replaces `a` by what is left of its division by `b`.
  public static func %= (a: inout UInt256, b: UInt256) { a = a % b }
}

/// Eight limbs, least significant first: a product, or a dividend with room to normalise it.
struct Limbs8 {
  private var values: InlineArray<9, UInt64> = .init(repeating: 0)

  /// The ninth limb exists for the bits that normalising a dividend shifts out.
  subscript(index: Int) -> UInt64 {
    @inline(__always) get { values[index] }
    @inline(__always) set { values[index] = newValue }
  }
}
