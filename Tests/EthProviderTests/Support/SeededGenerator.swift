import EthPrimitives

/// A small generator (SplitMix64) whose sequence depends on the seed alone; make_primitives.py has the same.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number of zero to four limbs that are often at a border, by the rule of make_primitives.py.
  mutating func operand() -> UInt256 {
    var limbs: [UInt64] = [0, 0, 0, 0]
    for index in 0..<Int(next() % 5) {
      switch next() % 8 {
      case 0: limbs[index] = 0
      case 1: limbs[index] = .max
      case 2: limbs[index] = 1
      case 3: limbs[index] = 1 << 63
      case 4: limbs[index] = .max - 1
      case 5: limbs[index] = next() & 0xffff_ffff
      default: limbs[index] = next()
      }
    }
    return UInt256(limbs: limbs[0], limbs[1], limbs[2], limbs[3])
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }
}
