extension JSONValue {
  /// Reads a string, with its escapes resolved.
  ///
  /// - Throws: ``JSONError`` for any other kind.
  public func string() throws(JSONError) -> String {
    try expect(.string)
    return unescaped
  }

  /// Calls `body` with a string's UTF-8 bytes, escapes resolved; without escapes they are those of the text,
  /// and nothing is allocated.
  ///
  /// - Throws: ``JSONError`` for any other kind, and what `body` throws.
  public func withUTF8<Result>(
    _ body: (Span<UInt8>) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try expect(.string)
    let entry = entry
    if entry.isEscaped {
      let bytes = unescapedBytes
      return try body(bytes.span)
    }
    let bytes = storage.bytes
    let text = bytes.span
    return try body(text.extracting(entry.offset..<(entry.offset &+ entry.extent)))
  }

  /// Whether the value is the string `text`.
  public func isString(_ text: StaticString) -> Bool {
    let entry = entry
    guard entry.kind == .string else { return false }
    return text.withUTF8Buffer { text in
      guard !entry.isEscaped else { return unescapedBytes.elementsEqual(text) }
      guard entry.extent == text.count else { return false }
      return storage.bytes.withUnsafeBufferPointer { bytes in
        for index in 0..<text.count where bytes[entry.offset &+ index] != text[index] { return false }
        return true
      }
    }
  }

  /// The text of an entry known to be a string.
  var unescaped: String {
    let entry = entry
    guard entry.isEscaped else {
      return String(decoding: storage.bytes[entry.offset..<(entry.offset &+ entry.extent)], as: UTF8.self)
    }
    return String(decoding: unescapedBytes, as: UTF8.self)
  }

  /// The UTF-8 bytes of an entry known to be a string; its escapes have been checked.
  var unescapedBytes: [UInt8] {
    let entry = entry
    let bytes = storage.bytes[entry.offset..<(entry.offset &+ entry.extent)]
    return entry.isEscaped ? JSONEscapes.resolve(bytes) : Array(bytes)
  }
}
