extension RLPEncoder {
  /// Appends a value as its type encodes itself.
  @inlinable @inline(__always)
  public mutating func append(_ value: some RLPEncodable) { value.encode(to: &self) }

  /// Appends a list of the items that `body` appends.
  @inlinable @inline(__always)
  public mutating func list(_ body: (inout RLPEncoder) -> Void) {
    if output == nil {
      let slot = listLengths.open()
      let start = position
      body(&self)
      let payload = position &- start
      listLengths.set(slot, to: payload)
      position &+= Self.headerLength(payload: payload)
    } else {
      writeHeader(short: 0xc0, payload: listLengths.next())
      body(&self)
    }
  }

  /// Appends a list with one item for each element.
  @inlinable
  public mutating func list(of elements: some Sequence<some RLPEncodable>) {
    list { encoder in
      for element in elements { element.encode(to: &encoder) }
    }
  }

  /// Appends a list with one item for each element.
  ///
  /// Not a case of the one above for speed alone: the elements stay where they are, and an empty list is not
  /// measured.
  @inlinable @inline(__always)
  public mutating func list(of elements: [some RLPEncodable]) {
    if elements.isEmpty { return append(plain: 0xc0) }
    list { encoder in
      let elements = elements.span
      for index in elements.indices { elements[unchecked: index].encode(to: &encoder) }
    }
  }
}
