extension Int256 {
  /// The sum modulo 2^256, and whether it was outside −2^255…2^255 − 1.
  @inlinable @inline(__always)
  public func addingReportingOverflow(_ other: Int256) -> (partialValue: Int256, overflow: Bool) {
    let sum = Int256(bitPattern: bitPattern &+ other.bitPattern)
    // Only two numbers of one sign can leave the range, and then the sum has the other sign.
    return (sum, isNegative == other.isNegative && sum.isNegative != isNegative)
  }

  /// The difference modulo 2^256, and whether it was outside −2^255…2^255 − 1.
  @inlinable @inline(__always)
  public func subtractingReportingOverflow(_ other: Int256) -> (partialValue: Int256, overflow: Bool) {
    let difference = Int256(bitPattern: bitPattern &- other.bitPattern)
    return (difference, isNegative != other.isNegative && difference.isNegative != isNegative)
  }

  /// The product modulo 2^256, and whether it was outside −2^255…2^255 − 1.
  @inlinable @inline(__always)
  public func multipliedReportingOverflow(by other: Int256) -> (partialValue: Int256, overflow: Bool) {
    let (high, low) = multipliedFullWidth(by: other)
    let product = Int256(bitPattern: low)
    let fill = product.fill
    return (product, high.bitPattern != UInt256(limbs: fill, fill, fill, fill))
  }

  /// The whole product of 512 bits in two's complement; `low` holds the lower 256 bits as they are.
  @inlinable @inline(__always)
  public func multipliedFullWidth(by other: Int256) -> (high: Int256, low: UInt256) {
    var (high, low) = bitPattern.multipliedFullWidth(by: other.bitPattern)
    // A negative number's bits read 2^256 too much.
    if isNegative { high = high &- other.bitPattern }
    if other.isNegative { high = high &- bitPattern }
    return (Int256(bitPattern: high), low)
  }

  /// The sum; one that does not fit is a run-time error.
  @inlinable
  public static func + (a: Int256, b: Int256) -> Int256 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    precondition(!overflow, "Int256 addition overflowed")
    return sum
  }

  /// The difference; one that does not fit is a run-time error.
  @inlinable
  public static func - (a: Int256, b: Int256) -> Int256 {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    precondition(!overflow, "Int256 subtraction overflowed")
    return difference
  }

  /// The product; one that does not fit is a run-time error.
  @inlinable
  public static func * (a: Int256, b: Int256) -> Int256 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    precondition(!overflow, "Int256 multiplication overflowed")
    return product
  }

  /// Changes the sign; that of ``min`` does not fit and is a run-time error.
  @inlinable public mutating func negate() { self = .zero - self }

  /// Adds `b` to `a`.
  @inlinable public static func += (a: inout Int256, b: Int256) { a = a + b }
  /// Subtracts `b` from `a`.
  @inlinable public static func -= (a: inout Int256, b: Int256) { a = a - b }
  /// Multiplies `a` by `b`.
  @inlinable public static func *= (a: inout Int256, b: Int256) { a = a * b }
}
