// JSON-RPC's text for every value. Each type is written as a single string, and as a key where it is one.

extension UInt256: Codable {
  /// Reads a JSON-RPC quantity, such as `"0x1f"`: no leading zeros, `"0x0"` for zero.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a quantity") { text throws(NumberError) in try UInt256(quantity: text) }
  }

  /// Writes a JSON-RPC quantity, such as `"0x1f"`.
  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(quantity) }
}

extension Int256: Codable {
  /// Reads a number in decimal, or in hexadecimal behind `0x`, either behind `-` where it is negative.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a signed number") { text throws(NumberError) in try Int256(parsing: text) }
  }

  /// Writes the number in decimal, such as `"-31"`: JSON-RPC has no signed quantity, and JSON's own numbers lose
  /// digits above 2^53 in most readers.
  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(description) }
}

extension Address: Codable, CodingKeyRepresentable {
  /// Reads `0x` and 40 hexadecimal digits; in mixed case they must match the EIP-55 checksum.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("an address") { text throws(AddressError) in
      guard text.utf8.starts(with: "0x".utf8) else { throw .hex(.missingPrefix) }
      return try Address(text)
    }
  }

  /// Writes `0x` and 40 lower-case digits, as nodes do.
  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(lowercased) }

  /// The key of a dictionary: `0x` and 40 lower-case digits.
  public var codingKey: any CodingKey { TextKey(stringValue: lowercased) }

  /// Reads the key of a dictionary, as text is read.
  public init?(codingKey: some CodingKey) {
    guard let value = try? Self(codingKey.stringValue) else { return nil }
    self = value
  }
}

extension Hash32: Codable, CodingKeyRepresentable {
  /// Reads `0x` and 64 hexadecimal digits.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a 32-byte hash") { text throws(HexError) in
      guard text.utf8.starts(with: "0x".utf8) else { throw .missingPrefix }
      return try Hash32(text)
    }
  }

  /// Writes `0x` and 64 lower-case digits.
  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(description) }

  /// The key of a dictionary: `0x` and 64 lower-case digits.
  public var codingKey: any CodingKey { TextKey(stringValue: description) }

  /// Reads the key of a dictionary, as text is read.
  public init?(codingKey: some CodingKey) {
    guard let value = try? Self(codingKey.stringValue) else { return nil }
    self = value
  }
}

/// A key that is any text.
private struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// Reads one string as `value`; what the string says is not accepted becomes `DecodingError.dataCorrupted`.
  func decodeText<Value, E: Error>(
    _ expected: String, _ parse: (String) throws(E) -> Value
  ) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    do throws(E) { return try parse(text) } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath, debugDescription: "expected \(expected): \(error)", underlyingError: error))
    }
  }
}

extension Encoder {
  func encodeText(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
