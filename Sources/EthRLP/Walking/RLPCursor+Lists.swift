extension RLPCursor {
  /// Copies a list of byte strings, such as the node of a Merkle–Patricia tree.
  ///
  /// - Throws: ``RLPError``; where an item is no byte string, its index is in the path.
  public mutating func readByteStrings(
    in bytes: RawSpan, _ field: String = ""
  ) throws(RLPError) -> [[UInt8]] {
    var list = try enterList(in: bytes, field)
    var failure: RLPError?
    let strings = [[UInt8]](unsafeUninitializedCapacity: list.countOfSoundItems(in: bytes)) { buffer, count in
      do throws(RLPError) {
        while !list.isAtEnd {
          let range = try list.nextBytes(in: bytes)
          // The header that ends the count is refused by the line above, so there is room.
          precondition(count < buffer.count)
          buffer.initializeElement(at: count, to: Self.shared(range, of: bytes))
          count &+= 1
        }
      } catch {
        failure = error.inside("[\(count)]").inside(field)
      }
    }
    if let failure { throw failure }
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
