import EthPrimitives
import EthRLP

extension RLPCursor {
  /// Reads a list of like items; an error's path has the item's index in it.
  @inline(__always)
  mutating func readList<Element>(
    in bytes: RawSpan, _ field: String,
    of read: (inout RLPCursor, RawSpan) throws(RLPError) -> Element
  ) throws(RLPError) -> [Element] {
    var list = try enterList(in: bytes, field)
    var elements: [Element] = []
    while !list.isAtEnd {
      do throws(RLPError) { elements.append(try read(&list, bytes)) } catch {
        throw error.inside("[\(elements.count)]").inside(field)
      }
    }
    return elements
  }

  /// Reads a list of 32-byte hashes.
  mutating func readHashes(in bytes: RawSpan, _ field: String) throws(RLPError) -> [Hash32] {
    try readList(in: bytes, field) { list, bytes throws(RLPError) in try list.readHash(in: bytes) }
  }
}
