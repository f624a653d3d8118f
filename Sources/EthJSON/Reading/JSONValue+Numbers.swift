public import EthPrimitives

extension JSONValue {
  /// A number's digits as they stand in the text.
  ///
  /// - Throws: ``JSONError`` for any other kind.
  public func numberText() throws(JSONError) -> String {
    try expect(.number)
    return description
  }

  /// Reads a JSON number without fraction and exponent, such as an error code.
  ///
  /// - Throws: ``JSONError`` for any other kind, and for numbers that are no `Int`.
  public func int() throws(JSONError) -> Int {
    try expect(.number)
    guard let value = integer else { throw invalid(expected: "an integer of 64 bits") }
    return value
  }

  /// The value of an entry known to be a number, where it has digits only and fits.
  private var integer: Int? {
    var isNegative = false
    var value = 0
    for byte in storage.bytes[localRange] {
      guard byte != UInt8(ascii: "-") else {
        isNegative = true
        continue
      }
      guard byte &- 0x30 < 10 else { return nil }
      // Counted downwards, as the smallest integer has no counterpart.
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, underflow) = shifted.subtractingReportingOverflow(Int(byte &- 0x30))
      guard !overflow, !underflow else { return nil }
      value = next
    }
    guard !isNegative else { return value }
    return value == .min ? nil : -value
  }

  /// Reads a JSON number as the nearest floating-point number, for ratios and rates; amounts are
  /// ``quantity()``s.
  ///
  /// - Throws: ``JSONError`` for any other kind, and for numbers beyond the type's range.
  public func double() throws(JSONError) -> Double {
    guard let value = Double(try numberText()), value.isFinite else {
      throw invalid(expected: "a number within the range of floating point")
    }
    return value
  }

  /// Reads a quantity, JSON-RPC's form of an integer: a string of `0x` and hexadecimal digits without leading
  /// zeros.
  ///
  /// - Throws: ``JSONError`` for anything else, and for numbers of more than 64 bits.
  public func quantityUInt64() throws(JSONError) -> UInt64 {
    let limbs = try quantity().limbs
    guard limbs.1 | limbs.2 | limbs.3 == 0 else { throw invalid(expected: "a quantity of at most 64 bits") }
    return limbs.0
  }

  /// Reads a quantity, JSON-RPC's form of an integer: a string of `0x` and hexadecimal digits without leading
  /// zeros.
  ///
  /// - Throws: ``JSONError`` for anything else, and for numbers of more than 256 bits.
  public func quantity() throws(JSONError) -> UInt256 {
    try withUTF8 { text throws(JSONError) in
      guard let value = JSONHex.quantity(text) else {
        throw invalid(expected: "a quantity: 0x and 1 to 64 hexadecimal digits without leading zeros")
      }
      return value
    }
  }

  /// Reads an unsigned integer as people and other programs write it: a quantity or other hexadecimal behind
  /// `0x`, a string of decimal digits, or a JSON number without fraction and exponent.
  ///
  /// - Throws: ``JSONError`` for anything else, and for numbers of more than 256 bits.
  public func flexibleInteger() throws(JSONError) -> UInt256 {
    let expected = "an unsigned integer of at most 256 bits, in decimal or behind 0x"
    guard kind == .number || kind == .string else { throw invalid(expected: expected) }
    let text = kind == .number ? description : try string()
    do { return try UInt256(parsing: text) } catch { throw invalid(expected: expected) }
  }
}
