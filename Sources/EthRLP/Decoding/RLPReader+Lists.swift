extension RLPReader {
  /// Reads a list: `body` reads its items, and none may be left.
  ///
  /// - Throws: ``RLPError``; what `body` throws gets `field` in front of its path.
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

  /// Reads a value as its type decodes itself.
  public mutating func read<Value: RLPDecodable>(
    _ field: String = "", as type: Value.Type = Value.self
  ) throws(RLPError) -> Value {
    do throws(RLPError) { return try Value(rlp: &self) } catch { throw error.inside(field) }
  }
}
