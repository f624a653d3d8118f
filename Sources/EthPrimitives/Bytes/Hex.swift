/// Hexadecimal text, as Ethereum writes bytes: two digits a byte, usually behind `0x`.
public enum Hex {
  /// Returns `bytes` as lower-case hexadecimal text.
  ///
  /// - Parameters:
  ///   - bytes: The bytes to write, first byte first.
  ///   - prefix: Whether the text starts with `0x`.
  public static func encode(_ bytes: some Collection<UInt8>, prefix: Bool = true) -> String {
    let fast = bytes.withContiguousStorageIfAvailable { encode(UnsafeRawBufferPointer($0), prefix: prefix) }
    return fast ?? Array(bytes).withUnsafeBytes { encode($0, prefix: prefix) }
  }

  /// Returns the bytes of `span` as lower-case hexadecimal text.
  public static func encode(_ span: RawSpan, prefix: Bool = true) -> String {
    span.withUnsafeBytes { encode($0, prefix: prefix) }
  }

  static func encode(_ bytes: UnsafeRawBufferPointer, prefix: Bool) -> String {
    let start = prefix ? 2 : 0
    let count = start + 2 * bytes.count
    return String(unsafeUninitializedCapacity: count) { text in
      if prefix {
        text[0] = UInt8(ascii: "0")
        text[1] = UInt8(ascii: "x")
      }
      write(bytes, to: UnsafeMutableBufferPointer(rebasing: text[start...]))
      return count
    }
  }

  /// Writes two digits for each byte; `text` has room for all of them.
  static func write(_ bytes: UnsafeRawBufferPointer, to text: UnsafeMutableBufferPointer<UInt8>) {
    var index = 0
    for byte in bytes {
      text[index] = digit(byte &>> 4)
      text[index &+ 1] = digit(byte & 0x0f)
      index &+= 2
    }
  }

  /// The lower-case digit of a value below 16, without a branch so that the loop above vectorises.
  @inline(__always)
  static func digit(_ value: UInt8) -> UInt8 {
    value &+ 0x30 &+ (((9 &- value) &>> 7) &* 0x27)
  }

  /// The value of a hexadecimal digit, or a value above 15 for any other byte.
  @inline(__always)
  public static func value(of character: UInt8) -> UInt8 {
    let decimal = character &- 0x30
    if decimal < 10 { return decimal }
    let letter = (character | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : 0xff
  }

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
  public static func decode(_ text: some StringProtocol, prefix: Prefix = .optional) throws(HexError)
    -> [UInt8]
  {
    var text = String(text)
    let result = text.withUTF8 { utf8 in
      Result { () throws(HexError) in try decode(utf8: UnsafeRawBufferPointer(utf8), prefix: prefix) }
    }
    return try result.get()
  }

  /// Reads hexadecimal text given as UTF-8 bytes.
  ///
  /// - Throws: ``HexError`` with the offset of the first character that is wrong.
  public static func decode(utf8: RawSpan, prefix: Prefix = .optional) throws(HexError) -> [UInt8] {
    let result = utf8.withUnsafeBytes { text in
      Result { () throws(HexError) in try decode(utf8: text, prefix: prefix) }
    }
    return try result.get()
  }

  static func decode(utf8 text: UnsafeRawBufferPointer, prefix: Prefix) throws(HexError) -> [UInt8] {
    let start = try digitsStart(of: text, prefix: prefix)
    let digits = text.count - start
    guard digits % 2 == 0 else { throw .oddLength(digits: digits) }
    var invalid = false
    let bytes = [UInt8](unsafeUninitializedCapacity: digits / 2) { output, count in
      count = digits / 2
      let source = UnsafeRawBufferPointer(rebasing: text[start...])
      invalid = !read(source, to: UnsafeMutableRawBufferPointer(output), count: count)
    }
    guard !invalid else { throw firstInvalid(in: text, from: start) }
    return bytes
  }

  /// Reads `2 * count` digits; `false` where one of them is no digit.
  @inline(__always)
  static func read(
    _ text: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer, count: Int
  ) -> Bool {
    var wrong: UInt8 = 0
    for index in 0..<count {
      let high = branchFreeValue(text[2 &* index])
      let low = branchFreeValue(text[2 &* index &+ 1])
      wrong |= high | low
      output[index] = (high &<< 4) | (low & 0x0f)
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

  static func digitsStart(of text: UnsafeRawBufferPointer, prefix: Prefix) throws(HexError) -> Int {
    let hasPrefix = text.count >= 2 && text[0] == UInt8(ascii: "0") && (text[1] | 0x20) == UInt8(ascii: "x")
    if hasPrefix { return 2 }
    guard prefix == .optional else { throw .missingPrefix }
    return 0
  }

  static func firstInvalid(in text: UnsafeRawBufferPointer, from start: Int) -> HexError {
    let offset = (start..<text.count).first { value(of: text[$0]) > 15 } ?? start
    return .invalidDigit(offset: offset, byte: offset < text.count ? text[offset] : 0)
  }
}

/// Why text is not the hexadecimal that was expected.
public enum HexError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text does not start with `0x`.
  case missingPrefix
  /// Half a byte is missing; `digits` were found.
  case oddLength(digits: Int)
  /// The character at `offset` (in UTF-8 bytes, `0x` counted) is no hexadecimal digit.
  case invalidDigit(offset: Int, byte: UInt8)
  /// The text holds `found` bytes where `expected` were needed.
  case wrongLength(expected: Int, found: Int)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .missingPrefix:
      "expected hexadecimal text that starts with 0x"
    case .oddLength(let digits):
      "expected an even number of hexadecimal digits, found \(digits)"
    case .invalidDigit(let offset, let byte):
      "expected a hexadecimal digit at offset \(offset), found \(Self.show(byte))"
    case .wrongLength(let expected, let found):
      "expected \(expected) bytes of hexadecimal, found \(found)"
    }
  }

  private static func show(_ byte: UInt8) -> String {
    (0x20..<0x7f).contains(byte)
      ? "\"\(Character(Unicode.Scalar(byte)))\""
      : "byte 0x" + Hex.encode(CollectionOfOne(byte), prefix: false)
  }
}
