extension UInt256: FixedWidthInteger, UnsignedInteger {
  /// An unsigned number is its own magnitude.
  public typealias Magnitude = UInt256

  /// Takes the literal's value; one outside 0…2^256 − 1 is a run-time error.
  public init(integerLiteral value: StaticBigInt) {
    precondition(value.signum() >= 0, "UInt256 literal is negative")
    precondition(value.bitWidth <= 257, "UInt256 literal is above 2^256 - 1")
    self.init(
      limbs: UInt64(value[0]), UInt64(value[1]), UInt64(value[2]), UInt64(value[3]))
  }

  /// The lowest 256 bits of `source`, sign extended.
  public init(truncatingIfNeeded source: some BinaryInteger) {
    if let same = source as? UInt256 {
      self = same
      return
    }
    let fill: UInt64 = source < 0 ? .max : 0
    self.init(limbs: fill, fill, fill, fill)
    for (index, word) in source.words.prefix(4).enumerated() { self[limb: index] = UInt64(word) }
  }

  /// The lowest 256 bits of a word.
  public init(_truncatingBits bits: UInt) { self.init(limbs: UInt64(bits), 0, 0, 0) }

  /// The number, where it fits into 0…2^256 − 1.
  public init?(exactly source: some BinaryInteger) {
    guard source >= 0, source.words.dropFirst(4).allSatisfy({ $0 == 0 }) else { return nil }
    self.init(truncatingIfNeeded: source)
  }

  /// The number; one outside 0…2^256 − 1 is a run-time error.
  public init(_ source: some BinaryInteger) {
    guard let value = Self(exactly: source) else {
      preconditionFailure("value is outside 0...2^256 - 1")
    }
    self = value
  }

  /// The words, least significant first.
  public struct Words: RandomAccessCollection, Sendable {
    let number: UInt256

    /// Zero.
    public var startIndex: Int { 0 }
    /// Four words of 64 bits.
    public var endIndex: Int { 4 }
    /// The word at `index`, counted from the least significant one.
    public subscript(index: Int) -> UInt {
      precondition((0..<4).contains(index), "word index out of range")
      return UInt(number[limb: index])
    }
  }

  /// The words, least significant first.
  public var words: Words { Words(number: self) }

  /// Zero bits above the highest one that is set; 256 for zero.
  public var leadingZeroBitCount: Int {
    for index in stride(from: 3, through: 0, by: -1) where self[limb: index] != 0 {
      return (3 - index) * 64 + self[limb: index].leadingZeroBitCount
    }
    return 256
  }

  /// Zero bits below the lowest one that is set; 256 for zero.
  public var trailingZeroBitCount: Int {
    for index in 0..<4 where self[limb: index] != 0 {
      return index * 64 + self[limb: index].trailingZeroBitCount
    }
    return 256
  }

  /// The number of bits that are set.
  public var nonzeroBitCount: Int {
    limb0.nonzeroBitCount + limb1.nonzeroBitCount + limb2.nonzeroBitCount + limb3.nonzeroBitCount
  }

  /// The number with its 32 bytes in reverse order.
  public var byteSwapped: UInt256 {
    UInt256(limbs: limb3.byteSwapped, limb2.byteSwapped, limb1.byteSwapped, limb0.byteSwapped)
  }

  /// The quotient, or this number and `true` where the divisor is zero.
  public func dividedReportingOverflow(by divisor: UInt256) -> (partialValue: UInt256, overflow: Bool) {
    divisor == .zero ? (self, true) : (self / divisor, false)
  }

  /// The remainder, or this number and `true` where the divisor is zero.
  public func remainderReportingOverflow(dividingBy divisor: UInt256) -> (
    partialValue: UInt256, overflow: Bool
  ) {
    divisor == .zero ? (self, true) : (self % divisor, false)
  }

  /// All bits inverted.
  public static prefix func ~ (a: UInt256) -> UInt256 {
    UInt256(limbs: ~a.limb0, ~a.limb1, ~a.limb2, ~a.limb3)
  }

  /// Keeps the bits set in both.
  public static func &= (a: inout UInt256, b: UInt256) {
    a = UInt256(limbs: a.limb0 & b.limb0, a.limb1 & b.limb1, a.limb2 & b.limb2, a.limb3 & b.limb3)
  }

  /// Keeps the bits set in either.
  public static func |= (a: inout UInt256, b: UInt256) {
    a = UInt256(limbs: a.limb0 | b.limb0, a.limb1 | b.limb1, a.limb2 | b.limb2, a.limb3 | b.limb3)
  }

  /// Keeps the bits set in exactly one.
  public static func ^= (a: inout UInt256, b: UInt256) {
    a = UInt256(limbs: a.limb0 ^ b.limb0, a.limb1 ^ b.limb1, a.limb2 ^ b.limb2, a.limb3 ^ b.limb3)
  }

  /// Shifts towards the most significant bit, by `shift` modulo 256.
  public static func &<<= (a: inout UInt256, shift: UInt256) {
    let bits = shift.limb0 & 63
    let limbs = Int((shift.limb0 & 255) &>> 6)
    var result = UInt256()
    for index in stride(from: 3, through: limbs, by: -1) {
      let low = index > limbs && bits > 0 ? a[limb: index - limbs - 1] &>> (64 &- bits) : 0
      result[limb: index] = (a[limb: index - limbs] &<< bits) | low
    }
    a = result
  }

  /// Shifts towards the least significant bit, by `shift` modulo 256.
  public static func &>>= (a: inout UInt256, shift: UInt256) {
    let bits = shift.limb0 & 63
    let limbs = Int((shift.limb0 & 255) &>> 6)
    var result = UInt256()
    for index in 0..<(4 - limbs) {
      let high = index + limbs < 3 && bits > 0 ? a[limb: index + limbs + 1] &<< (64 &- bits) : 0
      result[limb: index] = (a[limb: index + limbs] &>> bits) | high
    }
    a = result
  }
}
