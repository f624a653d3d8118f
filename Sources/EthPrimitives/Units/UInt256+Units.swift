extension UInt256 {
  /// An amount of ether in wei.
  @inlinable
  public static func ether(_ amount: UInt64) -> UInt256 { UInt256(amount) * 1_000_000_000_000_000_000 }

  /// An amount of gwei in wei.
  @inlinable
  public static func gwei(_ amount: UInt64) -> UInt256 { UInt256(amount) * 1_000_000_000 }

  /// Reads an exact decimal amount, such as `"1.5"`, of a unit with `decimals` decimals. Digits may be missing
  /// on one side of the point (`"1."`, `".5"`); signs, exponents and separators of thousands are refused.
  ///
  /// - Throws: ``NumberError``; an amount finer than the unit allows is refused, never rounded.
  public init(parsing amount: some StringProtocol, decimals: Int) throws(NumberError) {
    self = try amount.withUTF8Bytes { utf8 throws(NumberError) in
      try UInt256(amount: utf8, from: 0, decimals: decimals)
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
  public func formatted(decimals: Int) -> String { formatted(decimals: decimals, isNegative: false) }

  /// The amount of wei as exact decimal text of `unit`.
  public func formatted(_ unit: EtherUnit) -> String { formatted(decimals: unit.decimals) }

  init(amount utf8: UnsafeRawBufferPointer, from start: Int, decimals: Int) throws(NumberError) {
    var point = start
    while point < utf8.count, utf8[point] != UInt8(ascii: ".") { point &+= 1 }
    let fraction = Swift.min(point &+ 1, utf8.count)
    let found = utf8.count &- fraction
    guard point > start || found > 0 else { throw .empty }
    guard found <= decimals else {
      throw .tooManyDecimals(found: found, allowed: decimals, offset: fraction &+ Swift.max(0, decimals))
    }
    let value = try UInt256(decimalDigits: utf8, from: start, point: point)
    self = try value.scaled(byTenTo: decimals &- found)
  }

  /// The number times a power of ten. Ends after a few steps, however large a token says the exponent is.
  private func scaled(byTenTo exponent: Int) throws(NumberError) -> UInt256 {
    var value = self
    var missing = exponent
    while missing > 0, value != .zero {
      let step = Swift.min(missing, 19)
      var power: UInt64 = 1
      for _ in 0..<step { power = power &* 10 }
      let (carry, low) = value.multiplied(byLimb: power)
      guard carry == 0 else { throw .outOfRange(bits: 256, signed: false) }
      value = low
      missing &-= step
    }
    return value
  }

  /// The decimal digits with a point before the last `decimals` of them.
  func formatted(decimals: Int, isNegative: Bool) -> String {
    precondition(decimals >= 0, "a unit has no negative number of decimals")
    return withDecimalDigits { digits in
      let wholeCount = Swift.max(0, digits.count &- decimals)
      var end = digits.count
      while end > wholeCount, digits[end &- 1] == UInt8(ascii: "0") { end &-= 1 }
      let zeros = end > wholeCount ? Swift.max(0, decimals &- digits.count) : 0
      let sign = isNegative ? 1 : 0
      let capacity = sign + 2 + zeros + end
      return String(unsafeUninitializedCapacity: capacity) { text in
        var count = 0
        func put(_ byte: UInt8) {
          text[count] = byte
          count &+= 1
        }
        if isNegative { put(UInt8(ascii: "-")) }
        if wholeCount == 0 { put(UInt8(ascii: "0")) }
        for index in 0..<Swift.min(wholeCount, end) { put(digits[index]) }
        guard end > wholeCount else { return count }
        put(UInt8(ascii: "."))
        for _ in 0..<zeros { put(UInt8(ascii: "0")) }
        for index in wholeCount..<end { put(digits[index]) }
        return count
      }
    }
  }
}
