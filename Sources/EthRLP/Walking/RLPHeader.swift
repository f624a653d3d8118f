/// What an item's first bytes say, and where the item lies.
@frozen public struct RLPHeader: Hashable, Sendable, BitwiseCopyable {
  /// Whether the item is a list; a byte string otherwise.
  public let isList: Bool
  /// The item's first byte, counted from the start of the input.
  public let start: Int
  /// Where its payload starts: the bytes of a byte string, the items of a list.
  public let payloadStart: Int
  /// Where it ends, and the next item starts.
  public let end: Int

  @inlinable @inline(__always)
  init(isList: Bool, start: Int, payloadStart: Int, end: Int) {
    self.isList = isList
    self.start = start
    self.payloadStart = payloadStart
    self.end = end
  }

  /// The bytes of a byte string, or the encodings of a list's items.
  @inlinable public var payload: Range<Int> { payloadStart..<end }

  /// The whole encoding, header included.
  @inlinable public var encoding: Range<Int> { start..<end }
}
