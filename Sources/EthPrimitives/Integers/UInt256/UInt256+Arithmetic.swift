extension UInt256 {
  /// The sum modulo 2^256, and whether it exceeded 2^256 − 1.
  @inlinable @inline(__always)
  public func addingReportingOverflow(_ other: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    let (sum0, carry0) = limb0.addingReportingOverflow(other.limb0)
    let (sum1, carry1) = limb1.adding(other.limb1, carry: carry0)
    let (sum2, carry2) = limb2.adding(other.limb2, carry: carry1)
    let (sum3, carry3) = limb3.adding(other.limb3, carry: carry2)
    return (UInt256(limbs: sum0, sum1, sum2, sum3), carry3)
  }

  /// The difference modulo 2^256, and whether it was below zero.
  @inlinable @inline(__always)
  public func subtractingReportingOverflow(_ other: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    let (difference0, borrow0) = limb0.subtractingReportingOverflow(other.limb0)
    let (difference1, borrow1) = limb1.subtracting(other.limb1, borrow: borrow0)
    let (difference2, borrow2) = limb2.subtracting(other.limb2, borrow: borrow1)
    let (difference3, borrow3) = limb3.subtracting(other.limb3, borrow: borrow2)
    return (UInt256(limbs: difference0, difference1, difference2, difference3), borrow3)
  }

  /// The sum; a sum above 2^256 − 1 is a run-time error.
  @inlinable @inline(__always)
  public static func + (a: UInt256, b: UInt256) -> UInt256 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    precondition(!overflow, "UInt256 addition overflowed")
    return sum
  }

  /// The difference; one below zero is a run-time error.
  @inlinable @inline(__always)
  public static func - (a: UInt256, b: UInt256) -> UInt256 {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    precondition(!overflow, "UInt256 subtraction overflowed")
    return difference
  }

  /// The product; one above 2^256 − 1 is a run-time error.
  @inlinable
  public static func * (a: UInt256, b: UInt256) -> UInt256 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    precondition(!overflow, "UInt256 multiplication overflowed")
    return product
  }

  /// The quotient, rounded down; a zero divisor is a run-time error.
  @inlinable
  public static func / (a: UInt256, b: UInt256) -> UInt256 { a.quotientAndRemainder(dividingBy: b).quotient }

  /// What is left of a division; a zero divisor is a run-time error.
  @inlinable
  public static func % (a: UInt256, b: UInt256) -> UInt256 { a.quotientAndRemainder(dividingBy: b).remainder }

  /// Adds `b` to `a`.
  @inlinable public static func += (a: inout UInt256, b: UInt256) { a = a + b }
  /// Subtracts `b` from `a`.
  @inlinable public static func -= (a: inout UInt256, b: UInt256) { a = a - b }
  /// Multiplies `a` by `b`.
  @inlinable public static func *= (a: inout UInt256, b: UInt256) { a = a * b }
  /// Divides `a` by `b`.
  @inlinable public static func /= (a: inout UInt256, b: UInt256) { a = a / b }
  /// Replaces `a` by what is left of its division by `b`.
  @inlinable public static func %= (a: inout UInt256, b: UInt256) { a = a % b }
}
