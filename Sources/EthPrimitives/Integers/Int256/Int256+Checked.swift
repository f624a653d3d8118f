/// Arithmetic on numbers from outside, where a result that does not fit is an answer and no bug.
extension Int256 {
  /// The sum.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for one outside −2^255…2^255 − 1.
  @inlinable
  public func adding(_ other: Int256) throws(ArithmeticError) -> Int256 {
    try checked(addingReportingOverflow(other), .sum, signed: true)
  }

  /// The difference.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for one outside −2^255…2^255 − 1.
  @inlinable
  public func subtracting(_ other: Int256) throws(ArithmeticError) -> Int256 {
    try checked(subtractingReportingOverflow(other), .difference, signed: true)
  }

  /// The product.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for one outside −2^255…2^255 − 1.
  @inlinable
  public func multiplied(by other: Int256) throws(ArithmeticError) -> Int256 {
    try checked(multipliedReportingOverflow(by: other), .product, signed: true)
  }

  /// The quotient, rounded towards zero.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``, or ``ArithmeticError/overflow(_:signed:)`` for −2^255 / −1.
  @inlinable
  public func divided(by divisor: Int256) throws(ArithmeticError) -> Int256 {
    guard divisor != .zero else { throw .divisionByZero }
    return try checked(dividedReportingOverflow(by: divisor), .quotient, signed: true)
  }

  /// What is left of a division rounded towards zero; it has this number's sign.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``.
  @inlinable
  public func remainder(dividingBy divisor: Int256) throws(ArithmeticError) -> Int256 {
    guard divisor != .zero else { throw .divisionByZero }
    return remainderReportingOverflow(dividingBy: divisor).partialValue
  }

  /// The number with the other sign.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for −2^255.
  @inlinable
  public func negated() throws(ArithmeticError) -> Int256 {
    try checked(Int256.zero.subtractingReportingOverflow(self), .negation, signed: true)
  }

  /// `self ^ exponent`; `0 ^ 0` is 1.
  ///
  /// - Throws: ``ArithmeticError/overflow(_:signed:)`` for a power outside −2^255…2^255 − 1.
  public func raised(to exponent: UInt256) throws(ArithmeticError) -> Int256 {
    try checked(powReportingOverflow(exponent), .power, signed: true)
  }
}
