/// Reads recursive-length-prefix items one after the other, and refuses every encoding but the canonical one.
///
/// A reader is a position in the input; it allocates nothing but what it returns, and only after it has seen
/// that the bytes are there. Each read takes the name of the field, for the error's path.
/// ```swift
/// var reader = RLPReader(bytes)
/// let account = try reader.readList("account") { list throws(RLPError) in
///   Account(nonce: try list.readUInt64("nonce"), balance: try list.readUInt256("balance"))
/// }
/// try reader.finish()
/// ```
public struct RLPReader: Sendable {
  /// The whole input; the reader looks only at the bytes from ``offset`` to ``end``.
  let input: [UInt8]
  /// Where the next item starts, counted from the start of the input.
  public internal(set) var offset: Int
  /// Where the items of this reader end.
  let end: Int
  /// How many lists enclose this reader's items.
  let depth: Int
  /// How many lists may enclose an item.
  public let maxDepth: Int

  /// The largest depth that can be asked for: deeper trees could not be taken apart without exhausting the
  /// stack.
  public static let greatestDepth = 1024

  /// A reader at the first byte of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - start: How many bytes to skip, such as the type byte of an EIP-2718 envelope. Values outside the
  ///     input are taken as its nearest end.
  ///   - maxDepth: How many lists may enclose an item, up to ``greatestDepth``.
  public init(_ bytes: [UInt8], from start: Int = 0, maxDepth: Int = 64) {
    self.init(
      input: bytes, offset: Swift.min(Swift.max(0, start), bytes.count), end: bytes.count, depth: 0,
      maxDepth: Swift.min(maxDepth, Self.greatestDepth))
  }

  private init(input: [UInt8], offset: Int, end: Int, depth: Int, maxDepth: Int) {
    self.input = input
    self.offset = offset
    self.end = end
    self.depth = depth
    self.maxDepth = maxDepth
  }

  /// Whether all items have been read.
  public var isAtEnd: Bool { offset == end }

  /// Whether the next item is a list; `false` at the end.
  public var isList: Bool { offset < end && input[offset] >= 0xc0 }

  /// Ends the reading.
  ///
  /// - Throws: ``RLPError/Reason/trailingBytes(count:)`` where items have not been read.
  public func finish() throws(RLPError) {
    guard isAtEnd else { throw RLPError(.trailingBytes(count: end - offset), offset: offset) }
  }

  /// Steps over the next item's header and payload, and returns where the payload of a byte string lies.
  mutating func nextBytes(_ field: String) throws(RLPError) -> Range<Int> {
    let header = try header(field)
    guard !header.isList else { throw RLPError(.expectedBytes, offset: offset, path: field) }
    offset = header.payload.upperBound
    return header.payload
  }

  /// Steps into the next item, which is a list, and returns a reader of its items; this reader goes on after
  /// it.
  ///
  /// Call ``finish()`` on the returned reader when the list has been read, or use ``readList(_:_:)``.
  /// - Throws: ``RLPError`` where the next item is no list or the list is nested too deeply.
  public mutating func enterList(_ field: String = "") throws(RLPError) -> RLPReader {
    let header = try header(field)
    guard header.isList else { throw RLPError(.expectedList, offset: offset, path: field) }
    guard depth < maxDepth else { throw RLPError(.tooDeep(limit: maxDepth), offset: offset, path: field) }
    offset = header.payload.upperBound
    return RLPReader(
      input: input, offset: header.payload.lowerBound, end: header.payload.upperBound, depth: depth + 1,
      maxDepth: maxDepth)
  }

  /// Steps over the next item, and returns its whole encoding, header included.
  ///
  /// The items inside a list are not looked at.
  public mutating func readEncoded(_ field: String = "") throws(RLPError) -> [UInt8] {
    let start = offset
    offset = try header(field).payload.upperBound
    return Array(input[start..<offset])
  }

  /// Steps over the next item. The items inside a list are not looked at.
  public mutating func skip(_ field: String = "") throws(RLPError) {
    offset = try header(field).payload.upperBound
  }
}
