/// Writes numbers in decimal, from the last digit to the first, eight digits at a time.
struct DecimalDigits {
  /// Room for five chunks of 19 digits and what the first of a chunk's three stores writes too much.
  static let capacity = 104

  private let memory: UnsafeMutableRawBufferPointer
  private(set) var start = capacity

  init(_ memory: UnsafeMutableRawBufferPointer) { self.memory = memory }

  /// The digits written so far without leading zeros, but for the last one.
  var text: UnsafeRawBufferPointer {
    var first = start
    while first < Self.capacity &- 1, memory[first] == UInt8(ascii: "0") { first &+= 1 }
    return UnsafeRawBufferPointer(rebasing: memory[first...])
  }

  /// Puts 19 digits of a number below 10^19 before those written so far.
  @inline(__always)
  mutating func prepend(_ chunk: UInt64) {
    start &-= 19
    let (top, rest) = chunk.quotientAndRemainder(dividingBy: 10_000_000_000_000_000)
    let (middle, bottom) = rest.quotientAndRemainder(dividingBy: 100_000_000)
    // Only the last three of the eight digits are left after the next chunk, or the skipping of zeros.
    memory.storeBytes(of: Self.eightDigits(top), toByteOffset: start &- 5, as: UInt64.self)
    memory.storeBytes(of: Self.eightDigits(middle), toByteOffset: start &+ 3, as: UInt64.self)
    memory.storeBytes(of: Self.eightDigits(bottom), toByteOffset: start &+ 11, as: UInt64.self)
  }

  /// The eight decimal digits of a number below 10^8 as text, the first one in the first byte of memory.
  @inline(__always)
  private static func eightDigits(_ number: UInt64) -> UInt64 {
    // In every lane at once: a division by 100, then by 10, as multiplications (exact for such small numbers).
    let (top, bottom) = number.quotientAndRemainder(dividingBy: 10_000)
    let fours = top | (bottom &<< 32)
    let hundreds = ((fours &* 10_486) &>> 20) & 0x0000_007f_0000_007f
    let twos = hundreds | ((fours &- hundreds &* 100) &<< 16)
    let tens = ((twos &* 103) &>> 10) & 0x000f_000f_000f_000f
    let ones = tens | ((twos &- tens &* 10) &<< 8)
    return (ones | 0x3030_3030_3030_3030).littleEndian
  }
}

extension UInt256 {
  /// Calls `body` with the number's decimal digits.
  @inline(__always)
  func withDecimalDigits<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    withUnsafeTemporaryAllocation(byteCount: DecimalDigits.capacity, alignment: 8) { memory in
      var digits = DecimalDigits(memory)
      var rest = self
      while true {
        let chunk: UInt64
        if rest.isOneLimb {
          guard rest.limb0 >= 10_000_000_000_000_000_000 else {
            digits.prepend(rest.limb0)
            break
          }
          chunk = rest.limb0 &- 10_000_000_000_000_000_000
          rest = UInt256(limb: 1)
        } else {
          (rest, chunk) = rest.dividedByTenToThe19()
        }
        digits.prepend(chunk)
      }
      return body(digits.text)
    }
  }

  @inline(__always)
  private func dividedByTenToThe19() -> (quotient: UInt256, remainder: UInt64) {
    let divisor = Reciprocal.tenToThe19
    var quotient = UInt256()
    var rest: UInt64 = 0
    (quotient.limb3, rest) = divisor.divide(0, limb3)
    (quotient.limb2, rest) = divisor.divide(rest, limb2)
    (quotient.limb1, rest) = divisor.divide(rest, limb1)
    (quotient.limb0, rest) = divisor.divide(rest, limb0)
    return (quotient, rest)
  }
}

extension String {
  /// Text of ASCII bytes, behind a sign or not.
  init(ascii bytes: UnsafeRawBufferPointer, isNegative: Bool = false) {
    let start = isNegative ? 1 : 0
    self.init(unsafeUninitializedCapacity: start &+ bytes.count) { text in
      if isNegative { text[0] = UInt8(ascii: "-") }
      UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(text)[start...])
        .copyMemory(from: bytes)
      return start &+ bytes.count
    }
  }
}
