import EthRLP

extension TrieWalk {
  /// The step through a branch with 16 hashes and no value, or `nil` for any other node.
  ///
  /// Most nodes of a large trie are such, and their bytes can have but one form: 532 bytes with every child at its
  /// place.
  @inline(__always)
  mutating func fullBranch(_ bytes: RawSpan, _ key: RawSpan) -> Step? {
    guard bytes.byteCount == 532 else { return nil }
    var difference =
      bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt32.self).bigEndian ^ 0xf902_11a0
    for slot in 1..<16 {
      let header = bytes.unsafeLoad(fromUncheckedByteOffset: 3 &+ 33 &* slot, as: UInt8.self)
      difference |= UInt32(header ^ 0xa0)
    }
    difference |= UInt32(bytes.unsafeLoad(fromUncheckedByteOffset: 531, as: UInt8.self) ^ 0x80)
    guard difference == 0 else { return nil }
    isBelowExtension = false
    guard position < length else { return .absent }
    let slot = nibble(position, of: key)
    position &+= 1
    return .hash(4 &+ 33 &* slot)
  }
}
