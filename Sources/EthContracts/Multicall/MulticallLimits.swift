/// How much one call of Multicall3 may ask of a node; what is more is split into several.
public struct MulticallLimits: Hashable, Sendable {
  /// The most gas that the calls may be expected to use together. Nodes stop `eth_call` at a cap of their own, such
  /// as 50 million.
  public var gas: UInt64
  /// The gas that a call is expected to use of which nothing else is known.
  public var gasPerCall: UInt64
  /// The most bytes of call data together.
  public var bytes: Int

  /// 25 million gas at 100,000 for each call, which are 250 calls, and 128 KiB, unless said otherwise.
  public init(gas: UInt64 = 25_000_000, gasPerCall: UInt64 = 100_000, bytes: Int = 128 << 10) {
    self.gas = gas
    self.gasPerCall = gasPerCall
    self.bytes = bytes
  }

  /// Where to split calls of these sizes, in order: each range is as long as the limits let it be, and at least one
  /// call.
  func ranges(of sizes: some Collection<(bytes: Int, gas: UInt64)>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, place, bytes) = (0, 0, 0)
    var gas: UInt64 = 0
    for size in sizes {
      let (sum, overflow) = gas.addingReportingOverflow(size.gas)
      let (length, tooLong) = bytes.addingReportingOverflow(size.bytes)
      if place > start, overflow || tooLong || sum > self.gas || length > self.bytes {
        ranges.append(start..<place)
        (start, bytes, gas) = (place, size.bytes, size.gas)
      } else {
        (bytes, gas) = (tooLong ? .max : length, overflow ? .max : sum)
      }
      place += 1
    }
    if place > start { ranges.append(start..<place) }
    return ranges
  }
}
