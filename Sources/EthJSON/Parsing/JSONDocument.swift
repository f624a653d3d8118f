/// A JSON text (RFC 8259) that has been checked completely and is read through views.
///
/// The text is kept as it is beside a tape with one word for each value, so parsing makes no strings, numbers
/// or dictionaries, and what is not asked for costs nothing more.
/// ```swift
/// let document = try JSONDocument(parsing: bytes)
/// let block = try document.root.member("result").member("number").quantityUInt64()
/// ```
public struct JSONDocument: Sendable {
  let storage: JSONStorage

  init(storage: JSONStorage) { self.storage = storage }

  /// Checks `bytes` and makes them readable.
  ///
  /// Refused are, beyond what RFC 8259 forbids: a byte order mark, halves of surrogate pairs, and objects
  /// with two members of one name unless `limits` allow them.
  /// - Throws: ``JSONError`` with the first offset at which the text is wrong.
  public init(parsing bytes: [UInt8], limits: JSONLimits = .default) throws(JSONError) {
    let tape = try bytes.span.bytes.withUnsafeBytes { text throws(JSONError) in
      try JSONParser(text: text, limits: limits).parse()
    }
    storage = JSONStorage(bytes: bytes, tape: tape, allowsDuplicateKeys: limits.allowsDuplicateKeys)
  }

  /// Copies `bytes`, checks them and makes them readable.
  ///
  /// - Throws: ``JSONError`` with the first offset at which the text is wrong.
  public init(copying bytes: RawSpan, limits: JSONLimits = .default) throws(JSONError) {
    try self.init(parsing: bytes.withUnsafeBytes { [UInt8]($0) }, limits: limits)
  }

  /// Checks `text` and makes it readable.
  ///
  /// - Throws: ``JSONError`` with the first offset, in UTF-8 bytes, at which the text is wrong.
  public init(parsing text: String, limits: JSONLimits = .default) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }

  /// The outermost value.
  public var root: JSONValue { JSONValue(storage: storage, index: 0) }

  /// The text that was parsed.
  public var bytes: [UInt8] { storage.bytes }
}
