public import EthPrimitives

/// Recursive-length-prefix data whose shape is known only when it is read: a byte string or a list of items.
public indirect enum RLPItem: Hashable, Sendable {
  /// A byte string.
  case bytes([UInt8])
  /// A list.
  case list([RLPItem])

  /// The byte string of an integer: big-endian without leading zeros.
  public static func integer(_ number: UInt256) -> RLPItem { .bytes(number.minimalBigEndianBytes) }
}

extension RLPItem: RLPEncodable {
  /// Appends the item.
  public func encode(to encoder: inout RLPEncoder) {
    switch self {
    case .bytes(let bytes): encoder.append(bytes)
    case .list(let items): encoder.list(of: items)
    }
  }
}

extension RLPItem: RLPDecodable {
  /// Reads the next item, whatever it is.
  public init(rlp reader: inout RLPReader) throws(RLPError) {
    guard reader.isList else {
      self = .bytes(try reader.readBytes())
      return
    }
    self = .list(try reader.readArray { reader throws(RLPError) in try RLPItem(rlp: &reader) })
  }
}

extension RLPItem: ExpressibleByArrayLiteral, CustomStringConvertible {
  /// A list of items.
  public init(arrayLiteral elements: RLPItem...) { self = .list(elements) }

  /// The item as JSON writes it: byte strings as `"0x…"`, lists in brackets.
  public var description: String {
    switch self {
    case .bytes(let bytes): "\"" + Hex.encode(bytes) + "\""
    case .list(let items): "[" + items.map(\.description).joined(separator: ",") + "]"
    }
  }
}
