import EthPrimitives
import EthRLP

extension TrieWalk {
  /// Reads the node that starts at `start`: at 0 it fills `bytes`, elsewhere it is one inside another, which has
  /// been checked with it.
  mutating func read(at start: Int, _ bytes: RawSpan, _ key: RawSpan) throws(TrieProofError) -> Step {
    var outer = RLPCursor(bytes, from: start)
    let list: RLPCursor
    var items: RLPCursor
    let count: Int
    do throws(RLPError) {
      list = try outer.enterList(in: bytes)
      if start == 0 { try outer.finish() }
      items = list
      count = try list.count(in: bytes)
    } catch {
      throw self.error(error)
    }
    switch count {
    case 2: return try readShort(&items, bytes, key)
    case 17:
      isBelowExtension = false
      return try readBranch(&items, at: start, bytes, key)
    default: throw error(.wrongItemCount(count), at: start)
    }
  }

  /// Reads a branch: 16 children, and the value of the key that ends here.
  private mutating func readBranch(
    _ items: inout RLPCursor, at start: Int, _ bytes: RawSpan, _ key: RawSpan
  ) throws(TrieProofError) -> Step {
    let wanted = position < length ? nibble(position, of: key) : 16
    var step = Step.absent
    var occupied = 0
    for slot in 0..<16 {
      let child = try next(&items, bytes)
      if !child.payload.isEmpty || child.isList { occupied &+= 1 }
      let target = try target(of: child, bytes)
      if slot == wanted { step = target }
    }
    let value = try next(&items, bytes)
    guard !value.isList else { throw error(.rlp(.expectedBytes, field: "value"), at: value.start) }
    if !value.payload.isEmpty { occupied &+= 1 }
    guard occupied >= 2 else { throw error(.loneBranch, at: start) }
    if wanted == 16 { return value.payload.isEmpty ? .absent : .value(value.payload) }
    position &+= 1
    return step
  }

  /// Reads a leaf or an extension: a path, and a value or a child.
  private mutating func readShort(
    _ items: inout RLPCursor, _ bytes: RawSpan, _ key: RawSpan
  ) throws(TrieProofError) -> Step {
    let path = try next(&items, bytes)
    let target = try next(&items, bytes)
    guard !isBelowExtension else { throw error(.extensionWithoutBranch, at: path.start) }
    guard !path.isList else { throw error(.rlp(.expectedBytes, field: "path"), at: path.start) }
    guard !path.payload.isEmpty else { throw error(.invalidPathPrefix, at: path.start) }
    let prefix = bytes.unsafeLoad(fromUncheckedByteOffset: path.payloadStart, as: UInt8.self)
    let isOdd = prefix & 0x10 != 0
    guard prefix < 0x40, isOdd || prefix & 0x0f == 0 else { throw error(.invalidPathPrefix, at: path.start) }
    let count = 2 &* (path.payload.count &- 1) &+ (isOdd ? 1 : 0)
    let matches = count <= length &- position && self.matches(path.payload, isOdd: isOdd, bytes, key)
    if prefix & 0x20 != 0 {
      guard !target.isList else { throw error(.rlp(.expectedBytes, field: "value"), at: target.start) }
      guard !target.payload.isEmpty else { throw error(.emptyValue, at: target.start) }
      return matches && position &+ count == length ? .value(target.payload) : .absent
    }
    guard count > 0 else { throw error(.emptyExtension, at: path.start) }
    let step = try self.target(of: target, bytes)
    if case .absent = step { throw error(.invalidChild(length: 0), at: target.start) }
    guard matches else { return .absent }
    position &+= count
    isBelowExtension = true
    return step
  }

  /// Where a child leads to: nowhere, to a hash, or into the node itself.
  @inline(__always)
  private func target(of child: RLPHeader, _ bytes: RawSpan) throws(TrieProofError) -> Step {
    if child.isList {
      guard child.encoding.count < 32 else {
        throw error(.invalidChild(length: child.encoding.count), at: child.start)
      }
      do throws(RLPError) {
        var cursor = RLPCursor(bytes, from: child.start)
        try Self.checkItems(&cursor, bytes)
      } catch {
        throw self.error(error)
      }
      return .inside(child.start)
    }
    if child.payload.isEmpty { return .absent }
    guard child.payload.count == 32 else {
      throw error(.invalidChild(length: child.payload.count), at: child.start)
    }
    return .hash(child.payloadStart)
  }

  /// Checks the encoding of the list that comes next and of all that is in it, which is less than 32 bytes:
  /// whether the key's way leads there or not, a node has but one encoding.
  private static func checkItems(_ cursor: inout RLPCursor, _ bytes: RawSpan) throws(RLPError) {
    var items = try cursor.enterList(in: bytes)
    while !items.isAtEnd {
      if items.isList(in: bytes) { try checkItems(&items, bytes) } else { _ = try items.next(in: bytes) }
    }
  }

  /// Whether the key goes on with the path, which is known not to be longer than what is left of the key.
  private func matches(_ path: Range<Int>, isOdd: Bool, _ bytes: RawSpan, _ key: RawSpan) -> Bool {
    var position = position
    var offset = path.lowerBound
    if isOdd {
      let first = bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self) & 0x0f
      guard nibble(position, of: key) == Int(first) else { return false }
      position &+= 1
    }
    offset &+= 1
    // The path goes on in whole bytes; the key's may begin in their middle.
    if position & 1 == 0 {
      var keyOffset = position / 2
      var difference: UInt64 = 0
      while path.upperBound &- offset >= 8 {
        difference |=
          bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
          ^ key.unsafeLoadUnaligned(fromUncheckedByteOffset: keyOffset, as: UInt64.self)
        offset &+= 8
        keyOffset &+= 8
      }
      while offset < path.upperBound {
        difference |= UInt64(
          bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
            ^ key.unsafeLoad(fromUncheckedByteOffset: keyOffset, as: UInt8.self))
        offset &+= 1
        keyOffset &+= 1
      }
      return difference == 0
    }
    while offset < path.upperBound {
      let byte = Int(bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self))
      guard nibble(position, of: key) == byte &>> 4, nibble(position &+ 1, of: key) == byte & 0x0f else {
        return false
      }
      position &+= 2
      offset &+= 1
    }
    return true
  }

  /// The key's nibble at `position`, which is below ``length``; the high half of a byte comes first.
  @inline(__always)
  func nibble(_ position: Int, of key: RawSpan) -> Int {
    let byte = Int(key.unsafeLoad(fromByteOffset: position &>> 1, as: UInt8.self))
    return position & 1 == 0 ? byte &>> 4 : byte & 0x0f
  }

  @inline(__always)
  private func next(_ items: inout RLPCursor, _ bytes: RawSpan) throws(TrieProofError) -> RLPHeader {
    do throws(RLPError) { return try items.next(in: bytes) } catch { throw self.error(error) }
  }

  @inline(never)
  func error(_ reason: TrieProofError.Reason, at offset: Int = 0) -> TrieProofError {
    TrieProofError(reason, node: node, offset: offset)
  }

  @inline(never)
  func error(_ error: RLPError) -> TrieProofError {
    TrieProofError(.rlp(error.reason, field: error.path), node: node, offset: error.offset)
  }
}

extension Hash32 {
  /// The 32 bytes at `offset`, which are known to be there.
  @inline(__always)
  init(at offset: Int, in bytes: RawSpan) {
    self.init(
      rawWords: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 8, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: UInt64.self),
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 24, as: UInt64.self))
  }
}
