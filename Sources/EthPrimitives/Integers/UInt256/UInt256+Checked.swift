/// Arithmetic on numbers from outside, where a result that does not fit is an answer and no bug.
extension UInt256 {
  /// The sum.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for one above 2^256 − 1.
  @inlinable
  public func adding(_ other: UInt256) throws(ArithmeticError) -> UInt256 {
    try checked(addingReportingOverflow(other), .sum, signed: false)
  }

  /// The difference.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for one below zero.
  @inlinable
  public func subtracting(_ other: UInt256) throws(ArithmeticError) -> UInt256 {
    try checked(subtractingReportingOverflow(other), .difference, signed: false)
  }

  /// The product.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for one above 2^256 − 1.
  @inlinable
  public func multiplied(by other: UInt256) throws(ArithmeticError) -> UInt256 {
    try checked(multipliedReportingOverflow(by: other), .product, signed: false)
  }

  /// The quotient, rounded down.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``.
  @inlinable
  public func divided(by divisor: UInt256) throws(ArithmeticError) -> UInt256 {
    guard divisor != .zero else { throw .divisionByZero }
    return self / divisor
  }

  /// What is left of a division.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``.
  @inlinable
  public func remainder(dividingBy divisor: UInt256) throws(ArithmeticError) -> UInt256 {
    guard divisor != .zero else { throw .divisionByZero }
    return self % divisor
  }

  /// `self ^ exponent`; `0 ^ 0` is 1.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for a power above 2^256 − 1.
  public func raised(to exponent: UInt256) throws(ArithmeticError) -> UInt256 {
    try checked(powReportingOverflow(exponent), .power, signed: false)
  }
}
