/// The key of a place in an ordered trie, the RLP of its number, as nibbles.
struct TrieKey {
  /// The key's bytes, the first one highest.
  private let bits: UInt64
  /// How many nibbles the key has: two to sixteen.
  let count: Int

  /// The key of a number below 2⁵⁶, which is more than memory has room for.
  @inline(__always)
  init(_ index: Int) {
    let number = UInt64(truncatingIfNeeded: index)
    if number < 0x80 {
      bits = (number == 0 ? 0x80 : number) &<< 56
      count = 2
    } else {
      let bytes = (71 &- number.leadingZeroBitCount) &>> 3
      let shift = UInt64(truncatingIfNeeded: 56 &- 8 &* bytes)
      bits = UInt64(truncatingIfNeeded: 0x80 &+ bytes) &<< 56 | number &<< shift
      count = 2 &+ 2 &* bytes
    }
  }

  /// The nibble at `position`, which is below ``count``.
  @inline(__always)
  subscript(position: Int) -> Int {
    Int(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: 60 &- 4 &* position)) & 0xf
  }

  /// How many nibbles from `position` on two keys have in common.
  @inline(__always)
  func common(with other: TrieKey, from position: Int) -> Int {
    let difference = (bits ^ other.bits) &<< UInt64(truncatingIfNeeded: 4 &* position)
    return min(difference.leadingZeroBitCount &>> 2, min(count, other.count) &- position)
  }

  /// Writes the nibbles of `range` with a hexadecimal prefix as an item, and returns the number of bytes: 10
  /// at most.
  func writePath(_ range: Range<Int>, isLeaf: Bool, to target: UnsafeMutableRawPointer) -> Int {
    let bytes = range.count / 2 &+ 1
    // A path of one byte is below 0x80 and stands without a header.
    let start = bytes == 1 ? 0 : 1
    if start == 1 { target.storeBytes(of: 0x80 &+ UInt8(truncatingIfNeeded: bytes), as: UInt8.self) }
    var position = range.lowerBound
    var prefix = isLeaf ? 0x20 : 0
    if range.count & 1 == 1 {
      prefix |= 0x10 | self[position]
      position &+= 1
    }
    target.storeBytes(of: UInt8(truncatingIfNeeded: prefix), toByteOffset: start, as: UInt8.self)
    for offset in 1..<max(1, bytes) {
      let byte = self[position] &<< 4 | self[position &+ 1]
      target.storeBytes(of: UInt8(truncatingIfNeeded: byte), toByteOffset: start &+ offset, as: UInt8.self)
      position &+= 2
    }
    return start &+ bytes
  }
}
