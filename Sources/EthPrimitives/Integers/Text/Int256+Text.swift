extension Int256 {
  /// Reads a number in decimal or in hexadecimal behind `0x`, either behind `-` where it is negative.
  ///
  /// - Throws: ``NumberError``.
  public init(parsing text: some StringProtocol) throws(NumberError) {
    self = try text.withUTF8Bytes { utf8 throws(NumberError) in
      try Int256(signed: utf8) { utf8, start throws(NumberError) in try UInt256(parsing: utf8, from: start) }
    }
  }

  /// Reads a number given as UTF-8 bytes, as the initialiser for text does.
  ///
  /// - Throws: ``NumberError``.
  public init(parsing utf8: RawSpan) throws(NumberError) {
    self = try utf8.withBytes { utf8 throws(NumberError) in
      try Int256(signed: utf8) { utf8, start throws(NumberError) in try UInt256(parsing: utf8, from: start) }
    }
  }

  /// Reads a number in a base from 2 to 36, without any prefix, behind `-` where it is negative.
  ///
  /// - Parameters:
  ///   - text: Digits, of either case above 9.
  ///   - radix: The base; one outside 2…36 is a run-time error.
  /// - Throws: ``NumberError``.
  public init(parsing text: some StringProtocol, radix: Int) throws(NumberError) {
    self = try text.withUTF8Bytes { utf8 throws(NumberError) in
      try Int256(signed: utf8) { utf8, start throws(NumberError) in
        try UInt256(digits: utf8, from: start, radix: radix)
      }
    }
  }

  /// Reads a sign, then the magnitude with `parse`, which gets the offset where it starts.
  init(
    signed utf8: UnsafeRawBufferPointer,
    _ parse: (UnsafeRawBufferPointer, Int) throws(NumberError) -> UInt256
  ) throws(NumberError) {
    let isNegative = utf8.first == UInt8(ascii: "-")
    let magnitude: UInt256
    do throws(NumberError) {
      magnitude = try parse(utf8, isNegative ? 1 : 0)
    } catch .outOfRange {
      throw .outOfRange(bits: 256, signed: true)
    }
    guard let value = Int256(magnitude: magnitude, isNegative: isNegative) else {
      throw .outOfRange(bits: 256, signed: true)
    }
    self = value
  }
}

extension Int256: CustomStringConvertible, LosslessStringConvertible {
  /// The number in decimal, behind `-` where it is negative.
  public var description: String {
    magnitude.withDecimalDigits { String(ascii: $0, isNegative: isNegative) }
  }

  /// Reads a number as the standard library's integers do, behind `+` or `-` or neither; `nil` for any other text.
  public init?(_ text: some StringProtocol, radix: Int = 10) {
    let value = text.withUTF8Bytes { utf8 -> Int256? in
      if utf8.first == UInt8(ascii: "+") {
        return (try? UInt256(digits: utf8, from: 1, radix: radix)).flatMap {
          Int256(magnitude: $0, isNegative: false)
        }
      }
      return try? Int256(signed: utf8) { utf8, start throws(NumberError) in
        try UInt256(digits: utf8, from: start, radix: radix)
      }
    }
    guard let value else { return nil }
    self = value
  }

  /// Reads a number in decimal, behind `+` or `-` or neither; `nil` for any other text.
  public init?(_ description: String) { self.init(description, radix: 10) }
}
