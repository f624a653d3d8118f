import EthPrimitives
import Testing

@Suite("UInt256: as the standard library's integer")
struct UInt256IntegerTests {
  static let twoTo64 = UInt256(limbs: 0, 1, 0, 0)
  static let twoTo255 = UInt256(limbs: 0, 0, 0, 1 << 63)

  func roundTrips<Number: FixedWidthInteger>(_ type: Number.Type) {
    #expect(Number(UInt256(Number.max)) == .max)
    #expect(Number(exactly: UInt256(Number.max)) == .max)
    #expect(Number(exactly: UInt256(Number.max) + 1) == nil)
    #expect(Number(clamping: UInt256.max) == .max)
    #expect(UInt256(clamping: Number.max) == UInt256(Number.max))
    #expect(UInt256(exactly: Number.min) == (Number.isSigned ? nil : 0))
    #expect(UInt256(clamping: Number.min) == 0)
    #expect(Number(truncatingIfNeeded: UInt256.max) == ~Number.zero)
    #expect(UInt256(truncatingIfNeeded: Number.max).nonzeroBitCount == Number.max.nonzeroBitCount)
    #expect(UInt256(truncatingIfNeeded: ~Number.zero) == (Number.isSigned ? .max : UInt256(Number.max)))
    #expect(UInt256(Number.max) == Number.max)
    #expect(UInt256(Number.max) + 1 > Number.max)
    #expect(UInt256.max > Number.max)
    #expect(Number.max < UInt256.max)
    if Number.isSigned { #expect(UInt256(0) > Number.min) }
  }

  @Test("conversions from and to every standard integer")
  func conversions() {
    roundTrips(Int8.self)
    roundTrips(Int16.self)
    roundTrips(Int32.self)
    roundTrips(Int64.self)
    roundTrips(Int.self)
    roundTrips(Int128.self)
    roundTrips(UInt8.self)
    roundTrips(UInt16.self)
    roundTrips(UInt32.self)
    roundTrips(UInt64.self)
    roundTrips(UInt.self)
    roundTrips(UInt128.self)
    #expect(UInt256(UInt256.max) == .max)
    #expect(UInt256(exactly: UInt256.max) == .max)
    #expect(UInt256(truncatingIfNeeded: Int8(-2)) == UInt256.max - 1)
    #expect(UInt256(truncatingIfNeeded: Int128.min) == UInt256(limbs: 0, 1 << 63, .max, .max))
  }

  @Test("conversions from and to floating point")
  func floatingPoint() {
    #expect(UInt256(exactly: 1.5) == nil)
    #expect(UInt256(exactly: -1.0) == nil)
    #expect(UInt256(exactly: Double.infinity) == nil)
    #expect(UInt256(exactly: Double.nan) == nil)
    #expect(UInt256(exactly: 0x1p255) == Self.twoTo255)
    #expect(UInt256(exactly: 0x1p256) == nil)
    #expect(UInt256(2.9) == 2)
    #expect(Double(Self.twoTo255) == 0x1p255)
    #expect(Double(UInt256.max) == 0x1p256)
    #expect(Double(exactly: UInt256.max) == nil)
    #expect(Double(exactly: Self.twoTo64) == 0x1p64)
  }

  @Test("literals")
  func literals() throws {
    let decimal: UInt256 =
      115_792_089_237_316_195_423_570_985_008_687_907_853_269_984_665_640_564_039_457_584_007_913_129_639_935
    let hexadecimal: UInt256 = 0x0123456789abcdef_fedcba9876543210_0f1e2d3c4b5a6978_8796a5b4c3d2e1f0
    #expect(decimal == .max)
    #expect(
      hexadecimal
        == UInt256(
          limbs: 0x8796_a5b4_c3d2_e1f0, 0x0f1e_2d3c_4b5a_6978, 0xfedc_ba98_7654_3210, 0x0123_4567_89ab_cdef))
    #expect(0 as UInt256 == .zero)
    #expect(0xffff_ffff_ffff_ffff as UInt256 == UInt256(UInt64.max))
    #expect(0x1_0000_0000_0000_0000 as UInt256 == Self.twoTo64)
  }

  @Test("shifts by any amount of any type")
  func shifts() {
    let one: UInt256 = 1
    #expect(one << 255 == Self.twoTo255)
    #expect(one << 256 == 0)
    #expect(one << Int.max == 0)
    #expect(one << UInt256.max == 0)
    #expect(UInt256.max >> 255 == 1)
    #expect(UInt256.max >> 256 == 0)
    #expect(UInt256.max >> Int.max == 0)
    #expect(UInt256.max << -255 == 1)
    #expect(UInt256.max << Int.min == 0)
    #expect(one >> -64 == Self.twoTo64)
    #expect(UInt256.max << -256 == 0)
    #expect(UInt256.max >> -255 == Self.twoTo255)
    #expect(UInt256.max >> -256 == 0)
    #expect(UInt256.max >> Int.min == 0)
    #expect(one &<< 257 == 2)
    #expect(UInt256.max &>> 256 == .max)
    var changed = one
    changed <<= 64 as UInt8
    #expect(changed == Self.twoTo64)
    changed >>= 63 as Int32
    #expect(changed == 2)
  }

  @Test("overflow is reported")
  func overflow() {
    #expect(UInt256.max.addingReportingOverflow(1) == (0, true))
    #expect((0 as UInt256).subtractingReportingOverflow(1) == (.max, true))
    #expect(Self.twoTo255.multipliedReportingOverflow(by: 2) == (0, true))
    #expect(Self.twoTo255.multipliedReportingOverflow(by: 1) == (Self.twoTo255, false))
    #expect((7 as UInt256).dividedReportingOverflow(by: 0) == (7, true))
    #expect((7 as UInt256).dividedReportingOverflow(by: 2) == (3, false))
    #expect((7 as UInt256).remainderReportingOverflow(dividingBy: 0) == (7, true))
    #expect((7 as UInt256).remainderReportingOverflow(dividingBy: 4) == (3, false))
    #expect(UInt256.max.multipliedFullWidth(by: .max) == (.max - 1, 1))
    #expect(UInt256.max.dividingFullWidth((.max - 1, 1)) == (.max, 0))
    #expect((3 as UInt256).dividingFullWidth((2, .max)) == (.max, 2))
  }

  @Test("strides, ranges, distances")
  func strides() {
    #expect(Array(UInt256(1)..<4) == [1, 2, 3])
    let most = UInt256.max
    let last: [UInt256] = [most - 4, most - 2, most]
    #expect(Array(stride(from: most - 4, through: most, by: 2)) == last)
    #expect(Array(stride(from: 5 as UInt256, to: 0, by: -2)) == [5, 3, 1])
    #expect(Self.twoTo64.distance(to: Self.twoTo64 + 5) == 5)
    #expect((Self.twoTo64 + 5).distance(to: Self.twoTo64) == -5)
    #expect(Self.twoTo64.advanced(by: -1) == UInt256(UInt64.max))
    #expect((1...UInt256.max).contains(Self.twoTo255))
    #expect((0..<10 as Range<UInt256>).count == 10)
  }

  @Test("what generic code asks of an integer")
  func generic() {
    #expect(UInt256(21).isMultiple(of: 7))
    #expect(!Self.twoTo255.isMultiple(of: 3))
    #expect(UInt256(0).isMultiple(of: 0))
    #expect(!UInt256(5).isMultiple(of: 0))
    #expect(UInt256(5).signum() == 1 && UInt256(0).signum() == 0)
    #expect(UInt256.max.magnitude == .max)
    #expect([1, 2, 3].reduce(0 as UInt256, +) == 6)
    #expect(Self.twoTo64.words.map { $0 } == [0, 1, 0, 0])
    #expect(UInt256.bitWidth == 256 && Self.twoTo64.bitWidth == 256)
    #expect(UInt256.min == 0 && UInt256() == 0)
    #expect(Self.twoTo64.significantBitCount == 65)
    #expect(UInt256(bigEndian: 1) == UInt256(1).byteSwapped)
    #expect(UInt256(littleEndian: 1) == 1)
    #expect(Self.twoTo64.limbs == (0, 1, 0, 0))
    #expect(!UInt256.isSigned)
    #expect(UInt256(5).quotientAndRemainder(dividingBy: 3) == (1, 2))
  }

  @Test("equal numbers hash alike, and sets and dictionaries find them")
  func hashing() {
    let seed: UInt64 = 0x5e7
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<500).map { _ in generator.operand() }
    let set = Set(numbers)
    for number in numbers {
      let limbs = number.limbs
      #expect(set.contains(UInt256(limbs: limbs.0, limbs.1, limbs.2, limbs.3)))
    }
    #expect(UInt256(5).hashValue == (UInt256(2) + 3).hashValue)
    #expect(Set((0..<64).map { UInt256(1) << $0 * 4 }).count == 64)
  }

  @Test("random numbers of a range")
  func random() {
    var generator = SeededGenerator(seed: 0x7a4d)
    var seen: UInt256 = 0
    for _ in 0..<300 {
      let number = UInt256.random(in: 10...Self.twoTo255, using: &generator)
      #expect(number >= 10 && number <= Self.twoTo255)
      seen |= number
    }
    // Every bit below the highest has been set at some time.
    #expect(seen.trailingZeroBitCount == 0 && (~seen << 1) == 0)
  }

  @Test("bytes")
  func bytes() {
    let seed: UInt64 = 0xb17e
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let number = generator.operand()
      let bytes = number.bigEndianBytes
      #expect(bytes.count == 32)
      #expect(UInt256(bigEndianBytes: bytes) == number, "seed \(seed)")
      let minimal = number.minimalBigEndianBytes
      #expect(minimal == Array(bytes.drop { $0 == 0 }), "seed \(seed)")
      #expect(UInt256(bigEndianBytes: minimal) == number, "seed \(seed)")
      #expect(Hash32(number).bytes == bytes && Hash32(number).number == number)
    }
    #expect(UInt256(bigEndianBytes: []) == 0)
    #expect(UInt256(bigEndianBytes: [1, 2]) == 258)
    #expect(UInt256(bigEndianBytes: repeatElement(0xff, count: 32)) == .max)
    #expect(UInt256(bigEndianBytes: [UInt8](repeating: 0, count: 33)) == nil)
  }
}
