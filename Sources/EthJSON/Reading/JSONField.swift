package import EthPrimitives

/// A member of an object, seen during a walk over all of them (``JSONValue/forEachField(_:)``).
///
/// Types that are read by the ten thousands look at each member once, in the order of the text, and take its value
/// without a view of its own. What is not plainly what they want is read through ``value``, which says what is wrong.
package struct JSONField {
  // Safe, as a field does not leave the walk that made it: the walk reads its own reference to the storage after each
  // call of its body, and so keeps it until the body is over. A counted reference would be taken for each member.
  private unowned(unsafe) let storage: JSONStorage
  private let text: UnsafeRawPointer
  /// The index of the name's entry; the value's is behind it.
  private let index: Int
  private let entry: JSONTapeEntry

  @inline(__always)
  fileprivate init(_ storage: JSONStorage, _ text: UnsafeRawPointer, at index: Int) {
    self.storage = storage
    self.text = text
    self.index = index
    entry = storage.tape[index &+ 1]
  }

  /// The member's value.
  package var value: JSONValue { JSONValue(storage: storage, index: index &+ 1) }

  /// How many bytes the name has; -1 for one that is written with escapes.
  package var nameCount: Int {
    let name = storage.tape[index]
    return name.isEscaped ? -1 : name.extent
  }

  /// The member's name where it is written with escapes, which is slow.
  package var resolvedName: String { JSONValue(storage: storage, index: index).unescaped }

  /// Whether the name, of which the length is known to be right, is `name`.
  @inline(__always)
  package func isNamed(_ name: StaticString) -> Bool {
    let start = text + storage.tape[index].offset
    let wanted = UnsafeRawPointer(name.utf8Start)
    let count = name.utf8CodeUnitCount
    if count >= 8, count <= 16 {
      // The first eight bytes and the last eight are all of them.
      func difference(at offset: Int) -> UInt64 {
        start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          ^ wanted.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      }
      return difference(at: 0) | difference(at: count &- 8) == 0
    }
    var difference: UInt8 = 0
    for index in 0..<count {
      difference |=
        start.load(fromByteOffset: index, as: UInt8.self) ^ wanted.load(fromByteOffset: index, as: UInt8.self)
    }
    return difference == 0
  }

  /// Reads the value as ``JSONValue/hash()`` does.
  package func hash() throws(JSONError) -> Hash32 {
    if let hash = plainHash() { return hash }
    return try value.hash()
  }

  /// The value where it is 32 bytes without escapes; `nil` for anything else.
  package func plainHash() -> Hash32? {
    guard let text = string(entry) else { return nil }
    return JSONHex.hash(text.span)
  }

  /// Reads the value as ``JSONValue/address()`` does.
  package func address() throws(JSONError) -> Address {
    if let text = string(entry), let address = JSONHex.address(text.span) { return address }
    return try value.address()
  }

  /// Reads the value as ``JSONValue/quantityUInt64()`` does.
  package func quantityUInt64() throws(JSONError) -> UInt64 {
    if let text = string(entry), let number = JSONHex.quantityUInt64(text.span) { return number }
    return try value.quantityUInt64()
  }

  /// Reads the value as ``JSONValue/bytes()`` does.
  package func bytes() throws(JSONError) -> [UInt8] {
    if let text = string(entry), JSONHex.hasPrefix(text.span),
      let bytes = try? Hex.decode(utf8: text.span.bytes, prefix: .required)
    {
      return bytes
    }
    return try value.bytes()
  }

  /// Reads the value as ``JSONValue/bool()`` does; `null` stands for nothing.
  package func optionalBool() throws(JSONError) -> Bool? {
    entry.kind == .null ? nil : try value.bool()
  }

  /// Hands out the hashes of an array of at most `limit`; `false` where the value is something else.
  @inline(__always)
  package func readHashes(upTo limit: Int, _ body: (Int, Hash32) -> Void) -> Bool {
    let first = index &+ 3
    guard entry.kind == .array, entry.extent &- first <= limit else { return false }
    for place in first..<entry.extent {
      guard let text = string(storage.tape[place]), let hash = JSONHex.hash(text.span) else { return false }
      body(place &- first, hash)
    }
    return true
  }

  /// The text of a string without escapes.
  @inline(__always)
  private func string(_ entry: JSONTapeEntry) -> UnsafeBufferPointer<UInt8>? {
    guard entry.kind == .string, !entry.isEscaped else { return nil }
    return UnsafeBufferPointer(
      start: (text + entry.offset).assumingMemoryBound(to: UInt8.self), count: entry.extent)
  }
}

extension JSONValue {
  /// Calls `body` with each member of an object, in the order of the text; a field must not leave it.
  ///
  /// - Throws: ``JSONError`` for any other kind, and what `body` throws.
  @inline(__always)
  package func forEachField(_ body: (JSONField) throws(JSONError) -> Void) throws(JSONError) {
    try expect(.object)
    let end = entry.extent
    let bytes = storage.bytes
    try bytes.span.bytes.withUnsafeBytes { text throws(JSONError) in
      guard let base = text.baseAddress else { return }
      var index = index &+ 2
      while index < end {
        try body(JSONField(storage, base, at: index))
        index = storage.next(after: index &+ 1)
      }
    }
  }
}
