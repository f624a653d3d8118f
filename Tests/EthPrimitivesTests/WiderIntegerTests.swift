import EthPrimitives
import Testing

@Suite("Numbers from wider integers")
struct WiderIntegerTests {
  @Test("conversions from integers that are wider")
  func wider() {
    let most = WiderInteger(low: .max, top: 0)
    let least = WiderInteger(low: Int256.min.bitPattern, top: .max)
    #expect(UInt256(exactly: most) == .max && UInt256(clamping: most) == .max)
    #expect(UInt256(exactly: WiderInteger(low: 0, top: 1)) == nil && UInt256(exactly: least) == nil)
    #expect(UInt256(clamping: WiderInteger(low: 0, top: 1)) == .max && UInt256(clamping: least) == 0)
    #expect(UInt256(truncatingIfNeeded: WiderInteger(low: 7, top: 1)) == 7)
    #expect(UInt256(exactly: WiderInteger(low: 7, top: .max)) == nil)
    #expect(Int256(exactly: least) == .min && Int256(exactly: most) == nil && Int256(clamping: most) == .max)
    #expect(Int256(exactly: WiderInteger(low: 7, top: 1)) == nil)
    #expect(Int256(exactly: WiderInteger(low: .max, top: 1 << 63)) == nil)
    #expect(Int256(exactly: WiderInteger(low: .max, top: .max)) == -1)
    #expect(Int256(clamping: WiderInteger(low: 7, top: 1 << 63)) == .min)
    #expect(Int256(truncatingIfNeeded: most) == -1)
  }
}

/// An integer of 320 bits, to convert from: a type that is wider than any of this library's. What no conversion
/// asks for is left to the lowest 256 bits.
struct WiderInteger: WithLowBits, SignedNumeric {
  /// Two's complement, least significant word first.
  var words: [UInt]

  init(words: [UInt]) { self.words = words }
  init(low: UInt256, top: UInt) { words = Array(low.words) + [top] }

  static var isSigned: Bool { true }
  var bitWidth: Int { 320 }
  var isNegative: Bool { words[4] >> 63 == 1 }
  var low: Int256 {
    Int256(bitPattern: UInt256(limbs: UInt64(words[0]), UInt64(words[1]), UInt64(words[2]), UInt64(words[3])))
  }
  var trailingZeroBitCount: Int { low.trailingZeroBitCount }
  var magnitude: UInt256 { low.magnitude }
  var hashValue: Int { words.hashValue }
  func hash(into hasher: inout Hasher) { words.hash(into: &hasher) }

  init(_ low: Int256) { self.init(low: low.bitPattern, top: low < 0 ? .max : 0) }
  init(integerLiteral value: Int) { self.init(Int256(value)) }
  init<T: BinaryInteger>(_ source: T) { self.init(Int256(source)) }
  init<T: BinaryInteger>(truncatingIfNeeded source: T) { self.init(Int256(truncatingIfNeeded: source)) }
  init<T: BinaryInteger>(clamping source: T) { self.init(Int256(clamping: source)) }
  init?<T: BinaryInteger>(exactly source: T) {
    guard let low = Int256(exactly: source) else { return nil }
    self.init(low)
  }
  init<T: BinaryFloatingPoint>(_ source: T) { self.init(Int256(source)) }
  init?<T: BinaryFloatingPoint>(exactly source: T) {
    guard let low = Int256(exactly: source) else { return nil }
    self.init(low)
  }

  static func == (a: Self, b: Self) -> Bool { a.words == b.words }
  static func < (a: Self, b: Self) -> Bool {
    a.isNegative == b.isNegative
      ? a.words.reversed().lexicographicallyPrecedes(b.words.reversed()) : a.isNegative
  }
  static func + (a: Self, b: Self) -> Self { Self(a.low &+ b.low) }
  static func - (a: Self, b: Self) -> Self { Self(a.low &- b.low) }
  static func * (a: Self, b: Self) -> Self { Self(a.low &* b.low) }
  static func / (a: Self, b: Self) -> Self { Self(a.low / b.low) }
  static func % (a: Self, b: Self) -> Self { Self(a.low % b.low) }
  static func += (a: inout Self, b: Self) { a = a + b }
  static func -= (a: inout Self, b: Self) { a = a - b }
  static func *= (a: inout Self, b: Self) { a = a * b }
  static func /= (a: inout Self, b: Self) { a = a / b }
  static func %= (a: inout Self, b: Self) { a = a % b }
  static func &= (a: inout Self, b: Self) { a = Self(a.low & b.low) }
  static func |= (a: inout Self, b: Self) { a = Self(a.low | b.low) }
  static func ^= (a: inout Self, b: Self) { a = Self(a.low ^ b.low) }
  static func <<= <T: BinaryInteger>(a: inout Self, shift: T) { a = Self(a.low << shift) }
  static func >>= <T: BinaryInteger>(a: inout Self, shift: T) { a = Self(a.low >> shift) }
}

/// Gives the type above its `~`: as a function of its own it would be a candidate for every literal of these tests.
protocol WithLowBits: BinaryInteger {
  var low: Int256 { get }
  init(_ low: Int256)
}

extension WithLowBits {
  static prefix func ~ (a: Self) -> Self { Self(~a.low) }
}
