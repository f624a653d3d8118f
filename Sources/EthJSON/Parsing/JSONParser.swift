/// Fills a tape from a text in one pass without recursion.
///
/// The position and the tape's end are locals of one function, so that they stay in registers. There is no
/// stack of open containers: while a container is open, the extents of its two entries hold the index of the
/// container around it and the number of its elements so far.
struct JSONParser {
  let text: UnsafeRawBufferPointer
  let limits: JSONLimits
  /// How the text may end; a whole text where nothing is said.
  var part = JSONPart.whole

  /// Checks the text and returns its tape, which the caller must free.
  func parse() throws(JSONError) -> JSONTape { try run().tape }

  /// Reads the text, or of a part of one as much as is there.
  func run() throws(JSONError) -> JSONRun {
    let limit = Swift.min(limits.maxBytes, JSONLimits.greatestSize)
    let end = text.count
    guard end <= limit, let base = text.baseAddress, end > 0 else {
      throw end > limit
        ? JSONError(.tooLarge(limit: limit, found: end), offset: 0)
        : JSONError(.syntax(expected: "a value", found: "the end"), offset: 0)
    }
    let depthLimit = Swift.min(limits.maxDepth, JSONLimits.greatestDepth)
    let maxDepth = depthLimit &- part.depth
    var room = limits.maxValues &- part.values
    // A value takes about twenty bytes of a node's answer; without this the tape is copied as it grows.
    var capacity = 16 &+ Swift.min(end, 64 &+ end / 20)
    var tape = UnsafeMutablePointer<JSONTapeEntry>.allocate(capacity: capacity)
    var isComplete = false
    defer { if !isComplete { tape.deallocate() } }
    var count = 0
    var depth = 0
    /// The innermost open container; what it is; how many elements it has.
    var container = 0
    var isObject = false
    var elements = 0
    var position = Self.skipWhitespace(base, 0, end)
    if part.isInside {
      // The array around the text is open already, and its first element or the one behind a comma comes next.
      tape[0] = JSONTapeEntry(.array, offset: 0, extent: 0)
      (count, depth, elements) = (2, 1, 1)
    }

    do throws(JSONError) {
      nextValue: while true {
        // Room for the largest step: a container's two entries, or a value and the name after it.
        if capacity &- count < 4 { (tape, capacity) = Self.grown(tape, count: count, at: position, of: end) }
        room &-= 1
        guard room >= 0, position < end else {
          throw room < 0
            ? JSONError(.tooManyValues(limit: limits.maxValues), offset: position)
            : unexpected("a value", at: position)
        }
        let first = base.load(fromByteOffset: position, as: UInt8.self)
        switch first {
        case UInt8(ascii: "\""):
          let start = position &+ 1
          var scan = Self.skipPlain(base, start, end)
          var isEscaped = false
          if scan >= end || base.load(fromByteOffset: scan, as: UInt8.self) != UInt8(ascii: "\"") {
            (scan, isEscaped) = try string(
              from: scan)
          }
          tape[count] = JSONTapeEntry(.string, offset: start, extent: scan &- start, isEscaped: isEscaped)
          count &+= 1
          position = scan &+ 1
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          guard depth < maxDepth else {
            throw JSONError(.tooDeep(limit: depthLimit), offset: position)
          }
          if depth > 0 { tape[container &+ 1] = JSONTapeEntry(.inside, offset: 0, extent: elements) }
          let opensObject = first == UInt8(ascii: "{")
          tape[count] = JSONTapeEntry(opensObject ? .object : .array, offset: position, extent: container)
          container = count
          isObject = opensObject
          elements = 0
          count &+= 2
          depth &+= 1
          position = Self.skipWhitespace(base, position &+ 1, end)
          let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
          if position < end, base.load(fromByteOffset: position, as: UInt8.self) == closing { break }
          elements = 1
          if isObject {
            room &-= 1
            position = try name(
              at: position, tape, count)
            count &+= 1
          }
          continue nextValue
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          let scan = try number(
            at: position)
          tape[count] = JSONTapeEntry(.number, offset: position, extent: scan &- position)
          count &+= 1
          position = scan
        default:
          let word = try word(
            first, at: position)
          tape[count] = word
          count &+= 1
          position &+= word.extent
        }

        // Behind a value, or inside an empty container: what comes next is up to the container.
        while true {
          position = Self.skipWhitespace(base, position, end)
          guard depth > 0 else {
            guard position == end || part.isInside || part.isFirstOnly else {
              throw unexpected("the end of the text", at: position)
            }
            isComplete = true
            return JSONRun(tape: JSONTape(entries: tape), count: count, isClosed: true)
          }
          let byte = position < end ? base.load(fromByteOffset: position, as: UInt8.self) : 0
          if byte == UInt8(ascii: ",") {
            position = Self.skipWhitespace(base, position &+ 1, end)
            elements &+= 1
            if isObject {
              room &-= 1
              if capacity &- count < 4 {
                (tape, capacity) = Self.grown(tape, count: count, at: position, of: end)
              }
              position = try name(
                at: position, tape, count)
              count &+= 1
            }
            continue nextValue
          }
          guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
            throw unexpected(isObject ? "\",\" or \"}\"" : "\",\" or \"]\"", at: position)
          }
          if isObject, elements > 1, !limits.allowsDuplicateKeys {
            try checkNames(
              JSONTape(entries: tape), from: container &+ 2, to: count, count: elements)
          }
          let opening = tape[container]
          tape[container] = JSONTapeEntry(isObject ? .object : .array, offset: opening.offset, extent: count)
          tape[container &+ 1] = JSONTapeEntry(.inside, offset: position, extent: elements)
          position &+= 1
          depth &-= 1
          if depth > 0 {
            container = opening.extent
            isObject = tape[container].kind == .object
            elements = tape[container &+ 1].extent
          }
        }
      }
    } catch {
      // Only here, so that nothing else needs these variables in memory.
      let place = Place(
        tape: JSONTape(entries: tape), count: count, depth: depth, container: container, elements: elements,
        text: text, part: part)
      // What is wrong so near to the end may be right when more is there.
      if part.isOpen, end &- error.offset <= Self.farthestLook {
        isComplete = true
        return JSONRun(open: place)
      }
      throw JSONError(error.reason, offset: part.offset &+ error.offset, path: place.path)
    }
  }

  /// How many bytes behind the place of an error may have had a say in it: those of a pair of surrogates.
  static let farthestLook = 16

  /// Moves the tape into the room that the rest of the text will need if it is like what has been read, and at
  /// most into what it can need: no entry takes less than a byte.
  @inline(never)
  private static func grown(
    _ tape: UnsafeMutablePointer<JSONTapeEntry>, count: Int, at position: Int, of end: Int
  ) -> (UnsafeMutablePointer<JSONTapeEntry>, Int) {
    // Both factors are below 2^31.
    let likely = count &* end / Swift.max(1, position)
    let capacity = Swift.min(count &+ (end &- position), likely &+ likely / 16 &+ count / 4) &+ 16
    let larger = UnsafeMutablePointer<JSONTapeEntry>.allocate(capacity: capacity)
    larger.moveInitialize(from: tape, count: count)
    tape.deallocate()
    return (larger, capacity)
  }
}
