extension Int256 {
  /// Reads an exact decimal amount, such as `"-1.5"`, of a unit with `decimals` decimals. Digits may be missing
  /// on one side of the point; `+`, exponents and separators of thousands are refused.
  ///
  /// - Throws: ``NumberError``; an amount finer than the unit allows is refused, never rounded.
  public init(parsing amount: some StringProtocol, decimals: Int) throws(NumberError) {
    self = try amount.withUTF8Bytes { utf8 throws(NumberError) in
      try Int256(signed: utf8) { utf8, start throws(NumberError) in
        try UInt256(amount: utf8, from: start, decimals: decimals)
      }
    }
  }

  /// Reads an exact decimal amount of `unit`, in wei.
  ///
  /// - Throws: ``NumberError``.
  public init(parsing amount: some StringProtocol, unit: EtherUnit) throws(NumberError) {
    try self.init(parsing: amount, decimals: unit.decimals)
  }

  /// The amount as exact decimal text of a unit with `decimals` decimals, without trailing zeros.
  ///
  /// - Parameter decimals: 0 or more; a negative number is a run-time error. The text may have as many digits.
  public func formatted(decimals: Int) -> String {
    magnitude.formatted(decimals: decimals, isNegative: isNegative)
  }

  /// The amount of wei as exact decimal text of `unit`.
  public func formatted(_ unit: EtherUnit) -> String { formatted(decimals: unit.decimals) }
}
