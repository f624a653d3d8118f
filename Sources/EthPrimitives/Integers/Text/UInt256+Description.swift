extension UInt256: CustomStringConvertible, LosslessStringConvertible {
  /// The number in decimal.
  public var description: String { withDecimalDigits { String(ascii: $0) } }
}

extension String {
  /// The number in a base from 2 to 36, without any prefix.
  ///
  /// The standard library's initialiser of this name divides digit by digit for numbers of this size; this one
  /// takes its place for ``UInt256``.
  public init(_ value: UInt256, radix: Int, uppercase: Bool = false) {
    self.init(magnitude: value, isNegative: false, radix: radix, uppercase: uppercase)
  }

  /// The number in a base from 2 to 36, without any prefix, behind `-` where it is negative.
  public init(_ value: Int256, radix: Int, uppercase: Bool = false) {
    self.init(magnitude: value.magnitude, isNegative: value.isNegative, radix: radix, uppercase: uppercase)
  }

  private init(magnitude: UInt256, isNegative: Bool, radix: Int, uppercase: Bool) {
    precondition((2...36).contains(radix), "a base is a number from 2 to 36")
    self = withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { memory in
      let base = UInt64(radix)
      // The largest power of the base in a limb, so that most divisions are of one limb.
      var (power, digits) = (base, 1)
      while case (let next, false) = power.multipliedReportingOverflow(by: base) {
        (power, digits) = (next, digits + 1)
      }
      var start = 256
      var rest = magnitude
      repeat {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: UInt256(power))
        var chunk = remainder.limb0
        var left = quotient == .zero ? 1 : digits
        while left > 0 || chunk > 0 {
          start &-= 1
          left &-= 1
          let digit = UInt8(truncatingIfNeeded: chunk % base)
          memory[start] = digit < 10 ? digit &+ 0x30 : digit &- 10 &+ (uppercase ? 0x41 : 0x61)
          chunk /= base
        }
        rest = quotient
      } while rest != .zero
      return String(ascii: UnsafeRawBufferPointer(rebasing: memory[start...]), isNegative: isNegative)
    }
  }
}
