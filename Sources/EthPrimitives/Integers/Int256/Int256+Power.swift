extension Int256 {
  /// `self ^ exponent` modulo 2^256, and whether the power was outside −2^255…2^255 − 1. `0 ^ 0` is 1.
  public func powReportingOverflow(_ exponent: UInt256) -> (partialValue: Int256, overflow: Bool) {
    let (power, overflow) = magnitude.powReportingOverflow(exponent)
    let isNegative = isNegative && exponent.limb0 & 1 == 1
    let fits = Int256(magnitude: power, isNegative: isNegative) != nil
    return (Int256(wrapping: power, isNegative), overflow || !fits)
  }

  /// `self ^ exponent`; a power that does not fit is a run-time error. `0 ^ 0` is 1.
  public func pow(_ exponent: UInt256) -> Int256 {
    let (power, overflow) = powReportingOverflow(exponent)
    precondition(!overflow, "Int256 power overflowed")
    return power
  }
}
