extension Address {
  /// Reads 40 hexadecimal digits, with or without `0x`.
  ///
  /// Text in one case is taken as it is; text in mixed case must match its EIP-55 checksum, so that a typing
  /// error is caught.
  /// - Throws: ``AddressError``.
  public init(_ text: some StringProtocol) throws(AddressError) {
    self = try text.withUTF8Bytes { utf8 throws(AddressError) in try Address(utf8: utf8) }
  }

  /// Reads 40 hexadecimal digits given as UTF-8 bytes, with or without `0x`, as the initialiser for text does.
  ///
  /// - Throws: ``AddressError``.
  public init(utf8: RawSpan) throws(AddressError) {
    self = try utf8.withBytes { utf8 throws(AddressError) in try Address(utf8: utf8) }
  }

  private init(utf8: UnsafeRawBufferPointer) throws(AddressError) {
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    do throws(HexError) {
      try Swift.withUnsafeMutableBytes(of: &words) { words throws(HexError) in
        try Hex.decode(utf8: utf8, to: words, count: 20)
      }
    } catch { throw .hex(error) }
    self.init(rawWords: words.0, words.1, words.2)
    let start = utf8.count &- 40
    var hasLower = false
    var hasUpper = false
    for index in start..<utf8.count where utf8[index] >= 0x41 {
      if utf8[index] & 0x20 == 0 { hasUpper = true } else { hasLower = true }
    }
    guard hasLower, hasUpper else { return }
    let matches = withChecksumDigits { digits in
      // Not the loop's business which letter differs.
      var difference: UInt8 = 0
      for index in 0..<40 { difference |= digits[index] ^ utf8[start &+ index] }
      return difference == 0
    }
    guard matches else { throw .checksum(expected: description) }
  }
}

extension Address: CustomStringConvertible, LosslessStringConvertible, ExpressibleByStringLiteral {
  /// The address with its EIP-55 checksum, as people should see it.
  public var description: String {
    withChecksumDigits { digits in
      String(unsafeUninitializedCapacity: 42) { text in
        text[0] = UInt8(ascii: "0")
        text[1] = UInt8(ascii: "x")
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(text)[2...])
          .copyMemory(from: digits)
        return 42
      }
    }
  }

  /// The address as JSON-RPC writes it: `0x` and 40 lower-case digits.
  public var lowercased: String { withUnsafeBytes { Hex.encode($0) } }

  /// Reads an address as the throwing initialiser does; `nil` for any other text.
  @_disfavoredOverload
  public init?(_ description: String) {
    let value = try? description.withUTF8Bytes { utf8 throws(AddressError) in try Address(utf8: utf8) }
    guard let value else { return nil }
    self = value
  }

  /// An address written in the program's source; a literal that is no address stops the program, as a literal
  /// integer that overflows does. Use the throwing initialiser for text that comes from outside.
  public init(stringLiteral text: String) {
    do { try self.init(text) } catch { preconditionFailure("\(text): \(error)") }
  }

  /// Calls `body` with the 40 digits whose letters' case is the EIP-55 checksum: a letter is a capital where the
  /// same digit of the Keccak-256 of the lower-case digits is 8 or more.
  @inline(__always)
  private func withChecksumDigits<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 40, alignment: 16) { text in
        Hex.write(bytes, count: 20, to: text, at: 0)
        Keccak256.hash(UnsafeRawBufferPointer(text)).withUnsafeBytes { hash in
          var index = 0
          while index < 20 {
            let byte = hash[index]
            text[2 &* index] = Self.cased(text[2 &* index], byte &>> 7)
            text[2 &* index &+ 1] = Self.cased(text[2 &* index &+ 1], (byte &>> 3) & 1)
            index &+= 1
          }
        }
        return body(UnsafeRawBufferPointer(text))
      }
    }
  }

  /// The digit, as a capital where it is a letter and `upper` is 1.
  @inline(__always)
  private static func cased(_ digit: UInt8, _ upper: UInt8) -> UInt8 {
    digit &- (((digit &>> 6) & upper) &<< 5)
  }
}
