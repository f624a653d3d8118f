public import EthPrimitives

extension JSON: JSONDecodable {
  /// Copies a document's value into a tree.
  public init(json: JSONValue) throws(JSONError) { self = json.tree() }

  /// A quantity: `"0x…"` without leading zeros.
  public static func quantity(_ value: UInt256) -> JSON { .string(value.quantity) }

  /// A quantity: `"0x…"` without leading zeros.
  public static func quantity(_ value: some FixedWidthInteger & UnsignedInteger) -> JSON {
    .quantity(UInt256(truncatingIfNeeded: value))
  }

  /// Bytes as JSON-RPC writes them: `"0x…"`, two digits for each byte.
  public static func hex(_ bytes: [UInt8]) -> JSON { .string(Hex.encode(bytes)) }

  /// An address in lower case.
  public static func address(_ address: Address) -> JSON { .string(address.lowercased) }

  /// A hash.
  public static func hash(_ hash: Hash32) -> JSON { .string(hash.description) }
}

extension JSONValue {
  /// Copies the value into a tree, which does not keep the document alive.
  public func tree() -> JSON {
    switch kind {
    case .null: .null
    case .bool: .bool(entry.kind == .true)
    case .number: .number(JSONNumber(unchecked: description))
    case .string: .string(unescaped)
    case .array: .array(JSONArray(value: self).map { $0.tree() })
    case .object: .object(JSONObject(value: self).map { ($0.name, $0.value.tree()) })
    }
  }
}
