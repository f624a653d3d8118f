public import EthPrimitives

extension UInt256: JSONDecodable {
  /// Reads a quantity: `0x` and hexadecimal digits without leading zeros.
  public init(json: JSONValue) throws(JSONError) { self = try json.quantity() }
}

extension UInt64: JSONDecodable {
  /// Reads a quantity: `0x` and hexadecimal digits without leading zeros.
  public init(json: JSONValue) throws(JSONError) { self = try json.quantityUInt64() }
}

extension Int: JSONDecodable {
  /// Reads a JSON number, not a quantity.
  public init(json: JSONValue) throws(JSONError) { self = try json.int() }
}

extension Double: JSONDecodable {
  /// Reads a JSON number.
  public init(json: JSONValue) throws(JSONError) { self = try json.double() }
}

extension Address: JSONDecodable {
  /// Reads `0x` and 40 hexadecimal digits.
  public init(json: JSONValue) throws(JSONError) { self = try json.address() }
}

extension Hash32: JSONDecodable {
  /// Reads `0x` and 64 hexadecimal digits.
  public init(json: JSONValue) throws(JSONError) { self = try json.hash() }
}

extension Bool: JSONDecodable {
  /// Reads `true` or `false`.
  public init(json: JSONValue) throws(JSONError) { self = try json.bool() }
}

extension String: JSONDecodable {
  /// Reads a string.
  public init(json: JSONValue) throws(JSONError) { self = try json.string() }
}

extension Array: JSONDecodable where Element: JSONDecodable {
  /// Reads an array of such values.
  public init(json: JSONValue) throws(JSONError) {
    self = try json.mapElements { element throws(JSONError) in try Element(json: element) }
  }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
  /// Reads the value, or `null` as `nil`.
  public init(json: JSONValue) throws(JSONError) { self = json.isNull ? nil : try Wrapped(json: json) }
}
