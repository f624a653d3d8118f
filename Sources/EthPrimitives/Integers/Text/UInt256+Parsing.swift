extension UInt256 {
  /// Reads a number in decimal, or in hexadecimal behind `0x`. Leading zeros are allowed; signs, spaces and
  /// separators are not.
  ///
  /// - Throws: ``NumberError`` for an empty text, a character that is no digit, or a number above 2^256 − 1.
  public init(parsing text: some StringProtocol) throws(NumberError) {
    self = try text.withUTF8Bytes { utf8 throws(NumberError) in try UInt256(parsing: utf8) }
  }

  /// Reads a number given as UTF-8 bytes, in decimal or in hexadecimal behind `0x`.
  ///
  /// - Throws: ``NumberError``, as for text.
  public init(parsing utf8: RawSpan) throws(NumberError) {
    self = try utf8.withBytes { utf8 throws(NumberError) in try UInt256(parsing: utf8) }
  }

  /// Reads a number in a base from 2 to 36, without any prefix.
  ///
  /// - Parameters:
  ///   - text: Digits, of either case above 9.
  ///   - radix: The base; one outside 2…36 is a run-time error.
  /// - Throws: ``NumberError``.
  public init(parsing text: some StringProtocol, radix: Int) throws(NumberError) {
    self = try text.withUTF8Bytes { utf8 throws(NumberError) in try UInt256(digits: utf8, radix: radix) }
  }

  /// Reads the number after skipping a prefix that the caller has seen; offsets count from the start of `utf8`.
  init(parsing utf8: UnsafeRawBufferPointer, from start: Int = 0) throws(NumberError) {
    if utf8.count &- start >= 2, utf8[start] == UInt8(ascii: "0"),
      utf8[start &+ 1] | 0x20 == UInt8(ascii: "x")
    {
      try self.init(hexDigits: utf8, from: start &+ 2)
    } else {
      try self.init(decimalDigits: utf8, from: start)
    }
  }

  /// Reads decimal digits behind `start`, passing over the one character at `point`, where there is one.
  init(
    decimalDigits utf8: UnsafeRawBufferPointer, from start: Int = 0, point: Int = -1
  ) throws(NumberError) {
    guard start < utf8.count else { throw .empty }
    self.init()
    var chunk: UInt64 = 0
    var scale: UInt64 = 1
    var index = start
    while index < utf8.count {
      if index != point {
        let digit = utf8[index] &- 0x30
        guard digit < 10 else { throw .invalidDigit(offset: index, byte: utf8[index]) }
        chunk = chunk &* 10 &+ UInt64(digit)
        scale = scale &* 10
        if scale == 10_000_000_000_000_000_000 {
          try append(chunk, scale: scale)
          (chunk, scale) = (0, 1)
        }
      }
      index &+= 1
    }
    try append(chunk, scale: scale)
  }

  /// Puts as many decimal digits as `scale` has zeros behind the number.
  @inline(__always)
  private mutating func append(_ chunk: UInt64, scale: UInt64) throws(NumberError) {
    let (carry, low) = multiplied(byLimb: scale, adding: chunk)
    guard carry == 0 else { throw .outOfRange(bits: 256, signed: false) }
    self = low
  }

  init(hexDigits utf8: UnsafeRawBufferPointer, from start: Int) throws(NumberError) {
    guard start < utf8.count else { throw .empty }
    var first = start
    while first < utf8.count, utf8[first] == UInt8(ascii: "0") { first &+= 1 }
    let count = utf8.count &- first
    guard count <= 64 else {
      let wrong = utf8[first..<(first &+ 64)].firstIndex { Hex.value(of: $0) > 15 }
      throw wrong.map { .invalidDigit(offset: $0, byte: utf8[$0]) } ?? .outOfRange(bits: 256, signed: false)
    }
    let word = Hash32(paddedHexDigits: UnsafeRawBufferPointer(rebasing: utf8[first...]))
    guard let word else {
      let wrong = utf8[first...].firstIndex { Hex.value(of: $0) > 15 } ?? first
      throw .invalidDigit(offset: wrong, byte: utf8[wrong])
    }
    self = word.number
  }

  init(digits utf8: UnsafeRawBufferPointer, from start: Int = 0, radix: Int) throws(NumberError) {
    precondition((2...36).contains(radix), "a base is a number from 2 to 36")
    guard start < utf8.count else { throw .empty }
    self.init()
    for index in start..<utf8.count {
      let digit = Self.digit(utf8[index])
      guard digit < radix else { throw .invalidDigit(offset: index, byte: utf8[index]) }
      let (carry, low) = multiplied(byLimb: UInt64(radix), adding: UInt64(digit))
      guard carry == 0 else { throw .outOfRange(bits: 256, signed: false) }
      self = low
    }
  }

  /// The value of a digit of base 36, or 255.
  private static func digit(_ character: UInt8) -> UInt8 {
    let decimal = character &- 0x30
    if decimal < 10 { return decimal }
    let letter = (character | 0x20) &- 0x61
    return letter < 26 ? letter &+ 10 : 255
  }
}

extension UInt256 {
  /// Reads a number as the standard library's integers do, behind `+` or not; `nil` for any other text.
  public init?(_ text: some StringProtocol, radix: Int = 10) {
    let value = text.withUTF8Bytes { utf8 -> UInt256? in
      let start = utf8.first == UInt8(ascii: "+") ? 1 : 0
      return radix == 10
        ? try? UInt256(decimalDigits: utf8, from: start)
        : try? UInt256(digits: utf8, from: start, radix: radix)
    }
    guard let value else { return nil }
    self = value
  }

  /// Reads a number in decimal, behind `+` or not; `nil` for any other text.
  public init?(_ description: String) { self.init(description, radix: 10) }
}
