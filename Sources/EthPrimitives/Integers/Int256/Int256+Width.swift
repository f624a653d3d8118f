extension Int256 {
  /// Whether the number is one of `intN`, where N is `bits`: whether it fits into so many bits with its sign.
  @inlinable
  public func fits(bits: Int) -> Bool {
    (isNegative ? bitPattern ^ .max : bitPattern).significantBitCount < bits
  }

  /// The number, where it is one of `intN`, N being `bits`; `nil` otherwise.
  ///
  /// - Parameters:
  ///   - source: Any integer.
  ///   - bits: The width of a type of the ABI, such as 24.
  @inlinable
  public init?(exactly source: some BinaryInteger, bits: Int) {
    guard let value = Int256(exactly: source), value.fits(bits: bits) else { return nil }
    self = value
  }

  /// 2^(bits − 1) − 1, the largest number of `intN`, N being `bits`; widths outside 1…256 count as the nearest.
  @inlinable
  public static func max(bits: Int) -> Int256 {
    Int256(bitPattern: .max(bits: Swift.max(bits, 1) &- 1)) & .max
  }

  /// −2^(bits − 1), the smallest number of `intN`, N being `bits`; widths outside 1…256 count as the nearest.
  @inlinable
  public static func min(bits: Int) -> Int256 { Int256(bitPattern: max(bits: bits).bitPattern ^ .max) }

  /// The lowest `bits` bits read with their sign, as Solidity's conversion to a narrower type and the EVM's
  /// `SIGNEXTEND` do; widths outside 1…256 count as the nearest.
  @inlinable
  public func truncated(toBits bits: Int) -> Int256 {
    let unused = 256 &- Swift.min(Swift.max(bits, 1), 256)
    return (self << unused) >> unused
  }
}
