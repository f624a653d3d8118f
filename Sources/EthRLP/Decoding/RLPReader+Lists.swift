extension RLPReader {
  /// Reads a list: `body` reads its items, and none may be left.
  ///
  /// - Throws: ``RLPError``; what `body` throws gets `field` in front of its path.
  @inlinable
  public mutating func readList<Value>(
    _ field: String = "", _ body: (inout RLPReader) throws(RLPError) -> Value
  ) throws(RLPError) -> Value {
    var list = try enterList(field)
    do throws(RLPError) {
      let value = try body(&list)
      try list.finish()
      return value
    } catch {
      throw error.inside(field)
    }
  }

  /// Reads a list of any number of like items; `body` is called for each.
  ///
  /// - Throws: ``RLPError``; what `body` throws gets `field` and the item's index in front of its path.
  @inlinable
  public mutating func readArray<Element>(
    _ field: String = "", of body: (inout RLPReader) throws(RLPError) -> Element
  ) throws(RLPError) -> [Element] {
    var list = try enterList(field)
    var elements: [Element] = []
    while !list.isAtEnd {
      do throws(RLPError) {
        elements.append(try body(&list))
      } catch {
        throw error.inside("[\(elements.count)]").inside(field)
      }
    }
    return elements
  }

  /// Reads a list of byte strings, such as the node of a Merkle–Patricia tree.
  ///
  /// - Throws: ``RLPError``; where an item is no byte string, its index is in the path.
  public mutating func readByteStrings(_ field: String = "") throws(RLPError) -> [[UInt8]] {
    try walk { cursor, bytes throws(RLPError) in try cursor.readByteStrings(in: bytes, field) }
  }

  /// Reads a value as its type decodes itself.
  @inlinable
  public mutating func read<Value: RLPDecodable>(
    _ field: String = "", as type: Value.Type = Value.self
  ) throws(RLPError) -> Value {
    do throws(RLPError) { return try Value(rlp: &self) } catch { throw error.inside(field) }
  }
}
