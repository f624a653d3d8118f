import EthRLP

extension TrieWalk {
  /// The step through a branch whose children are hashes and which has no value, or `nil` for any other node.
  ///
  /// Nearly all branches of a large trie are such. The bytes of one can have but one form, so that looking at
  /// each child's first byte is a full check.
  @inline(__always)
  mutating func plainBranch(_ bytes: RawSpan, _ key: RawSpan) -> Step? {
    let slot = position < length ? nibble(position, of: key) : 16
    guard let offset = Self.childOfPlainBranch(slot, in: bytes) else { return nil }
    isBelowExtension = false
    position &+= 1
    return offset > 0 ? .hash(offset) : .absent
  }

  /// Where the hash of a child lies in a branch of hashes without a value, 0 where it has none; `nil` for any
  /// other node.
  private static func childOfPlainBranch(_ wanted: Int, in bytes: RawSpan) -> Int? {
    let end = bytes.byteCount
    // A full branch has 532 bytes with every child at its place.
    if end == 532 {
      let start = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt32.self).bigEndian
      var difference = start ^ 0xf902_11a0
      for slot in 1..<16 {
        let header = bytes.unsafeLoad(fromUncheckedByteOffset: 3 &+ 33 &* slot, as: UInt8.self)
        difference |= UInt32(header ^ 0xa0)
      }
      difference |= UInt32(bytes.unsafeLoad(fromUncheckedByteOffset: 531, as: UInt8.self) ^ 0x80)
      guard difference == 0 else { return nil }
      return wanted < 16 ? 4 &+ 33 &* wanted : 0
    }
    // Two hashes at least: 2 · 33 bytes, 15 for the other items, and the header.
    guard end >= 83, end < 532 else { return nil }
    let header = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt32.self).bigEndian
    var offset: Int
    if header &>> 24 == 0xf8 {
      guard Int(header &>> 16 & 0xff) == end &- 2 else { return nil }
      offset = 2
    } else {
      guard header &>> 24 == 0xf9, end > 258, Int(header &>> 8 & 0xffff) == end &- 3 else { return nil }
      offset = 3
    }
    var found = 0
    for slot in 0..<16 {
      guard offset < end else { return nil }
      let first = bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
      guard first == 0xa0 else {
        guard first == 0x80 else { return nil }
        offset &+= 1
        continue
      }
      if slot == wanted { found = offset &+ 1 }
      offset &+= 33
    }
    guard offset == end &- 1, bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self) == 0x80 else {
      return nil
    }
    return found
  }
}
