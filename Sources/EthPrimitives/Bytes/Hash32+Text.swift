extension Hash32: CustomStringConvertible, LosslessStringConvertible, ExpressibleByStringLiteral {
  /// Reads 64 hexadecimal digits, with or without `0x`.
  ///
  /// - Throws: ``HexError`` where the text is anything else.
  public init(_ text: some StringProtocol) throws(HexError) {
    self = try text.withUTF8Bytes { utf8 throws(HexError) in try Hash32(utf8: utf8) }
  }

  /// Reads 64 hexadecimal digits given as UTF-8 bytes, with or without `0x`.
  ///
  /// - Throws: ``HexError``, as for text.
  public init(utf8: RawSpan) throws(HexError) {
    self = try utf8.withBytes { utf8 throws(HexError) in try Hash32(utf8: utf8) }
  }

  /// `0x` and 64 lower-case digits.
  public var description: String { withUnsafeBytes { Hex.encode($0) } }

  /// Reads 64 hexadecimal digits, with or without `0x`; `nil` for any other text.
  @_disfavoredOverload
  public init?(_ description: String) {
    guard let value = try? description.withUTF8Bytes({ utf8 throws(HexError) in try Hash32(utf8: utf8) })
    else {
      return nil
    }
    self = value
  }

  /// A hash written in the program's source; a literal that is no hash stops the program, as a literal
  /// integer that overflows does. Use the throwing initialiser for text that comes from outside.
  public init(stringLiteral text: String) {
    do { try self.init(text) } catch { preconditionFailure("not a 32-byte hash: \(text): \(error)") }
  }

  private init(utf8: UnsafeRawBufferPointer) throws(HexError) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    try withUnsafeMutableBytes(of: &words) { words throws(HexError) in
      try Hex.decode(utf8: utf8, to: words, count: 32)
    }
    self.init(rawWords: words.0, words.1, words.2, words.3)
  }

  /// Reads at most 64 digits, with zeros in front of them; `nil` where one is no digit.
  init?(paddedHexDigits digits: UnsafeRawBufferPointer) {
    typealias Words = (UInt64, UInt64, UInt64, UInt64)
    var words: Words = (0, 0, 0, 0)
    let zeros: UInt64 = 0x3030_3030_3030_3030
    var text: (Words, Words) = ((zeros, zeros, zeros, zeros), (zeros, zeros, zeros, zeros))
    let isValid = withUnsafeMutableBytes(of: &text) { text in
      UnsafeMutableRawBufferPointer(rebasing: text[(64 &- digits.count)...]).copyMemory(from: digits)
      return withUnsafeMutableBytes(of: &words) { words in
        Hex.read(UnsafeRawBufferPointer(text), from: 0, to: words, count: 32)
      }
    }
    guard isValid else { return nil }
    self.init(rawWords: words.0, words.1, words.2, words.3)
  }

  /// Calls `body` with the 64 lower-case digits.
  @inline(__always)
  func withHexDigits<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { text in
        Hex.write(bytes, count: 32, to: text, at: 0)
        return body(UnsafeRawBufferPointer(text))
      }
    }
  }
}
