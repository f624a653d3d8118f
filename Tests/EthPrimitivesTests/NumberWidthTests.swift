import EthPrimitives
import Testing

@Suite("Numbers of the ABI's narrower types")
struct NumberWidthTests {
  @Test("every width")
  func widths() {
    for bits in 1...256 {
      let most = (1 as UInt256) << bits &- 1
      #expect(UInt256.max(bits: bits) == most)
      #expect(most.fits(bits: bits) && UInt256(exactly: most, bits: bits) == most)
      #expect(UInt256.max.truncated(toBits: bits) == most)
      let half = (1 as UInt256) << (bits - 1)
      #expect(Int256.max(bits: bits).magnitude == half - 1 && Int256.min(bits: bits).magnitude == half)
      #expect(Int256.max(bits: bits).fits(bits: bits) && Int256.min(bits: bits).fits(bits: bits))
      #expect(Int256(exactly: Int256.min(bits: bits), bits: bits) == .min(bits: bits))
      guard bits < 256 else { continue }
      #expect(!(most + 1).fits(bits: bits) && UInt256(exactly: most + 1, bits: bits) == nil)
      #expect((most + 1).truncated(toBits: bits) == 0)
      #expect(
        !(Int256.max(bits: bits) + 1).fits(bits: bits) && !(Int256.min(bits: bits) - 1).fits(bits: bits))
      #expect(Int256(exactly: Int256.max(bits: bits) + 1, bits: bits) == nil)
      #expect((Int256.max(bits: bits) + 1).truncated(toBits: bits) == .min(bits: bits))
      #expect((Int256.min(bits: bits) - 1).truncated(toBits: bits) == .max(bits: bits))
    }
    #expect(Int256(exactly: Int8.min, bits: 8) == -128 && Int256(exactly: 128, bits: 8) == nil)
    #expect(UInt256(exactly: -1, bits: 256) == nil && UInt256(exactly: UInt128.max, bits: 128) != nil)
  }

  @Test("absurd widths do not stop the program")
  func absurd() {
    #expect((0 as UInt256).fits(bits: 0) && !(1 as UInt256).fits(bits: .min) && UInt256.max.fits(bits: .max))
    #expect(!(0 as Int256).fits(bits: 0) && !Int256.min.fits(bits: .min) && Int256.min.fits(bits: .max))
    #expect(UInt256.max(bits: -1) == 0 && UInt256.max(bits: .max) == .max && UInt256.max(bits: .min) == 0)
    #expect(Int256.max(bits: .max) == .max && Int256.min(bits: .min) == -1 && Int256.max(bits: 0) == 0)
    #expect((5 as Int256).truncated(toBits: .max) == 5 && (5 as UInt256).truncated(toBits: .min) == 0)
  }
}
