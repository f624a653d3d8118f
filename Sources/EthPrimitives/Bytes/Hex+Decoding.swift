extension Hex {
  /// Whether hexadecimal text must, may or must not start with `0x`.
  public enum Prefix: Sendable {
    /// Text without `0x` is refused.
    case required
    /// `0x` is skipped where it is there.
    case optional
  }

  /// Reads hexadecimal text into bytes.
  ///
  /// - Parameters:
  ///   - text: An even number of digits of either case, behind `0x` as `prefix` says.
  ///   - prefix: Whether `0x` must be there.
  /// - Throws: ``HexError`` with the offset of the first character that is wrong.
  public static func decode(
    _ text: some StringProtocol, prefix: Prefix = .optional
  ) throws(HexError) -> [UInt8] {
    try text.withUTF8Bytes { utf8 throws(HexError) in try decode(utf8: utf8, prefix: prefix) }
  }

  /// Reads hexadecimal text given as UTF-8 bytes.
  ///
  /// - Throws: ``HexError`` with the offset of the first character that is wrong.
  public static func decode(utf8: RawSpan, prefix: Prefix = .optional) throws(HexError) -> [UInt8] {
    try utf8.withBytes { text throws(HexError) in try decode(utf8: text, prefix: prefix) }
  }

  static func decode(utf8 text: UnsafeRawBufferPointer, prefix: Prefix) throws(HexError) -> [UInt8] {
    let start = try digitsStart(of: text, prefix: prefix)
    let digits = text.count &- start
    guard digits & 1 == 0 else { throw .oddLength(digits: digits) }
    var isValid = true
    let bytes = [UInt8](unsafeUninitializedCapacity: digits / 2) { output, count in
      count = digits / 2
      isValid = read(text, from: start, to: UnsafeMutableRawBufferPointer(output), count: count)
    }
    guard isValid else { throw firstInvalid(in: text, from: start) }
    return bytes
  }

  /// Reads exactly `output.count` bytes of text, `0x` before them or not.
  @inline(__always)
  static func decode(
    utf8 text: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer, count: Int
  ) throws(HexError) {
    let start = try digitsStart(of: text, prefix: .optional)
    let digits = text.count &- start
    guard digits == 2 &* count else {
      throw digits & 1 == 0 ? .wrongLength(expected: count, found: digits / 2) : .oddLength(digits: digits)
    }
    guard read(text, from: start, to: output, count: count) else {
      throw firstInvalid(in: text, from: start)
    }
  }

  /// Reads `2 * count` digits behind `start`; `false` where one of them is no digit.
  @inline(__always)
  static func read(
    _ text: UnsafeRawBufferPointer, from start: Int, to output: UnsafeMutableRawBufferPointer, count: Int
  ) -> Bool {
    // Typed pointers, whose subscripts are no calls in a debug build.
    guard count > 0, let digits = text.baseAddress?.assumingMemoryBound(to: UInt8.self),
      let bytes = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return true }
    var wrong: UInt8 = 0
    var index = 0
    while index < count {
      let high = branchFreeValue(digits[start &+ 2 &* index])
      let low = branchFreeValue(digits[start &+ 2 &* index &+ 1])
      wrong |= high | low
      bytes[index] = (high &<< 4) | (low & 0x0f)
      index &+= 1
    }
    return wrong < 16
  }

  /// The digit's value, or a value with high bits set; both paths are computed so that the loop vectorises.
  @inline(__always)
  private static func branchFreeValue(_ character: UInt8) -> UInt8 {
    let decimal = character &- 0x30
    let letter = (character | 0x20) &- 0x61
    let letterValue = letter < 6 ? letter &+ 10 : 0xff
    return decimal < 10 ? decimal : letterValue
  }

  @inline(__always)
  static func digitsStart(of text: UnsafeRawBufferPointer, prefix: Prefix) throws(HexError) -> Int {
    let hasPrefix = text.count >= 2 && text[0] == UInt8(ascii: "0") && (text[1] | 0x20) == UInt8(ascii: "x")
    if hasPrefix { return 2 }
    guard prefix == .optional else { throw .missingPrefix }
    return 0
  }

  @inline(never)
  static func firstInvalid(in text: UnsafeRawBufferPointer, from start: Int) -> HexError {
    let offset = (start..<text.count).first { value(of: text[$0]) > 15 } ?? start
    return .invalidDigit(offset: offset, byte: offset < text.count ? text[offset] : 0)
  }
}
