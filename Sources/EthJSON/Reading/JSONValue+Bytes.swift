public import EthPrimitives

extension JSONValue {
  /// Reads JSON-RPC's form of bytes: a string of `0x` and two hexadecimal digits for each byte.
  ///
  /// - Throws: ``JSONError`` for anything else.
  public func bytes() throws(JSONError) -> [UInt8] {
    try withUTF8 { text throws(JSONError) in
      do { return try Hex.decode(utf8: text.bytes, prefix: .required) } catch { throw invalid(expected: "hexadecimal data", found: "\(excerpt): \(error)") }
    }
  }

  /// Reads an address: a string of `0x` and 40 hexadecimal digits in any case.
  ///
  /// - Throws: ``JSONError`` for anything else.
  public func address() throws(JSONError) -> Address {
    let bytes = try bytes()
    do { return try Address(bytes) } catch { throw invalid(expected: "an address of 20 bytes") }
  }

  /// Reads a hash: a string of `0x` and 64 hexadecimal digits.
  ///
  /// - Throws: ``JSONError`` for anything else.
  public func hash() throws(JSONError) -> Hash32 {
    let bytes = try bytes()
    do { return try Hash32(bytes) } catch { throw invalid(expected: "a hash of 32 bytes") }
  }
}
