/// Reads an object while it arrives, and hands out the elements of one of its members, an array, as soon as they are
/// complete.
///
/// The answer to `eth_getLogs` is such an object: its `result` may have 50 MB, its elements have less than a kilobyte.
/// ```swift
/// var stream = JSONElementStream(of: "result")
/// for piece in body { try stream.append(piece.span.bytes) { logs.append(try Log(json: $0)) } }
/// let answer = try stream.finish { logs.append(try Log(json: $0)) }
/// ```
/// Whatever the pieces are, what is accepted, what is handed out and what is refused at which offset is the same as
/// for a ``JSONDocument`` of the whole text; only that elements which stand before an error have been handed out by
/// then, and of a text that is too large only what has arrived is counted. Kept are what is around the elements, the element that is not complete, and about 64 KiB more.
///
/// After an error a stream is of no more use.
public struct JSONElementStream: Sendable {
  private let member: [UInt8]
  private let limits: JSONLimits
  private var phase = Phase.before
  /// What has arrived and is neither handed out nor put into `envelope`.
  private var window: [UInt8] = []
  /// Where the window begins in the text.
  private var start = 0
  /// How long the window must be before looking into it again is worth it.
  private var threshold: Int
  /// The text without the elements.
  private var envelope: [UInt8] = []
  /// Where the elements stood in it.
  private var cut = 0
  /// The elements that were handed out, with the values and names before and in them.
  private var count = 0
  private var values = 0
  /// Those before the elements.
  private var leading = 0

  private enum Phase {
    /// The array has not begun.
    case before
    /// The array has begun, and nothing in it.
    case first
    /// An element comes next.
    case inside
    /// The array has ended.
    case behind
  }

  /// The least that is looked into for elements.
  private let look: Int

  /// A stream of the elements of the member `name`.
  ///
  /// - Parameters:
  ///   - name: The member of the outermost object that is an array.
  ///   - limits: Those of the whole text. Two members of one name are never allowed.
  public init(of name: String, limits: JSONLimits = .default) {
    self.init(of: name, limits: limits, look: 64 << 10)
  }

  init(of name: String, limits: JSONLimits, look: Int) {
    self.look = look
    threshold = Swift.min(look, 1 << 10)
    member = Array(name.utf8)
    var limits = limits
    limits.allowsDuplicateKeys = false
    self.limits = limits
  }

  /// How many bytes have arrived.
  public private(set) var byteCount = 0

  /// Takes the next bytes of the text, and hands out the elements that they complete.
  ///
  /// - Throws: ``JSONError`` with the offset in the whole text, or what `body` throws.
  public mutating func append(
    _ piece: RawSpan, _ body: (JSONValue) throws(JSONError) -> Void
  ) throws(JSONError) {
    try append(piece, plain: { _ in false }, body)
  }

  /// Takes the next bytes of the text, and hands out the elements that they complete: to `plain`, and to `body` those
  /// that it does not read. `plain` answers `true` only where the scanner's `endObject()` has.
  ///
  /// - Throws: ``JSONError`` with the offset in the whole text, or what `body` throws.
  package mutating func append(
    _ piece: RawSpan, plain: (inout JSONScanner) -> Bool, _ body: (JSONValue) throws(JSONError) -> Void
  ) throws(JSONError) {
    let limit = Swift.min(limits.maxBytes, JSONLimits.greatestSize)
    guard piece.byteCount <= limit &- byteCount else {
      throw JSONError(.tooLarge(limit: limit, found: byteCount &+ piece.byteCount), offset: 0)
    }
    byteCount &+= piece.byteCount
    var taken = 0
    while taken < piece.byteCount {
      let next = taken &+ Swift.min(wanted, piece.byteCount &- taken)
      piece.extracting(taken..<next).withUnsafeBytes { window.append(contentsOf: $0) }
      taken = next
      try advance(plain, body)
    }
  }

  /// Says that the text has ended.
  ///
  /// - Returns: The text without the elements that were handed out, so that the other members can be read; the array is
  ///   empty there.
  /// - Throws: ``JSONError`` with the offset in the whole text, or what `body` throws.
  public mutating func finish(
    _ body: (JSONValue) throws(JSONError) -> Void
  ) throws(JSONError) -> JSONDocument {
    try finish(plain: { _ in false }, body)
  }

  /// Says that the text has ended; see ``finish(_:)``, and for `plain` what is said where bytes are taken.
  package mutating func finish(
    plain: (inout JSONScanner) -> Bool, _ body: (JSONValue) throws(JSONError) -> Void
  ) throws(JSONError) -> JSONDocument {
    switch phase {
    case .before:
      let document = try JSONDocument(parsing: window, limits: limits)
      if document.root.kind == .object, let array = document.root[name], array.kind == .array {
        for element in try array.elements() { try body(element) }
      }
      return document
    case .first, .inside:
      if phase == .inside { _ = readPlainElements(plain) }
      if phase != .behind {
        if window.isEmpty { throw ended }
        // What is still open is an error now.
        try readElements(isLast: true, body)
      }
      envelope += window
    case .behind: break
    }
    return try document()
  }

  /// How much of a piece is taken at once: what makes the next look worth it.
  private var wanted: Int {
    switch phase {
    case .before, .inside: Swift.max(1, threshold &- window.count)
    case .first: look
    case .behind: .max
    }
  }

  private var name: String { String(decoding: member, as: UTF8.self) }

  private var ended: JSONError {
    JSONError(
      .syntax(expected: "a value", found: "the end"), offset: start &+ window.count,
      path: JSONPath.step(name: member) + "[\(count)]")
  }

  /// Looks at what has arrived.
  private mutating func advance(
    _ plain: (inout JSONScanner) -> Bool, _ body: (JSONValue) throws(JSONError) -> Void
  ) throws(JSONError) {
    if phase == .before, window.count >= threshold { try findArray() }
    if phase == .first { skipToFirst() }
    if phase == .inside, window.count >= threshold {
      let taken = readPlainElements(plain)
      // What is left is mostly the beginning of an element, which would be read twice.
      if phase == .inside, taken > 0, window.count <= look / 16 {
        threshold = window.count &+ look
      } else if phase == .inside {
        try readElements(isLast: false, body)
      }
    }
    if phase == .behind {
      envelope += window
      window.removeAll(keepingCapacity: true)
    }
  }

  /// Looks whether the array has begun in the window, which holds all of the text so far.
  private mutating func findArray() throws(JSONError) {
    let run = try window.span.bytes.withUnsafeBytes { text throws(JSONError) in
      try JSONParser(text: text, limits: limits, part: JSONPart(isOpen: true)).run()
    }
    defer { run.tape.entries.deallocate() }
    threshold = 2 &* window.count
    guard run.open.count > 1, run.tape[run.open[0]].kind == .object, run.tape[run.open[1]].kind == .array
    else { return }
    let array = run.open[1]
    let isMember = window.span.bytes.withUnsafeBytes {
      JSONParser.resolved(run.tape[array &- 1], $0) == member
    }
    guard isMember else { return }
    leading = run.values(in: array &+ 1)
    values = leading
    cut = run.tape[array].offset &+ 1
    envelope = Array(window[..<cut])
    drop(cut)
    phase = .first
  }

  private mutating func skipToFirst() {
    guard let position = window.firstIndex(where: { !Self.isBlank($0) }) else { return drop(window.count) }
    if window[position] == UInt8(ascii: "]") {
      drop(position)
      phase = .behind
    } else {
      phase = .inside
      threshold = 0
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
  }

  /// Hands out the elements that can be read without a tape, up to the first that cannot.
  ///
  /// - Returns: How many there were.
  private mutating func readPlainElements(_ plain: (inout JSONScanner) -> Bool) -> Int {
    // The object and the array around an element, the element, and an array in it.
    guard limits.maxDepth >= 4 else { return 0 }
    var (elements, values, isClosed) = (0, values, false)
    let bytes = window.span.bytes.withUnsafeBytes { [limits] text in
      var position = 0
      guard let base = text.baseAddress else { return position }
      while position < text.count, !isClosed {
        var scanner = JSONScanner(
          base, position..<text.count, room: limits.maxValues &- values, depth: 2, limits: limits)
        guard plain(&scanner) else { break }
        elements &+= 1
        values = limits.maxValues &- scanner.room
        position = scanner.position
        isClosed = text[position] != UInt8(ascii: ",")
        if !isClosed { position = JSONParser.skipWhitespace(base, position &+ 1, text.count) }
      }
      return position
    }
    count &+= elements
    self.values = values
    if isClosed { phase = .behind }
    drop(bytes)
    return elements
  }

  /// Hands out the elements that are complete.
  private mutating func readElements(
    isLast: Bool, _ body: (JSONValue) throws(JSONError) -> Void
  ) throws(JSONError) {
    let part = JSONPart(
      offset: start, depth: 1, values: values, path: JSONPath.step(name: member), index: count,
      isInside: true,
      isOpen: !isLast)
    let run = try window.span.bytes.withUnsafeBytes { text throws(JSONError) in
      try JSONParser(text: text, limits: limits, part: part).run()
    }
    drop(try handOut(run, part, body))
    if phase == .inside { threshold = window.count &+ Swift.max(look, window.count) }
  }

  /// Hands out the elements of a run.
  ///
  /// - Returns: Where what has not been handed out begins.
  private mutating func handOut(
    _ run: JSONRun, _ part: JSONPart, _ body: (JSONValue) throws(JSONError) -> Void
  ) throws(JSONError) -> Int {
    let storage = JSONStorage(bytes: window, tape: run.tape, allowsDuplicateKeys: false, part: part)
    var index = 2
    var end = 0
    while index < run.count {
      try body(JSONValue(storage: storage, index: index))
      count &+= 1
      end = run.end(of: index)
      index = storage.next(after: index)
    }
    values &+= run.values(in: run.count) &- 1
    if run.isClosed {
      phase = .behind
      return storage.tape[1].offset
    }
    // Behind an element that is complete stands a comma, or the next one would not have begun.
    if run.count > 2, let comma = window[end...].firstIndex(of: UInt8(ascii: ",")) { end = comma &+ 1 }
    return end
  }

  /// Takes bytes off the window's beginning; it stays where it is unless what was handed out holds on to it.
  private mutating func drop(_ count: Int) {
    guard count > 0 else { return }
    window.removeSubrange(..<count)
    window.reserveCapacity(window.count &+ look)
    start &+= count
  }

  /// What is around the elements.
  private func document() throws(JSONError) -> JSONDocument {
    let part = JSONPart(values: values &- leading)
    do throws(JSONError) {
      let tape = try envelope.span.bytes.withUnsafeBytes { text throws(JSONError) in
        try JSONParser(text: text, limits: limits, part: part).parse()
      }
      return JSONDocument(storage: JSONStorage(bytes: envelope, tape: tape, allowsDuplicateKeys: false))
    } catch {
      let removed = byteCount &- envelope.count
      let offset = error.offset < cut ? error.offset : error.offset &+ removed
      throw JSONError(error.reason, offset: offset, path: error.path)
    }
  }
}
