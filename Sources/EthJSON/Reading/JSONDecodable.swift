/// A value that can be read from JSON, in the form that Ethereum's JSON-RPC gives it.
public protocol JSONDecodable {
  /// Reads the value.
  ///
  /// - Throws: ``JSONError`` where `json` is not such a value.
  init(json: JSONValue) throws(JSONError)
}

extension JSONDecodable {
  /// Parses a text and reads the value from it.
  ///
  /// - Throws: ``JSONError`` where the text is not JSON or not such a value.
  public init(parsing bytes: [UInt8], limits: JSONLimits = .default) throws(JSONError) {
    try self.init(json: JSONDocument(parsing: bytes, limits: limits).root)
  }
}

extension JSONValue {
  /// Reads the value as its type decodes itself.
  public func decode<Value: JSONDecodable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
    try Value(json: self)
  }

  /// Reads the member `name`.
  ///
  /// - Throws: ``JSONError`` where it is missing or is not such a value.
  public func decode<Value: JSONDecodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(JSONError) -> Value {
    try Value(json: member(name))
  }

  /// Reads the member `name`, or gives `nil` where it is missing or `null`.
  ///
  /// - Throws: ``JSONError`` where it is there and is not such a value.
  public func decodeIfPresent<Value: JSONDecodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(JSONError) -> Value? {
    guard let value = try optionalMember(name) else { return nil }
    return try Value(json: value)
  }

  /// Reads the value with `body`, or gives `nil` where it is `null`.
  public func ifNotNull<Value>(
    _ body: (JSONValue) throws(JSONError) -> Value
  ) throws(JSONError) -> Value? {
    isNull ? nil : try body(self)
  }
}
