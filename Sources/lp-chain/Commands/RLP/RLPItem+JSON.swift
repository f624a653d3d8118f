import EthJSON
import EthPrimitives
import EthRLP

extension RLPItem {
  /// Reads an item from JSON: `"0x…"` is a byte string, a number its big-endian bytes without leading zeros, an
  /// array a list.
  ///
  /// - Parameter allowsText: Whether any other string is its UTF-8 bytes; it is refused otherwise.
  init(json: JSONValue, allowsText: Bool) throws(JSONError) {
    switch json.kind {
    case .array:
      self = .list(
        try json.mapElements { element throws(JSONError) in try RLPItem(json: element, allowsText: allowsText)
        })
    case .string:
      let text = try json.string()
      if text.hasPrefix("0x"), let bytes = try? Hex.decode(text) {
        self = .bytes(bytes)
      } else if allowsText {
        self = .bytes(Array(text.utf8))
      } else {
        throw json.invalid(expected: "bytes as \"0x…\" (use --text for strings that are text)")
      }
    case .number:
      guard let number = try? UInt256(parsing: json.numberText()) else {
        throw json.invalid(expected: "a whole number from 0 to 2^256 - 1")
      }
      self = .integer(number)
    case .null, .bool, .object:
      throw json.invalid(expected: "\"0x…\", a number or an array of these")
    }
  }

  /// Writes the item as JSON: byte strings as `"0x…"`, lists as arrays.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .bytes(let bytes): writer.hex(bytes)
    case .list(let items):
      writer.array { writer in
        for item in items { item.write(to: &writer) }
      }
    }
  }
}
