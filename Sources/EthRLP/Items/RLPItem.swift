public import EthPrimitives

/// Recursive-length-prefix data whose shape is known only when it is read: a byte string or a list of items.
public enum RLPItem: Hashable, Sendable {
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
    self = try reader.walk { cursor, bytes throws(RLPError) in try RLPItem(cursor: &cursor, in: bytes) }
  }

  /// Reads the item from `bytes`, which hold its encoding and nothing else.
  ///
  /// - Parameters:
  ///   - bytes: The encoding; they are not copied as a whole.
  ///   - maxDepth: How many lists may enclose an item, up to ``RLPCursor/greatestDepth``.
  /// - Throws: ``RLPError`` where the bytes are not the canonical encoding of one item.
  public init(rlpEncoded bytes: RawSpan, maxDepth: Int = 64) throws(RLPError) {
    var cursor = RLPCursor(bytes, maxDepth: maxDepth)
    try self.init(cursor: &cursor, in: bytes)
    try cursor.finish()
  }

  private init(cursor: inout RLPCursor, in bytes: RawSpan) throws(RLPError) {
    guard cursor.isList(in: bytes) else {
      self = .bytes(RLPCursor.shared(try cursor.nextBytes(in: bytes), of: bytes))
      return
    }
    var list = try cursor.enterList(in: bytes)
    var items: [RLPItem] = []
    items.reserveCapacity(list.countOfSoundItems(in: bytes))
    while !list.isAtEnd {
      do throws(RLPError) {
        items.append(try RLPItem(cursor: &list, in: bytes))
      } catch {
        throw error.inside("[\(items.count)]")
      }
    }
    self = .list(items)
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
