/// Numbers that are the same in each run (SplitMix64).
struct Random {
  private var state: UInt64 = 5

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// So many bytes as hexadecimal text with its prefix.
  mutating func hexadecimal(_ count: Int) -> String {
    var text = "0x"
    for _ in 0..<count {
      let digits = String(UInt8(truncatingIfNeeded: next()), radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
    return text
  }
}
