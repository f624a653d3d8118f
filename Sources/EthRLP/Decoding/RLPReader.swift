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
/// To walk bytes that are in no array, or without keeping the array, use ``RLPCursor``.
public struct RLPReader: Sendable {
  /// The whole input; the reader looks only at the bytes from ``offset`` to the end of its cursor.
  @usableFromInline let input: [UInt8]
  @usableFromInline var cursor: RLPCursor

  /// The largest depth that can be asked for: deeper trees could not be taken apart without exhausting the
  /// stack.
  public static let greatestDepth = RLPCursor.greatestDepth

  /// A reader at the first byte of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - start: How many bytes to skip, such as the type byte of an EIP-2718 envelope. Values outside the
  ///     input are taken as its nearest end.
  ///   - maxDepth: How many lists may enclose an item, up to ``greatestDepth``.
  @inlinable
  public init(_ bytes: [UInt8], from start: Int = 0, maxDepth: Int = 64) {
    self.init(input: bytes, cursor: RLPCursor(bytes.span.bytes, from: start, maxDepth: maxDepth))
  }

  /// A reader at the first byte of a copy of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - maxDepth: How many lists may enclose an item, up to ``greatestDepth``.
  public init(copying bytes: RawSpan, maxDepth: Int = 64) {
    self.init(bytes.withUnsafeBytes { [UInt8]($0) }, maxDepth: maxDepth)
  }

  @inlinable
  init(input: [UInt8], cursor: RLPCursor) {
    self.input = input
    self.cursor = cursor
  }

  /// Moves the cursor over the input.
  ///
  /// The cursor is taken out for as long: it cannot be changed in its place while the input beside it is read.
  @inlinable @inline(__always)
  mutating func walk<Value>(
    _ body: (inout RLPCursor, RawSpan) throws(RLPError) -> Value
  ) throws(RLPError) -> Value {
    var cursor = cursor
    defer { self.cursor = cursor }
    return try body(&cursor, input.span.bytes)
  }

  /// Where the next item starts, counted from the start of the input.
  @inlinable public var offset: Int { cursor.position }

  /// How many lists may enclose an item.
  public var maxDepth: Int { cursor.maxDepth }

  /// Whether all items have been read.
  @inlinable public var isAtEnd: Bool { cursor.isAtEnd }

  /// Whether the next item is a list; `false` at the end.
  @inlinable public var isList: Bool { cursor.isList(in: input.span.bytes) }

  /// Ends the reading.
  ///
  /// - Throws: ``RLPError/Reason/trailingBytes(count:)`` where items have not been read.
  @inlinable
  public func finish() throws(RLPError) { try cursor.finish() }

  /// Steps into the next item, which is a list, and returns a reader of its items; this reader goes on after
  /// it.
  ///
  /// Call ``finish()`` on the returned reader when the list has been read, or use ``readList(_:_:)``.
  /// - Throws: ``RLPError`` where the next item is no list or the list is nested too deeply.
  @inlinable
  public mutating func enterList(_ field: String = "") throws(RLPError) -> RLPReader {
    RLPReader(
      input: input,
      cursor: try walk { cursor, bytes throws(RLPError) in try cursor.enterList(in: bytes, field) })
  }

  /// Steps over the next item, and returns its whole encoding, header included.
  ///
  /// The items inside a list are not looked at.
  public mutating func readEncoded(_ field: String = "") throws(RLPError) -> [UInt8] {
    try walk { cursor, bytes throws(RLPError) in
      RLPCursor.copy(try cursor.next(in: bytes, field).encoding, of: bytes)
    }
  }

  /// Steps over the next item. The items inside a list are not looked at.
  public mutating func skip(_ field: String = "") throws(RLPError) {
    _ = try walk { cursor, bytes throws(RLPError) in try cursor.next(in: bytes, field) }
  }

  /// The number of items from here to the end; those inside lists are not counted.
  ///
  /// - Throws: ``RLPError`` where an item's header is not canonical.
  public func countItems() throws(RLPError) -> Int { try cursor.count(in: input.span.bytes) }
}
