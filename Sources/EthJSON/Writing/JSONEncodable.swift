public import EthPrimitives

/// A value that can be written as JSON, in the form that Ethereum's JSON-RPC gives it.
public protocol JSONEncodable {
  /// Writes the value, and nothing else.
  func write(to writer: inout JSONWriter)
}

extension JSONEncodable {
  /// The value's JSON text.
  public func json(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    write(to: &writer)
    return writer.bytes
  }

  /// The value's JSON text.
  public func jsonText(pretty: Bool = false) -> String {
    String(decoding: json(pretty: pretty), as: UTF8.self)
  }
}

extension UInt256: JSONEncodable {
  /// Writes a quantity.
  public func write(to writer: inout JSONWriter) { writer.quantity(self) }
}

extension UInt64: JSONEncodable {
  /// Writes a quantity.
  public func write(to writer: inout JSONWriter) { writer.quantity(UInt256(limbs: self, 0, 0, 0)) }
}

extension Int: JSONEncodable {
  /// Writes a JSON number, not a quantity.
  public func write(to writer: inout JSONWriter) { writer.number(self) }
}

extension Address: JSONEncodable {
  /// Writes `0x` and 40 digits in lower case.
  public func write(to writer: inout JSONWriter) { writer.address(self) }
}

extension Hash32: JSONEncodable {
  /// Writes `0x` and 64 digits.
  public func write(to writer: inout JSONWriter) { writer.hash(self) }
}

extension Bool: JSONEncodable {
  /// Writes `true` or `false`.
  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension String: JSONEncodable {
  /// Writes a string.
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Array: JSONEncodable where Element: JSONEncodable {
  /// Writes an array.
  public func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for element in self { element.write(to: &writer) }
    }
  }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
  /// Writes the value, or `null`.
  public func write(to writer: inout JSONWriter) {
    if let value = self { value.write(to: &writer) } else { writer.null() }
  }
}

extension JSONValue: JSONEncodable {
  /// Writes the value as it stands in its document's text.
  public func write(to writer: inout JSONWriter) { writer.value(self) }
}
