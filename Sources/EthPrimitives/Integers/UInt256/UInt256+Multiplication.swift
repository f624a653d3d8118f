extension UInt256 {
  /// The whole product of 512 bits.
  @inlinable @inline(__always)
  public func multipliedFullWidth(by other: UInt256) -> (high: UInt256, low: UInt256) {
    let (a0, a1, a2, a3) = limbs
    let (b0, b1, b2, b3) = other.limbs
    var carry: UInt64
    var p0, p1, p2, p3, p4, p5, p6, p7: UInt64

    (carry, p0) = a0.multiplied(by: b0, adding: 0, 0)
    (carry, p1) = a0.multiplied(by: b1, adding: carry, 0)
    (carry, p2) = a0.multiplied(by: b2, adding: carry, 0)
    (p4, p3) = a0.multiplied(by: b3, adding: carry, 0)

    (carry, p1) = a1.multiplied(by: b0, adding: p1, 0)
    (carry, p2) = a1.multiplied(by: b1, adding: p2, carry)
    (carry, p3) = a1.multiplied(by: b2, adding: p3, carry)
    (p5, p4) = a1.multiplied(by: b3, adding: p4, carry)

    (carry, p2) = a2.multiplied(by: b0, adding: p2, 0)
    (carry, p3) = a2.multiplied(by: b1, adding: p3, carry)
    (carry, p4) = a2.multiplied(by: b2, adding: p4, carry)
    (p6, p5) = a2.multiplied(by: b3, adding: p5, carry)

    (carry, p3) = a3.multiplied(by: b0, adding: p3, 0)
    (carry, p4) = a3.multiplied(by: b1, adding: p4, carry)
    (carry, p5) = a3.multiplied(by: b2, adding: p5, carry)
    (p7, p6) = a3.multiplied(by: b3, adding: p6, carry)

    return (UInt256(limbs: p4, p5, p6, p7), UInt256(limbs: p0, p1, p2, p3))
  }

  /// The product modulo 2^256, and whether it exceeded 2^256 − 1.
  @inlinable @inline(__always)
  public func multipliedReportingOverflow(by other: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    let (a0, a1, a2, a3) = limbs
    let (b0, b1, b2, b3) = other.limbs
    var carry, carry0, carry1, carry2, carry3: UInt64
    var p0, p1, p2, p3: UInt64

    (carry, p0) = a0.multiplied(by: b0, adding: 0, 0)
    (carry, p1) = a0.multiplied(by: b1, adding: carry, 0)
    (carry, p2) = a0.multiplied(by: b2, adding: carry, 0)
    (carry0, p3) = a0.multiplied(by: b3, adding: carry, 0)

    (carry, p1) = a1.multiplied(by: b0, adding: p1, 0)
    (carry, p2) = a1.multiplied(by: b1, adding: p2, carry)
    (carry1, p3) = a1.multiplied(by: b2, adding: p3, carry)

    (carry, p2) = a2.multiplied(by: b0, adding: p2, 0)
    (carry2, p3) = a2.multiplied(by: b1, adding: p3, carry)

    (carry3, p3) = a3.multiplied(by: b0, adding: p3, 0)

    // Of the six products that lie above 2^256 it only counts whether both factors are there.
    let above = (b3 == 0 ? 0 : a1 | a2 | a3) | (b2 == 0 ? 0 : a2 | a3) | (b1 == 0 ? 0 : a3)
    return (UInt256(limbs: p0, p1, p2, p3), above | carry0 | carry1 | carry2 | carry3 != 0)
  }

  /// The product with one limb and what it carries out of the 256 bits.
  @inlinable @inline(__always)
  func multiplied(byLimb factor: UInt64, adding addend: UInt64 = 0) -> (carry: UInt64, low: UInt256) {
    var (carry, p0) = limb0.multiplied(by: factor, adding: addend, 0)
    var p1, p2, p3: UInt64
    (carry, p1) = limb1.multiplied(by: factor, adding: carry, 0)
    (carry, p2) = limb2.multiplied(by: factor, adding: carry, 0)
    (carry, p3) = limb3.multiplied(by: factor, adding: carry, 0)
    return (carry, UInt256(limbs: p0, p1, p2, p3))
  }
}
