/// Fills a tape from a text in one pass without recursion; open containers are kept on a stack of their own.
struct JSONParser {
  var tape: [JSONTapeEntry] = []
  var position = 0
  private var values = 0
  private var open: [OpenContainer] = []
  private let limits: JSONLimits
  private let maxDepth: Int

  private struct OpenContainer {
    /// The index of the opening entry.
    var index: Int
    var count = 0
    var isObject: Bool
  }

  init(limits: JSONLimits) {
    self.limits = limits
    maxDepth = Swift.min(limits.maxDepth, JSONLimits.greatestDepth)
  }

  mutating func parse(_ text: Span<UInt8>) throws(JSONError) {
    let limit = Swift.min(limits.maxBytes, JSONLimits.greatestSize)
    guard text.count <= limit else {
      throw JSONError(.tooLarge(limit: limit, found: text.count), offset: 0)
    }
    // A value takes about twenty bytes of a node's answer; without this the tape is copied as it grows.
    tape.reserveCapacity(8 + text.count / 20)
    open.reserveCapacity(8)
    skipWhitespace(text)
    try readValue(text)
    while !open.isEmpty { try readNextInContainer(text) }
    skipWhitespace(text)
    guard position == text.count else { throw unexpected(text, expected: "the end of the text") }
  }

  // MARK: - Structure

  /// Reads a value, or no more than the opening bracket of one.
  private mutating func readValue(_ text: Span<UInt8>) throws(JSONError) {
    values &+= 1
    guard values <= limits.maxValues else {
      throw JSONError(.tooManyValues(limit: limits.maxValues), offset: position)
    }
    guard position < text.count else { throw unexpected(text, expected: "a value") }
    switch text[position] {
    case UInt8(ascii: "\""): try readString(text)
    case UInt8(ascii: "{"): try openContainer(isObject: true)
    case UInt8(ascii: "["): try openContainer(isObject: false)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber(text)
    case UInt8(ascii: "t"): try readWord("true", .true, text)
    case UInt8(ascii: "f"): try readWord("false", .false, text)
    case UInt8(ascii: "n"): try readWord("null", .null, text)
    default: throw unexpected(text, expected: "a value")
    }
  }

  private mutating func openContainer(isObject: Bool) throws(JSONError) {
    guard open.count < maxDepth else { throw JSONError(.tooDeep(limit: maxDepth), offset: position) }
    open.append(OpenContainer(index: tape.count, isObject: isObject))
    tape.append(JSONTapeEntry(isObject ? .object : .array, offset: position, extent: 0))
    position &+= 1
  }

  /// Reads what follows the opening bracket or an element of the innermost container.
  private mutating func readNextInContainer(_ text: Span<UInt8>) throws(JSONError) {
    let last = open.count &- 1
    let container = open[last]
    let closing = container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    skipWhitespace(text)
    if position < text.count, text[position] == closing {
      return try closeContainer(container, text)
    }
    if container.count > 0 {
      guard position < text.count, text[position] == UInt8(ascii: ",") else {
        throw unexpected(text, expected: container.isObject ? "\",\" or \"}\"" : "\",\" or \"]\"")
      }
      position &+= 1
      skipWhitespace(text)
    }
    if container.isObject { try readKey(text) }
    open[last].count &+= 1
    try readValue(text)
  }

  private mutating func readKey(_ text: Span<UInt8>) throws(JSONError) {
    guard position < text.count, text[position] == UInt8(ascii: "\"") else {
      throw unexpected(text, expected: "a member name in quotation marks")
    }
    values &+= 1
    try readString(text)
    skipWhitespace(text)
    guard position < text.count, text[position] == UInt8(ascii: ":") else {
      throw unexpected(text, expected: "\":\"")
    }
    position &+= 1
    skipWhitespace(text)
  }

  private mutating func closeContainer(
    _ container: OpenContainer, _ text: Span<UInt8>
  ) throws(JSONError) {
    if container.isObject, container.count > 1, !limits.allowsDuplicateKeys {
      try checkNames(from: container.index &+ 1, count: container.count, text)
    }
    let kind: JSONTapeEntry.Kind = container.isObject ? .object : .array
    tape.append(JSONTapeEntry(.close, offset: position, extent: container.count))
    position &+= 1
    tape[container.index] = JSONTapeEntry(kind, offset: tape[container.index].offset, extent: tape.count)
    open.removeLast()
  }

  private mutating func readWord(
    _ word: StaticString, _ kind: JSONTapeEntry.Kind, _ text: Span<UInt8>
  ) throws(JSONError) {
    let count = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { word in
      count <= text.count &- position && word.indices.allSatisfy { text[position &+ $0] == word[$0] }
    }
    guard matches else { throw unexpected(text, expected: "a value") }
    tape.append(JSONTapeEntry(kind, offset: position, extent: count))
    position &+= count
  }
}
