/// Where a text stands in a longer one of which it is a part.
///
/// A text that stands by itself starts at byte 0 of itself, at no depth, and ends where it ends.
struct JSONPart: Sendable {
  /// The text's first byte in the longer one.
  var offset = 0
  /// How many arrays and objects are around it, without the array whose inside it is.
  var depth = 0
  /// How many values and member names stand before it.
  var values = 0
  /// The path of the array whose inside it is.
  var path = ""
  /// How many elements of that array stand before it.
  var index = 0
  /// Whether it is the inside of an array: a part of its elements, and what follows its closing bracket.
  var isInside = false
  /// Whether it is what stands from one value on, of which only this value is read.
  var isFirstOnly = false
  /// Whether more of the longer text is still to come.
  var isOpen = false

  /// A text that is a part of nothing.
  static let whole = JSONPart()
}

/// What was read of a text.
struct JSONRun {
  let tape: JSONTape
  /// How many entries of the tape are values that are complete, and the array around them.
  let count: Int
  /// Whether the outermost value, or the array whose inside the text is, has come to its end.
  let isClosed: Bool
  /// The containers that were open where the text ended, the outermost first.
  var open: [Int] = []

  init(tape: JSONTape, count: Int, isClosed: Bool) {
    self.tape = tape
    self.count = count
    self.isClosed = isClosed
  }

  /// A text that ended while containers were open.
  ///
  /// The elements of the outermost one are complete but for the last that was begun: what follows it is not there.
  init(open place: JSONParser.Place) {
    tape = place.tape
    isClosed = false
    var (container, elements) = (place.container, place.elements)
    for _ in 0..<place.depth {
      open.insert(container, at: 0)
      container = tape[container].extent
      elements = open.count < place.depth ? tape[container &+ 1].extent : elements
    }
    guard place.depth > 0, place.part.isInside else {
      count = 0
      return
    }
    var end = 2
    for _ in 1..<Swift.max(1, elements) { end = tape.next(after: end) }
    count = end
    tape.entries[0] = JSONTapeEntry(.array, offset: 0, extent: end)
    tape.entries[1] = JSONTapeEntry(.inside, offset: 0, extent: elements &- 1)
  }

  /// How many of the first `count` entries are values or names.
  func values(in count: Int) -> Int {
    var values = 0
    for index in 0..<count where tape[index].kind != .inside { values &+= 1 }
    return values
  }

  /// The first byte behind the value at an index.
  func end(of index: Int) -> Int {
    let entry = tape[index]
    switch entry.kind {
    case .array, .object: return tape[index &+ 1].offset &+ 1
    case .string: return entry.offset &+ entry.extent &+ 1
    default: return entry.offset &+ entry.extent
    }
  }
}
