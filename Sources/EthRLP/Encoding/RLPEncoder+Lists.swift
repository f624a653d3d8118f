extension RLPEncoder {
  /// Appends a value as its type encodes itself.
  @inlinable @inline(__always)
  public mutating func append(_ value: some RLPEncodable) { value.encode(to: &self) }

  /// Appends a list of the items that `body` appends.
  @inlinable @inline(__always)
  public mutating func list(_ body: (inout RLPEncoder) -> Void) {
    let isMeasured = isMeasured
    var slot = 0
    if isMeasured {
      writeHeader(short: 0xc0, payload: listLengths.next())
    } else {
      slot = listLengths.open()
      _ = room(for: Self.expectedHeaderLength(slot))
    }
    let start = position
    body(&self)
    if !isMeasured { close(slot, start: start) }
  }

  /// The room left for the header of a list before its length is known: most outermost lists have 56 to 255
  /// bytes, and most lists in them fewer.
  @inlinable @inline(__always)
  static func expectedHeaderLength(_ slot: Int) -> Int { slot == 0 ? 2 : 1 }

  /// Notes the length of the list whose items have been appended from `start`, and writes its header in front.
  @inlinable @inline(__always)
  mutating func close(_ slot: Int, start: Int) {
    let payload = position &- start
    listLengths.set(slot, to: payload)
    if payload >= 56, payload < 256, slot == 0 {
      guard let output else { return }
      output.storeBytes(of: 0xf8, toByteOffset: start &- 2, as: UInt8.self)
      output.storeBytes(of: UInt8(truncatingIfNeeded: payload), toByteOffset: start &- 1, as: UInt8.self)
    } else {
      moveAndClose(slot, start: start, payload: payload)
    }
  }

  /// The same for lists of any length: the items are moved where the header is not of the expected length.
  @usableFromInline
  mutating func moveAndClose(_ slot: Int, start: Int, payload: Int) {
    let header = start &- Self.expectedHeaderLength(slot)
    let length = Self.headerLength(payload: payload)
    position = header
    guard let target = room(for: length &+ payload) else { return }
    if header &+ length != start, let output {
      (target + length).copyMemory(from: output + start, byteCount: payload)
    }
    if length == 1 {
      target.storeBytes(of: 0xc0 &+ UInt8(truncatingIfNeeded: payload), as: UInt8.self)
      return
    }
    target.storeBytes(of: 0xf7 &+ UInt8(truncatingIfNeeded: length &- 1), as: UInt8.self)
    for index in 1..<length {
      let byte = payload &>> (8 &* (length &- 1 &- index))
      target.storeBytes(of: UInt8(truncatingIfNeeded: byte), toByteOffset: index, as: UInt8.self)
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
