/// The 25 lanes of Keccak-f[1600], named as in the Keccak reference: row `b g k m s`, column `a e i o u`.
///
/// Named fields instead of an array keep every lane in a register or a fixed stack slot: no bounds check,
/// no reference count. Six lanes (`be bi go ki mi sa`) are held complemented, which replaces most of the
/// and-nots of the chi step by plain and/or (Keccak implementation overview 3.2, section 2.2).
struct KeccakLanes: BitwiseCopyable, Sendable {
  var ba: UInt64 = 0, be: UInt64 = ~0, bi: UInt64 = ~0, bo: UInt64 = 0, bu: UInt64 = 0
  var ga: UInt64 = 0, ge: UInt64 = 0, gi: UInt64 = 0, go: UInt64 = ~0, gu: UInt64 = 0
  var ka: UInt64 = 0, ke: UInt64 = 0, ki: UInt64 = ~0, ko: UInt64 = 0, ku: UInt64 = 0
  var ma: UInt64 = 0, me: UInt64 = 0, mi: UInt64 = ~0, mo: UInt64 = 0, mu: UInt64 = 0
  var sa: UInt64 = ~0, se: UInt64 = 0, si: UInt64 = 0, so: UInt64 = 0, su: UInt64 = 0

  /// The 24 rounds.
  @inline(never)
  mutating func permute() { self = rounds() }

  /// Adds a block of 136 bytes at `offset`, which the caller has checked to be there, and permutes.
  @inline(never)
  mutating func absorb(_ block: UnsafeRawBufferPointer, at offset: Int) {
    // Lanes are little-endian on the wire and in memory order here: no swap either way.
    @inline(__always) func word(_ index: Int) -> UInt64 {
      block.loadUnaligned(fromByteOffset: offset &+ 8 &* index, as: UInt64.self)
    }
    var lanes = self
    lanes.ba ^= word(0)
    lanes.be ^= word(1)
    lanes.bi ^= word(2)
    lanes.bo ^= word(3)
    lanes.bu ^= word(4)
    lanes.ga ^= word(5)
    lanes.ge ^= word(6)
    lanes.gi ^= word(7)
    lanes.go ^= word(8)
    lanes.gu ^= word(9)
    lanes.ka ^= word(10)
    lanes.ke ^= word(11)
    lanes.ki ^= word(12)
    lanes.ko ^= word(13)
    lanes.ku ^= word(14)
    lanes.ma ^= word(15)
    lanes.me ^= word(16)
    self = lanes.rounds()
  }

  /// The digest: of its four lanes, `be` and `bi` are held complemented.
  @inline(__always)
  var digest: Hash32 { Hash32(rawWords: ba, ~be, ~bi, bo) }

  /// The 24 rounds, two at a time so that a round's output is the next one's input without copies.
  @inline(__always)
  private func rounds() -> KeccakLanes {
    var lanes = self
    var index = 0
    while index < 24 {
      lanes = lanes.round(keccakRoundConstants[index])
      lanes = lanes.round(keccakRoundConstants[index &+ 1])
      index &+= 2
    }
    return lanes
  }

  @inline(__always)
  private func round(_ constant: UInt64) -> KeccakLanes {
    var next = KeccakLanes()

    let parityA = ba ^ ga ^ ka ^ ma ^ sa
    let parityE = be ^ ge ^ ke ^ me ^ se
    let parityI = bi ^ gi ^ ki ^ mi ^ si
    let parityO = bo ^ go ^ ko ^ mo ^ so
    let parityU = bu ^ gu ^ ku ^ mu ^ su
    let thetaA = parityU ^ rotate(parityE, 1)
    let thetaE = parityA ^ rotate(parityI, 1)
    let thetaI = parityE ^ rotate(parityO, 1)
    let thetaO = parityI ^ rotate(parityU, 1)
    let thetaU = parityO ^ rotate(parityA, 1)

    let b0 = ba ^ thetaA
    let b1 = rotate(ge ^ thetaE, 44)
    let b2 = rotate(ki ^ thetaI, 43)
    let b3 = rotate(mo ^ thetaO, 21)
    let b4 = rotate(su ^ thetaU, 14)
    next.ba = b0 ^ (b1 | b2) ^ constant
    next.be = b1 ^ (~b2 | b3)
    next.bi = b2 ^ (b3 & b4)
    next.bo = b3 ^ (b4 | b0)
    next.bu = b4 ^ (b0 & b1)

    let g0 = rotate(bo ^ thetaO, 28)
    let g1 = rotate(gu ^ thetaU, 20)
    let g2 = rotate(ka ^ thetaA, 3)
    let g3 = rotate(me ^ thetaE, 45)
    let g4 = rotate(si ^ thetaI, 61)
    next.ga = g0 ^ (g1 | g2)
    next.ge = g1 ^ (g2 & g3)
    next.gi = g2 ^ (g3 | ~g4)
    next.go = g3 ^ (g4 | g0)
    next.gu = g4 ^ (g0 & g1)

    let k0 = rotate(be ^ thetaE, 1)
    let k1 = rotate(gi ^ thetaI, 6)
    let k2 = rotate(ko ^ thetaO, 25)
    let k3 = rotate(mu ^ thetaU, 8)
    let k4 = rotate(sa ^ thetaA, 18)
    let kNot = ~k3
    next.ka = k0 ^ (k1 | k2)
    next.ke = k1 ^ (k2 & k3)
    next.ki = k2 ^ (kNot & k4)
    next.ko = kNot ^ (k4 | k0)
    next.ku = k4 ^ (k0 & k1)

    let m0 = rotate(bu ^ thetaU, 27)
    let m1 = rotate(ga ^ thetaA, 36)
    let m2 = rotate(ke ^ thetaE, 10)
    let m3 = rotate(mi ^ thetaI, 15)
    let m4 = rotate(so ^ thetaO, 56)
    let mNot = ~m3
    next.ma = m0 ^ (m1 & m2)
    next.me = m1 ^ (m2 | m3)
    next.mi = m2 ^ (mNot | m4)
    next.mo = mNot ^ (m4 & m0)
    next.mu = m4 ^ (m0 | m1)

    let s0 = rotate(bi ^ thetaI, 62)
    let s1 = rotate(go ^ thetaO, 55)
    let s2 = rotate(ku ^ thetaU, 39)
    let s3 = rotate(ma ^ thetaA, 41)
    let s4 = rotate(se ^ thetaE, 2)
    let sNot = ~s1
    next.sa = s0 ^ (sNot & s2)
    next.se = sNot ^ (s2 | s3)
    next.si = s2 ^ (s3 & s4)
    next.so = s3 ^ (s4 | s0)
    next.su = s4 ^ (s0 & s1)

    return next
  }

  @inline(__always)
  private func rotate(_ lane: UInt64, _ count: UInt64) -> UInt64 {
    (lane &<< count) | (lane &>> (64 &- count))
  }
}

/// The iota step's constants (FIPS 202, section 3.2.5).
private let keccakRoundConstants: [UInt64] = [
  0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808a, 0x8000_0000_8000_8000,
  0x0000_0000_0000_808b, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
  0x0000_0000_0000_008a, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000a,
  0x0000_0000_8000_808b, 0x8000_0000_0000_008b, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
  0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800a, 0x8000_0000_8000_000a,
  0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
]
