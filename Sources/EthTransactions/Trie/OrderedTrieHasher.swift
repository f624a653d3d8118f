import EthPrimitives

/// Hashes the nodes of an ordered trie from the leaves up, in the order of their keys.
///
/// That order is known beforehand, so a node's entries are a range of places and no tree is needed: each
/// branch is written once, in a buffer of its own size, while the ones above it wait.
struct OrderedTrieHasher {
  /// The number of entries.
  private let count: Int
  /// Where leaves are put together.
  private var leaf: [UInt8] = []

  /// Gives an entry's encoding to a closure, and returns what that returns.
  typealias Items = (_ index: Int, _ use: (RawSpan) -> TrieReference) -> TrieReference

  static func root(count: Int, _ items: Items) -> Hash32 {
    guard count > 0 else { return TrieProof.emptyRoot }
    var hasher = OrderedTrieHasher(count: count)
    return hasher.node(0..<count, from: 0, items).hash
  }

  private init(count: Int) { self.count = count }

  /// The number of the entry whose key is the `position`-th: that of 0 is 0x80 and stands behind that of 127.
  @inline(__always)
  private func index(at position: Int) -> Int {
    let last = min(count &- 1, 127)
    return position < last ? position &+ 1 : position == last ? 0 : position
  }

  /// The node of the entries at these positions, whose keys agree in the nibbles before `depth`.
  private mutating func node(_ positions: Range<Int>, from depth: Int, _ items: Items) -> TrieReference {
    let index = index(at: positions.lowerBound)
    let key = TrieKey(index)
    if positions.count == 1 {
      return items(index) { leaf(key, from: depth, $0) }
    }
    let last = TrieKey(self.index(at: positions.upperBound &- 1))
    let common = key.common(with: last, from: depth)
    let branch = branch(positions, from: depth &+ common, items)
    guard common > 0 else { return branch }
    // A path of at most 10 bytes and a child of at most 33.
    return withUnsafeTemporaryAllocation(byteCount: 48, alignment: 8) { buffer in
      guard let base = buffer.baseAddress else { return branch }
      var end = 1 &+ key.writePath(depth..<(depth &+ common), isLeaf: false, to: base + 1)
      end &+= branch.write(to: base + end)
      base.storeBytes(of: 0xc0 &+ UInt8(truncatingIfNeeded: end &- 1), as: UInt8.self)
      return TrieReference(to: UnsafeRawBufferPointer(start: base, count: end))
    }
  }

  /// No key is the beginning of another, so that a branch has no value.
  private mutating func branch(_ positions: Range<Int>, from depth: Int, _ items: Items) -> TrieReference {
    // Three bytes of header, 16 children of at most 33, and the value.
    withUnsafeTemporaryAllocation(byteCount: 536, alignment: 8) { buffer in
      guard let base = buffer.baseAddress else { return TrieReference() }
      var end = 3
      var next = positions.lowerBound
      for slot in 0..<16 {
        let start = next
        while next < positions.upperBound, TrieKey(index(at: next))[depth] == slot { next &+= 1 }
        let child = start < next ? node(start..<next, from: depth &+ 1, items) : TrieReference()
        end &+= child.write(to: base + end)
      }
      base.storeBytes(of: 0x80, toByteOffset: end, as: UInt8.self)
      end &+= 1
      let start = 3 &- RLPHeaderBytes.count(payload: end &- 3)
      RLPHeaderBytes.write(short: 0xc0, payload: end &- 3, to: base + start)
      return TrieReference(to: UnsafeRawBufferPointer(start: base + start, count: end &- start))
    }
  }

  private mutating func leaf(_ key: TrieKey, from depth: Int, _ item: RawSpan) -> TrieReference {
    // A list's header of at most 9 bytes, a path of at most 10, and the entry with a header of at most 9.
    let room = 28 &+ item.byteCount
    if leaf.count < room { leaf = [UInt8](repeating: 0, count: room &* 2) }
    return leaf.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return TrieReference() }
      var end = 9
      end &+= key.writePath(depth..<key.count, isLeaf: true, to: base + end)
      item.withUnsafeBytes { item in
        if item.count != 1 || item[0] >= 0x80 {
          end &+= RLPHeaderBytes.write(short: 0x80, payload: item.count, to: base + end)
        }
        if let source = item.baseAddress { (base + end).copyMemory(from: source, byteCount: item.count) }
        end &+= item.count
      }
      let start = 9 &- RLPHeaderBytes.count(payload: end &- 9)
      RLPHeaderBytes.write(short: 0xc0, payload: end &- 9, to: base + start)
      return TrieReference(to: UnsafeRawBufferPointer(start: base + start, count: end &- start))
    }
  }
}

/// The header of a byte string or list, for nodes that are put together from behind.
private enum RLPHeaderBytes {
  /// The number of bytes of the header in front of a payload.
  @inline(__always)
  static func count(payload: Int) -> Int {
    payload < 56 ? 1 : 1 &+ (71 &- payload.leadingZeroBitCount) &>> 3
  }

  /// Writes a header; `short` is 0x80 for a byte string and 0xc0 for a list.
  @inline(__always) @discardableResult
  static func write(short: UInt8, payload: Int, to target: UnsafeMutableRawPointer) -> Int {
    let bytes = count(payload: payload)
    guard bytes > 1 else {
      target.storeBytes(of: short &+ UInt8(truncatingIfNeeded: payload), as: UInt8.self)
      return 1
    }
    target.storeBytes(of: short &+ 54 &+ UInt8(truncatingIfNeeded: bytes), as: UInt8.self)
    for offset in 1..<bytes {
      let byte = UInt8(truncatingIfNeeded: payload &>> (8 &* (bytes &- 1 &- offset)))
      target.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
    }
    return bytes
  }
}
