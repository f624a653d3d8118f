extension RLPCursor {
  /// Copies a list of byte strings, such as the node of a Merkle–Patricia tree.
  ///
  /// - Throws: ``RLPError``; where an item is no byte string, its index is in the path.
  public mutating func readByteStrings(
    in bytes: RawSpan, _ field: String = ""
  ) throws(RLPError) -> [[UInt8]] {
    var list = try enterList(in: bytes, field)
    var strings: [[UInt8]] = []
    strings.reserveCapacity(list.countOfSoundItems(in: bytes))
    while !list.isAtEnd {
      do throws(RLPError) {
        strings.append(Self.shared(try list.nextBytes(in: bytes), of: bytes))
      } catch {
        throw error.inside("[\(strings.count)]").inside(field)
      }
    }
    return strings
  }

  /// How many items follow, up to the first whose header is not canonical: what to make room for. Every item
  /// takes at least one byte of the input, so the room is bounded by it.
  func countOfSoundItems(in bytes: RawSpan) -> Int {
    var walk = self
    var count = 0
    do throws(RLPError) {
      while !walk.isAtEnd {
        _ = try walk.next(in: bytes)
        count &+= 1
      }
    } catch {
      return count
    }
    return count
  }

  /// Copies a byte string; one of a single byte below 0x80 is taken from a table.
  ///
  /// Such a string takes one byte of the input, and 48 of memory where it is an array of its own: without the
  /// table a hostile input could take fifty times its size.
  @inline(__always)
  static func shared(_ range: Range<Int>, of bytes: RawSpan) -> [UInt8] {
    guard range.count == 1 else { return range.isEmpty ? [] : copy(range, of: bytes) }
    let byte = bytes.unsafeLoad(fromUncheckedByteOffset: range.lowerBound, as: UInt8.self)
    return byte < 0x80 ? singleBytes[Int(byte)] : [byte]
  }

  private static let singleBytes: [[UInt8]] = (0..<0x80).map { [$0] }
}
