public import EthPrimitives

extension JSONValue {
  /// Reads JSON-RPC's form of bytes: a string of `0x` and two hexadecimal digits for each byte.
  ///
  /// - Throws: ``JSONError`` for anything else.
  public func bytes() throws(JSONError) -> [UInt8] {
    try withUTF8 { text throws(JSONError) in
      do throws(HexError) {
        guard JSONHex.hasPrefix(text) else { throw .missingPrefix }
        return try Hex.decode(utf8: text.bytes, prefix: .required)
      } catch {
        throw invalid(expected: "data in hexadecimal", found: "\(excerpt) (\(error))")
      }
    }
  }

  /// Reads an address: a string of `0x` and 40 hexadecimal digits, their case free.
  ///
  /// - Throws: ``JSONError`` for anything else.
  public func address() throws(JSONError) -> Address {
    try withUTF8 { text throws(JSONError) in
      guard let address = JSONHex.address(text) else {
        throw invalid(expected: "an address of 0x and 40 hexadecimal digits")
      }
      return address
    }
  }

  /// Reads a hash: a string of `0x` and 64 hexadecimal digits.
  ///
  /// - Throws: ``JSONError`` for anything else.
  public func hash() throws(JSONError) -> Hash32 {
    try withUTF8 { text throws(JSONError) in
      guard let hash = JSONHex.hash(text) else {
        throw invalid(expected: "a hash of 0x and 64 hexadecimal digits")
      }
      return hash
    }
  }
}
