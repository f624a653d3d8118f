import EthPrimitives

extension ABIValue: CustomStringConvertible {
  /// The value for people: numbers in decimal, bytes as `0x…`, strings in quotation marks, arrays in brackets,
  /// tuples in parentheses.
  public var description: String {
    switch self {
    case .uint(let number): number.description
    case .int(let number): number.description
    case .address(let address): address.description
    case .bool(let flag): flag.description
    case .bytes(let bytes): Hex.encode(bytes)
    case .string(let text): "\"\(ABIError.excerpt(text, limit: 1024))\""
    case .array(let elements): "[\(elements.map(\.description).joined(separator: ", "))]"
    case .tuple(let components): "(\(components.map(\.description).joined(separator: ", ")))"
    case .indexedHash(let hash): "hash \(hash)"
    }
  }
}
