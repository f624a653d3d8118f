/// The elements of an array, in order.
public struct JSONArray: Sequence, Sendable {
  let value: JSONValue

  /// The number of elements.
  public var count: Int { value.count }

  /// An iterator at the first element.
  public func makeIterator() -> Iterator {
    Iterator(storage: value.storage, index: value.index &+ 2, end: value.entry.extent)
  }

  /// The number of elements.
  public var underestimatedCount: Int { count }

  /// Steps through an array's elements.
  public struct Iterator: IteratorProtocol, Sendable {
    let storage: JSONStorage
    var index: Int
    let end: Int

    /// The next element; `nil` after the last.
    public mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      defer { index = storage.next(after: index) }
      return JSONValue(storage: storage, index: index)
    }
  }
}

extension JSONValue {
  /// The array's elements.
  ///
  /// - Throws: ``JSONError`` for any other kind.
  public func elements() throws(JSONError) -> JSONArray {
    try expect(.array)
    return JSONArray(value: self)
  }

  /// Reads each element of an array with `body`.
  ///
  /// - Throws: ``JSONError`` for any other kind, and what `body` throws.
  public func mapElements<Element>(
    _ body: (JSONValue) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    for element in try elements() { result.append(try body(element)) }
    return result
  }

  /// The element at `position`, or `nil` where there is none or the value is no array.
  ///
  /// The elements before it are stepped over; to read all of them, iterate over ``elements()``.
  public subscript(position: Int) -> JSONValue? {
    guard entry.kind == .array, position >= 0, position < count else { return nil }
    var index = index &+ 2
    for _ in 0..<position { index = storage.next(after: index) }
    return JSONValue(storage: storage, index: index)
  }
}
