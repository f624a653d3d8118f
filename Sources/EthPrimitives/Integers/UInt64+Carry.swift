extension UInt64 {
  @inlinable @inline(__always)
  func adding(_ other: UInt64, carry: Bool) -> (sum: UInt64, carry: Bool) {
    let (partial, first) = addingReportingOverflow(other)
    let (sum, second) = partial.addingReportingOverflow(carry ? 1 : 0)
    // At most one of the two carries; `!=` where `||` would become a branch.
    return (sum, first != second)
  }

  @inlinable @inline(__always)
  func subtracting(_ other: UInt64, borrow: Bool) -> (difference: UInt64, borrow: Bool) {
    let (partial, first) = subtractingReportingOverflow(other)
    let (difference, second) = partial.subtractingReportingOverflow(borrow ? 1 : 0)
    return (difference, first != second)
  }

  /// `self · factor + a + b`, which is at most 2^128 − 1.
  @inlinable @inline(__always)
  func multiplied(by factor: UInt64, adding a: UInt64, _ b: UInt64) -> (high: UInt64, low: UInt64) {
    let product = multipliedFullWidth(by: factor)
    let (partial, first) = product.low.addingReportingOverflow(a)
    let (low, second) = partial.addingReportingOverflow(b)
    return (product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0), low)
  }
}
