extension JSONParser {
  /// Refuses an object that has two members of one name; the tape ends with its last member.
  ///
  /// Few names are compared with each other, which needs no memory. Many are sorted, so that the cost stays
  /// below n log n comparisons whatever the names are.
  func checkNames(from first: Int, count: Int, _ text: Span<UInt8>) throws(JSONError) {
    var names: [Int] = []
    var index = first
    if count > 16 { names.reserveCapacity(count) }
    while index < tape.count {
      let name = tape[index]
      if name.isEscaped { return try checkEscapedNames(from: first, text) }
      if count > 16 {
        names.append(index)
      } else {
        var earlier = first
        while earlier < index {
          if compare(tape[earlier], name, text) == 0 { throw duplicate(name, text) }
          earlier = next(afterNameAt: earlier)
        }
      }
      index = next(afterNameAt: index)
    }
    names.sort { compare(tape[$0], tape[$1], text) < 0 }
    for (a, b) in zip(names, names.dropFirst()) where compare(tape[a], tape[b], text) == 0 {
      throw duplicate(tape[Swift.max(a, b)], text)
    }
  }

  /// The same where a name holds escapes, and so is not the bytes that stand in the text.
  private func checkEscapedNames(from first: Int, _ text: Span<UInt8>) throws(JSONError) {
    var names: Set<[UInt8]> = []
    var index = first
    while index < tape.count {
      guard names.insert(resolved(tape[index], text)).inserted else { throw duplicate(tape[index], text) }
      index = next(afterNameAt: index)
    }
  }

  /// The index of the next member's name; a value is one entry, or as many as its extent says.
  @inline(__always)
  private func next(afterNameAt index: Int) -> Int {
    let value = tape[index &+ 1]
    return value.kind == .array || value.kind == .object ? value.extent : index &+ 2
  }

  /// Orders names without escapes by length, then by bytes.
  @inline(__always)
  private func compare(_ a: JSONTapeEntry, _ b: JSONTapeEntry, _ text: Span<UInt8>) -> Int {
    guard a.extent == b.extent else { return a.extent &- b.extent }
    for index in 0..<a.extent {
      let difference = Int(text[a.offset &+ index]) &- Int(text[b.offset &+ index])
      if difference != 0 { return difference }
    }
    return 0
  }

  private func resolved(_ name: JSONTapeEntry, _ text: Span<UInt8>) -> [UInt8] {
    let bytes = (0..<name.extent).map { text[name.offset &+ $0] }
    return name.isEscaped ? JSONEscapes.resolve(bytes[...]) : bytes
  }

  private func duplicate(_ name: JSONTapeEntry, _ text: Span<UInt8>) -> JSONError {
    JSONError(.duplicateKey(String(decoding: resolved(name, text), as: UTF8.self)), offset: name.offset &- 1)
  }
}
