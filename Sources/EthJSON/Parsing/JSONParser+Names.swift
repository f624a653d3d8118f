extension JSONParser {
  /// Refuses an object that has two members of one name; its entries are those from `first` to `end`.
  ///
  /// Of a few names, each sets a bit of 512 that its length and its bytes choose; only where a bit is set
  /// twice are names compared. Many are sorted, so that the cost stays below n log n comparisons whatever the
  /// names are.
  @inline(never)
  func checkNames(
    _ tape: JSONTape, from first: Int, to end: Int, count: Int
  ) throws(JSONError) {
    if count <= 64, areDistinct(tape, from: first, to: end) { return }
    var names: [Name] = []
    names.reserveCapacity(count)
    var resolved: [UInt8] = []
    var hasEscapes = false
    var index = first
    while index < end {
      let entry = tape[index]
      hasEscapes = hasEscapes || entry.isEscaped
      names.append(Name(offset: entry.offset, count: entry.extent, entry: entry))
      index = tape.next(after: index &+ 1)
    }
    if hasEscapes {
      // A name with escapes is not the bytes that stand in the text: all names are laid side by side without.
      for index in names.indices {
        let start = resolved.count
        resolved += Self.resolved(names[index].entry, text)
        names[index].offset = start
        names[index].count = resolved.count - start
      }
      try resolved.span.bytes.withUnsafeBytes { bytes throws(JSONError) in try check(&names, bytes) }
    } else {
      try check(&names, text)
    }
  }

  /// Whether no two names can be the same, by a look at their bits; `false` where that is not sure.
  @inline(__always)
  private func areDistinct(_ tape: JSONTape, from first: Int, to end: Int) -> Bool {
    // A vector would go to memory and back for each name, as its words are chosen at run time.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { bits in
      bits.initialize(repeating: 0)
      var index = first
      var areDistinct = true
      while index < end {
        let name = tape[index]
        let hash = hash(name)
        let bit = 1 as UInt64 &<< (hash & 63)
        let word = Int(truncatingIfNeeded: hash &>> 6 & 7)
        // A name with escapes can be written in several ways.
        areDistinct = areDistinct && bits[word] & bit == 0 && !name.isEscaped
        bits[word] |= bit
        index = tape.next(after: index &+ 1)
      }
      return areDistinct
    }
  }

  /// A name, and where its bytes lie in the text or beside it.
  private struct Name {
    var offset: Int
    var count: Int
    let entry: JSONTapeEntry
  }

  private func check(_ names: inout [Name], _ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    names.sort { Self.order($0, $1, bytes) < 0 }
    for (a, b) in zip(names, names.dropFirst()) where Self.order(a, b, bytes) == 0 {
      let again = a.entry.offset < b.entry.offset ? b.entry : a.entry
      throw JSONError(
        .duplicateKey(String(decoding: Self.resolved(again, text), as: UTF8.self)), offset: again.offset &- 1)
    }
  }

  /// Orders names by length, then by bytes.
  private static func order(_ a: Name, _ b: Name, _ bytes: UnsafeRawBufferPointer) -> Int {
    guard a.count == b.count else { return a.count &- b.count }
    for index in 0..<a.count {
      let difference = Int(bytes[a.offset &+ index]) &- Int(bytes[b.offset &+ index])
      if difference != 0 { return difference }
    }
    return 0
  }

  /// Nine bits from a name's length, its first eight bytes and its last eight.
  @inline(__always)
  private func hash(_ name: JSONTapeEntry) -> UInt64 {
    let (offset, count) = (name.offset, name.extent)
    var (head, tail): (UInt64, UInt64) = (0, 0)
    if count >= 8 {
      head = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      tail = text.loadUnaligned(fromByteOffset: offset &+ count &- 8, as: UInt64.self)
    } else if text.count &- offset >= 8 {
      // What is behind the name is masked off.
      head = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      head &= 1 &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1
    } else {
      for index in 0..<count { head |= UInt64(text[offset &+ index]) &<< UInt64(8 &* index) }
    }
    let mixed = (head ^ tail &* 0x9e37_79b9_7f4a_7c15) &+ UInt64(truncatingIfNeeded: count)
    return (mixed &* 0xff51_afd7_ed55_8ccd) &>> 55
  }

  /// The bytes of a name or string, its escapes resolved.
  static func resolved(_ name: JSONTapeEntry, _ text: UnsafeRawBufferPointer) -> [UInt8] {
    let bytes = [UInt8](UnsafeRawBufferPointer(rebasing: text[name.offset..<(name.offset &+ name.extent)]))
    return name.isEscaped ? JSONEscapes.resolve(bytes[...]) : bytes
  }
}
