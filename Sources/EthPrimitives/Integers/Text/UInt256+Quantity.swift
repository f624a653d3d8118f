extension UInt256 {
  /// Reads a JSON-RPC quantity: `0x`, at least one digit, no leading zeros but in `0x0` (Ethereum JSON-RPC
  /// specification, "Hex value encoding").
  ///
  /// - Throws: ``NumberError``.
  public init(quantity text: some StringProtocol) throws(NumberError) {
    self = try text.withUTF8Bytes { utf8 throws(NumberError) in try UInt256(quantity: utf8) }
  }

  /// Reads a JSON-RPC quantity given as UTF-8 bytes.
  ///
  /// - Throws: ``NumberError``, as for text.
  public init(quantity utf8: RawSpan) throws(NumberError) {
    self = try utf8.withBytes { utf8 throws(NumberError) in try UInt256(quantity: utf8) }
  }

  init(quantity utf8: UnsafeRawBufferPointer) throws(NumberError) {
    guard utf8.count >= 2, utf8[0] == UInt8(ascii: "0"), utf8[1] == UInt8(ascii: "x") else {
      throw .missingPrefix
    }
    guard utf8.count <= 3 || utf8[2] != UInt8(ascii: "0") else { throw .leadingZero }
    try self.init(hexDigits: utf8, from: 2)
  }

  /// The number as a JSON-RPC quantity: `0x` and hexadecimal digits without leading zeros, `0x0` for zero.
  public var quantity: String {
    let digits = Swift.max(1, (significantBitCount &+ 3) &>> 2)
    return Hash32(self).withHexDigits { all in
      String(unsafeUninitializedCapacity: 2 &+ digits) { text in
        text[0] = UInt8(ascii: "0")
        text[1] = UInt8(ascii: "x")
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(text)[2...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: all[(64 &- digits)...]))
        return 2 &+ digits
      }
    }
  }
}
