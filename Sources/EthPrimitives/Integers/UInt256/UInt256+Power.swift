extension UInt256 {
  /// `self ^ exponent` modulo 2^256, and whether the power exceeded 2^256 − 1.
  ///
  /// The partial value is the EVM's `EXP` (Ethereum Yellow Paper, appendix H.2, `0x0a`); `0 ^ 0` is 1.
  public func powReportingOverflow(_ exponent: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    var result = UInt256(limb: 1)
    var overflow = false
    for bit in stride(from: exponent.significantBitCount - 1, through: 0, by: -1) {
      // From the highest bit down: what has overflowed once stays too large.
      let square = result.multipliedReportingOverflow(by: result)
      result = square.partialValue
      overflow = overflow || square.overflow
      guard (exponent &>> bit).limb0 & 1 == 1 else { continue }
      let product = result.multipliedReportingOverflow(by: self)
      result = product.partialValue
      overflow = overflow || product.overflow
    }
    return (result, overflow)
  }

  /// `self ^ exponent`; a power above 2^256 − 1 is a run-time error. `0 ^ 0` is 1.
  public func pow(_ exponent: UInt256) -> UInt256 {
    let (power, overflow) = powReportingOverflow(exponent)
    precondition(!overflow, "UInt256 power overflowed")
    return power
  }

  /// The largest number whose square is not above this one.
  public func squareRoot() -> UInt256 {
    if isOneLimb, limb0 < 2 { return self }
    // Newton's method from above: 2^⌈bits/2⌉ is not below the root, and every step comes closer until it is met.
    var root = UInt256(limb: 1) &<< ((significantBitCount + 1) / 2)
    while true {
      let next = (root &+ self / root) &>> 1
      guard next < root else { return root }
      root = next
    }
  }
}
