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
    if count <= 64 {
      var bits = SIMD8<UInt64>()
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
      if areDistinct { return }
    }
    var names: [Int] = []
    names.reserveCapacity(count)
    var index = first
    while index < end {
      if tape[index].isEscaped { return try checkEscapedNames(tape, from: first, to: end) }
      names.append(index)
      index = tape.next(after: index &+ 1)
    }
    names.sort { order(tape[$0], tape[$1]) < 0 }
    for (a, b) in zip(names, names.dropFirst()) where order(tape[a], tape[b]) == 0 {
      throw duplicate(tape[Swift.max(a, b)])
    }
  }

  /// The same where a name holds escapes, and so is not the bytes that stand in the text.
  private func checkEscapedNames(
    _ tape: JSONTape, from first: Int, to end: Int
  ) throws(JSONError) {
    var names: Set<[UInt8]> = []
    var index = first
    while index < end {
      guard names.insert(Self.resolved(tape[index], text)).inserted else {
        throw duplicate(tape[index])
      }
      index = tape.next(after: index &+ 1)
    }
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

  /// Orders names without escapes by length, then by bytes.
  @inline(__always)
  private func order(_ a: JSONTapeEntry, _ b: JSONTapeEntry) -> Int {
    guard a.extent == b.extent else { return a.extent &- b.extent }
    for index in 0..<a.extent {
      let difference = Int(text[a.offset &+ index]) &- Int(text[b.offset &+ index])
      if difference != 0 { return difference }
    }
    return 0
  }

  /// The bytes of a name or string, its escapes resolved.
  static func resolved(_ name: JSONTapeEntry, _ text: UnsafeRawBufferPointer) -> [UInt8] {
    let bytes = [UInt8](UnsafeRawBufferPointer(rebasing: text[name.offset..<(name.offset &+ name.extent)]))
    return name.isEscaped ? JSONEscapes.resolve(bytes[...]) : bytes
  }

  private func duplicate(_ name: JSONTapeEntry) -> JSONError {
    JSONError(
      .duplicateKey(String(decoding: Self.resolved(name, text), as: UTF8.self)), offset: name.offset &- 1)
  }
}
