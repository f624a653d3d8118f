extension LimbDivision {
  /// The steps of the long division, over limbs in memory, least significant first: nine of the dividend, which
  /// become the remainder, four of the divisor, four of the quotient.
  struct Digits {
    static let capacity = 17
    private static let divisor = 9
    private static let quotient = 13

    private let memory: UnsafeMutableBufferPointer<UInt64>

    /// Lays the limbs out in `memory`, which has room for ``capacity`` limbs and outlives this value. Dividend
    /// and divisor are shifted alike, so that the divisor's highest bit is set.
    @inline(__always)
    init(
      dividend: (lower: UInt256, upper: UInt256, top: UInt64), divisor: UInt256,
      in memory: UnsafeMutableBufferPointer<UInt64>
    ) {
      self.memory = memory
      (memory[0], memory[1], memory[2], memory[3]) = dividend.lower.limbs
      (memory[4], memory[5], memory[6], memory[7]) = dividend.upper.limbs
      memory[8] = dividend.top
      (memory[9], memory[10], memory[11], memory[12]) = divisor.limbs
      (memory[13], memory[14], memory[15], memory[16]) = (0, 0, 0, 0)
    }

    @inline(__always)
    var quotient: UInt256 { UInt256(limbs: memory[13], memory[14], memory[15], memory[16]) }

    /// Divides `count` limbs and the bits shifted out of them by `width` limbs, and returns the remainder.
    ///
    /// The caller has made sure that the quotient fits into four limbs: digits above the fourth are zero.
    @inline(__always)
    func divide(count: Int, width: Int) -> UInt256 {
      let first = min(count &- width, 3)
      if width == 1 { return divideByOneLimb(first: first) }
      let top = Reciprocal2(of: memory[Self.divisor &+ width &- 1], memory[Self.divisor &+ width &- 2])
      var index = first
      while index >= 0 {
        memory[Self.quotient &+ index] = digit(at: index, width: width, top)
        index &-= 1
      }
      return UInt256(limbs: memory[0], memory[1], width > 2 ? memory[2] : 0, width > 3 ? memory[3] : 0)
    }

    @inline(__always)
    private func divideByOneLimb(first: Int) -> UInt256 {
      let reciprocal = Reciprocal(of: memory[Self.divisor])
      var remainder = memory[first &+ 1]
      var index = first
      while index >= 0 {
        (memory[Self.quotient &+ index], remainder) = reciprocal.divide(remainder, memory[index])
        index &-= 1
      }
      return UInt256(limb: remainder)
    }

    /// One digit of the quotient (Knuth's steps D3 to D6).
    @inline(__always)
    private func digit(at index: Int, width: Int, _ top: Reciprocal2) -> UInt64 {
      let high = index &+ width
      let (u2, u1) = (memory[high], memory[high &- 1])
      if u2 == top.high, u1 == top.low {
        // The estimate would need a 65th bit; the digit is then exactly the largest one.
        memory[high] = u2 &- subtractLower(.max, at: index, count: width)
        return .max
      }
      let (digit, restHigh, restLow) = top.divide(u2, u1, memory[high &- 2])
      let carry = subtractLower(digit, at: index, count: width &- 2)
      let (low, borrow) = restLow.subtractingReportingOverflow(carry)
      let (rest, tooMuch) = restHigh.subtractingReportingOverflow(borrow ? 1 : 0)
      memory[high] = 0
      memory[high &- 1] = rest
      memory[high &- 2] = low
      guard tooMuch else { return digit }
      addBack(at: index, width: width)
      return digit &- 1
    }

    /// Subtracts `digit` times the lowest `count` limbs of the divisor and returns what has to be subtracted
    /// from the limb above them.
    @inline(__always)
    private func subtractLower(_ digit: UInt64, at index: Int, count: Int) -> UInt64 {
      var carry: UInt64 = 0
      var offset = 0
      while offset < count {
        let product = digit.multiplied(by: memory[Self.divisor &+ offset], adding: carry, 0)
        let (difference, borrow) = memory[index &+ offset].subtractingReportingOverflow(product.low)
        memory[index &+ offset] = difference
        carry = product.high &+ (borrow ? 1 : 0)
        offset &+= 1
      }
      return carry
    }

    /// Undoes one subtraction too many.
    @inline(never)
    private func addBack(at index: Int, width: Int) {
      var carry = false
      for offset in 0..<width {
        (memory[index &+ offset], carry) =
          memory[index &+ offset].adding(memory[Self.divisor &+ offset], carry: carry)
      }
    }
  }
}
