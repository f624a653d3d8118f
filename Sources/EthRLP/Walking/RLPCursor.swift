/// A position in recursive-length-prefix data that someone else holds: walks items without copying any.
///
/// A cursor is a few integers. It is given the bytes with each call, always the same ones, and so can walk a
/// span, whose memory it could not keep alive:
/// ```swift
/// var cursor = RLPCursor(span)
/// var list = try cursor.enterList(in: span)
/// while !list.isAtEnd {
///   let item = try list.next(in: span)  // an RLPHeader with byte ranges
///   if !item.isList { use(span.extracting(item.payload)) }
/// }
/// try cursor.finish()
/// ```
/// Each read takes the name of the field, for the error's path. ``RLPReader`` is the same over an array that it
/// keeps, with the bytes left out of the calls.
@frozen public struct RLPCursor: Sendable, BitwiseCopyable {
  /// Where the next item starts, counted from the start of the input.
  @inlinable public var offset: Int { position }
  @usableFromInline var position: Int
  /// Where the items of this cursor end.
  public let end: Int
  /// How many lists enclose this cursor's items.
  public let depth: Int
  /// How many lists may enclose an item.
  public let maxDepth: Int

  /// The largest depth that can be asked for: deeper trees could not be taken apart without exhausting the
  /// stack.
  public static var greatestDepth: Int { 1024 }

  /// A cursor at the first byte of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - start: How many bytes to skip, such as the type byte of an EIP-2718 envelope. Values outside the
  ///     input are taken as its nearest end.
  ///   - maxDepth: How many lists may enclose an item, up to ``greatestDepth``.
  @inlinable
  public init(_ bytes: RawSpan, from start: Int = 0, maxDepth: Int = 64) {
    self.init(
      offset: Swift.min(Swift.max(0, start), bytes.byteCount), end: bytes.byteCount, depth: 0,
      maxDepth: Swift.min(maxDepth, 1024))
  }

  @inlinable @inline(__always)
  init(offset: Int, end: Int, depth: Int, maxDepth: Int) {
    self.position = offset
    self.end = end
    self.depth = depth
    self.maxDepth = maxDepth
  }

  /// Whether all items have been read.
  @inlinable public var isAtEnd: Bool { position == end }

  /// Whether the next item is a list; `false` at the end.
  @inlinable
  public func isList(in bytes: RawSpan) -> Bool {
    guard position < end else { return false }
    check(bytes)
    return bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) >= 0xc0
  }

  /// Ends the reading.
  ///
  /// - Throws: ``RLPError/Reason/trailingBytes(count:)`` where items have not been read.
  @inlinable
  public func finish() throws(RLPError) {
    guard isAtEnd else { throw RLPError(.trailingBytes(count: end &- position), offset: position) }
  }

  /// Everything behind this is read without further checks of the bounds.
  @inlinable @inline(__always)
  func check(_ bytes: RawSpan) {
    precondition(end <= bytes.byteCount, "a cursor must be given the bytes that it was made for")
  }

  // MARK: - Items of any kind

  /// Steps over the next item. The items inside a list are not looked at.
  ///
  /// - Throws: ``RLPError`` where there is none or its header is not canonical.
  @inlinable @inline(__always)
  public mutating func next(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> RLPHeader {
    check(bytes)
    if position < end {
      let first = bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
      let start = position
      // One byte, or a header of one byte in front of a payload that is there.
      if first < 0x80 {
        position = start &+ 1
        return RLPHeader(isList: false, start: start, payloadStart: start, end: position)
      }
      let isList = first >= 0xc0
      let length = Int(first & 0x3f)
      if length < 56, length < end &- start {
        let isSingle = length == 1 && !isList
        if !isSingle || bytes.unsafeLoad(fromUncheckedByteOffset: start &+ 1, as: UInt8.self) >= 0x80 {
          position = start &+ 1 &+ length
          return RLPHeader(isList: isList, start: start, payloadStart: start &+ 1, end: position)
        }
      }
    }
    let header = try header(in: bytes, field)
    position = header.end
    return header
  }

  /// Steps into the next item, which is a list, and returns a cursor of its items; this cursor goes on after it.
  ///
  /// Call ``finish()`` on the returned cursor when the list has been read.
  /// - Throws: ``RLPError`` where the next item is no list or the list is nested too deeply.
  @inlinable @inline(__always)
  public mutating func enterList(in bytes: RawSpan, _ field: String = "") throws(RLPError) -> RLPCursor {
    let before = position
    let header = try next(in: bytes, field)
    guard header.isList, depth < maxDepth else {
      position = before
      throw notEntered(header, field)
    }
    return RLPCursor(offset: header.payloadStart, end: header.end, depth: depth &+ 1, maxDepth: maxDepth)
  }

  /// The number of items from here to the end; those inside lists are not counted.
  ///
  /// The cursor stays where it is. Each item costs one look at its header.
  /// - Throws: ``RLPError`` where an item's header is not canonical.
  @inlinable
  public func count(in bytes: RawSpan) throws(RLPError) -> Int {
    var walk = self
    var count = 0
    while !walk.isAtEnd {
      _ = try walk.next(in: bytes)
      count &+= 1
    }
    return count
  }

  @usableFromInline @inline(never)
  func notEntered(_ header: RLPHeader, _ field: String) -> RLPError {
    RLPError(
      header.isList ? .tooDeep(limit: maxDepth) : .expectedList, offset: header.start, path: field)
  }
}
