extension Int256 {
  /// Whether the number is one of `intN`, where N is `bits`: whether it fits into so many bits with its sign.
  @inlinable
  public func fits(bits: Int) -> Bool {
    (isNegative ? ~bitPattern : bitPattern).significantBitCount < bits
  }
}
