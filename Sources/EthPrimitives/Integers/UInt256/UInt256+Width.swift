extension UInt256 {
  /// Whether the number is one of `uintN`, where N is `bits`: whether it is below 2^bits.
  @inlinable
  public func fits(bits: Int) -> Bool { significantBitCount <= bits }

  /// The number, where it is one of `uintN`, N being `bits`; `nil` otherwise.
  ///
  /// - Parameters:
  ///   - source: Any integer.
  ///   - bits: The width of a type of the ABI, such as 160.
  @inlinable
  public init?(exactly source: some BinaryInteger, bits: Int) {
    guard let value = UInt256(exactly: source), value.fits(bits: bits) else { return nil }
    self = value
  }

  /// 2^bits − 1, the largest number of `uintN`, N being `bits`; widths outside 0…256 count as the nearest.
  @inlinable
  public static func max(bits: Int) -> UInt256 { .max >> (256 &- Swift.min(Swift.max(bits, 0), 256)) }

  /// The lowest `bits` bits, as Solidity's conversion to a narrower type keeps them.
  @inlinable
  public func truncated(toBits bits: Int) -> UInt256 { self & .max(bits: bits) }
}
