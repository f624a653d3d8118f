extension UInt256 {
  /// `(self + other) mod modulus` over the whole sum of 257 bits, and zero where the modulus is zero: the EVM's
  /// `ADDMOD` (Ethereum Yellow Paper, appendix H.2, `0x08`).
  public func addMod(_ other: UInt256, modulus: UInt256) -> UInt256 {
    guard modulus != .zero else { return .zero }
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? modulus.remainder(ofDividing: (UInt256(limb: 1), sum)) : sum % modulus
  }

  /// `(self · other) mod modulus` over the whole product of 512 bits, and zero where the modulus is zero: the
  /// EVM's `MULMOD` (Ethereum Yellow Paper, appendix H.2, `0x09`).
  public func mulMod(_ other: UInt256, modulus: UInt256) -> UInt256 {
    guard modulus != .zero else { return .zero }
    return modulus.remainder(ofDividing: multipliedFullWidth(by: other))
  }

  /// `self ^ exponent mod modulus`, and zero where the modulus is zero. Not in constant time.
  public func powMod(_ exponent: UInt256, modulus: UInt256) -> UInt256 {
    guard modulus > UInt256(limb: 1) else { return .zero }
    let base = self % modulus
    var result = UInt256(limb: 1)
    for bit in stride(from: exponent.significantBitCount - 1, through: 0, by: -1) {
      result = result.mulMod(result, modulus: modulus)
      if (exponent &>> bit).limb0 & 1 == 1 { result = result.mulMod(base, modulus: modulus) }
    }
    return result
  }

  /// What is left of `high · 2^256 + low` after division by this number, which is not zero.
  func remainder(ofDividing dividend: (high: UInt256, low: UInt256)) -> UInt256 {
    dividingFullWidth((dividend.high < self ? dividend.high : dividend.high % self, dividend.low)).remainder
  }
}
