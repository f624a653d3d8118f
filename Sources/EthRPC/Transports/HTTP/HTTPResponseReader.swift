/// Reads one answer of HTTP/1.1 (RFC 9112) out of the pieces in which it comes, strictly: where two readers could
/// find the end of a body at different places, there is no answer.
struct HTTPResponseReader {
  /// Why there is no answer.
  enum Failure: Error, Equatable {
    /// It breaks the protocol.
    case malformed(String)
    /// Its body is longer than is wanted.
    case tooLarge
  }

  private enum State {
    case head
    case length(Int)
    case untilClose
    case chunkSize
    case chunk(Int)
    case chunkEnd
    case trailers
    case complete
  }

  /// More of a head, or of one line of a chunked body, no server has to say.
  private static let longestHead = 64 << 10
  private static let longestRefusal = 4096

  /// The status code, once the head is complete.
  private(set) var status = 0
  /// The header `Retry-After`.
  private(set) var retryAfter: String?
  /// The beginning of the body, where the status is not 200, which is no answer.
  private(set) var refusal: [UInt8] = []
  /// Whether the connection can carry a further request once the answer is complete.
  private(set) var keepsAlive = true
  private let limit: Int
  /// How much of the body has come.
  private var count = 0
  private var state = State.head
  /// The beginning of a head or line whose end has not come.
  private var pending: [UInt8] = []

  /// A reader that accepts bodies of up to `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Whether the answer is there as a whole.
  var isComplete: Bool { if case .complete = state { true } else { false } }

  /// Whether nothing has come.
  var isUntouched: Bool { if case .head = state { pending.isEmpty } else { false } }

  /// Takes the end of the connection, which some answers end with.
  mutating func end() {
    if case .untilClose = state { state = .complete }
  }

  /// Takes the next piece, and hands the body of an answer of status 200 in it over to `receive`, which says whether it
  /// wants more.
  ///
  /// - Throws: ``Failure``; the reader is of no use after it.
  mutating func read(
    _ piece: UnsafeRawBufferPointer, _ receive: (UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) {
    var rest = piece
    while true {
      switch state {
      case .complete:
        // What nobody asked for: the next answer could not be told from it.
        if !rest.isEmpty { keepsAlive = false }
        return
      case .head:
        guard let lines = try takeLines(&rest) else { return }
        try readHead(lines)
      case .length(let count):
        try take(&rest, count, receive) { $0 == 0 ? .complete : .length($0) }
        if rest.isEmpty { return }
      case .untilClose:
        try append(rest, receive)
        return
      case .chunkSize:
        guard let line = try takeLine(&rest) else { return }
        let size = try Self.chunkSize(line)
        state = size == 0 ? .trailers : .chunk(size)
      case .chunk(let count):
        try take(&rest, count, receive) { $0 == 0 ? .chunkEnd : .chunk($0) }
        if rest.isEmpty { return }
      case .chunkEnd:
        guard let line = try takeLine(&rest) else { return }
        guard line.isEmpty else { throw .malformed("a chunk is longer than it says") }
        state = .chunkSize
      case .trailers:
        guard let line = try takeLine(&rest) else { return }
        if line.isEmpty { state = .complete }
      }
    }
  }

  // MARK: - Bodies

  private mutating func take(
    _ rest: inout UnsafeRawBufferPointer, _ count: Int, _ receive: (UnsafeRawBufferPointer) -> Bool,
    next: (Int) -> State
  ) throws(Failure) {
    let taken = min(count, rest.count)
    try append(UnsafeRawBufferPointer(rebasing: rest[..<taken]), receive)
    rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
    // Where no more is wanted, the answer is complete before its body is.
    if !isComplete { state = next(count &- taken) }
  }

  private mutating func append(
    _ bytes: UnsafeRawBufferPointer, _ receive: (UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) {
    let wantsMore: Bool
    if status == 200 {
      guard bytes.count <= limit &- count else { throw .tooLarge }
      count &+= bytes.count
      wantsMore = bytes.isEmpty || receive(bytes)
    } else {
      // Of what is no answer, the beginning is enough.
      refusal.append(contentsOf: bytes.prefix(Self.longestRefusal &- refusal.count))
      wantsMore = refusal.count < Self.longestRefusal
    }
    if !wantsMore {
      keepsAlive = false
      state = .complete
    }
  }

  // MARK: - Lines

  /// Takes the bytes up to an empty line, without it; `nil` where that has not come.
  private mutating func takeLines(_ rest: inout UnsafeRawBufferPointer) throws(Failure) -> [UInt8]? {
    try takePrefix(&rest) { bytes, start in
      var index = max(start &- 3, 0)
      while index < bytes.count {
        if bytes[index] == 0x0a, index >= 3, bytes[index &- 1] == 0x0d, bytes[index &- 2] == 0x0a,
          bytes[index &- 3] == 0x0d
        {
          return (index &- 3, index &+ 1)
        }
        index &+= 1
      }
      return nil
    }
  }

  private mutating func takeLine(_ rest: inout UnsafeRawBufferPointer) throws(Failure) -> [UInt8]? {
    try takePrefix(&rest) { bytes, start in
      var index = max(start &- 1, 0)
      while index < bytes.count {
        if bytes[index] == 0x0a, index >= 1, bytes[index &- 1] == 0x0d { return (index &- 1, index &+ 1) }
        index &+= 1
      }
      return nil
    }
  }

  /// Takes a beginning whose length and end `find` sees in all bytes there are, of which the first so many had none.
  private mutating func takePrefix(
    _ rest: inout UnsafeRawBufferPointer, _ find: (UnsafeRawBufferPointer, Int) -> (Int, Int)?
  ) throws(Failure) -> [UInt8]? {
    let known = pending.count
    if known == 0, let (length, end) = find(rest, 0) {
      let taken = Array(rest[..<length])
      rest = UnsafeRawBufferPointer(rebasing: rest[end...])
      return taken
    }
    pending.append(contentsOf: rest.prefix(Self.longestHead))
    guard let (length, end) = pending.withUnsafeBytes({ find($0, known) }) else {
      guard pending.count < Self.longestHead else { throw .malformed("its head is too long") }
      rest = UnsafeRawBufferPointer(rebasing: rest[rest.count...])
      return nil
    }
    let taken = Array(pending[..<length])
    rest = UnsafeRawBufferPointer(rebasing: rest[(end &- known)...])
    pending = []
    return taken
  }

  // MARK: - Heads

  private mutating func readHead(_ lines: [UInt8]) throws(Failure) {
    var fields = HTTPFields()
    try fields.read(lines.span.bytes)
    // An interim answer comes before the one that counts.
    if (100..<200).contains(fields.status) {
      guard fields.status != 101 else { throw .malformed("it speaks another protocol") }
      return
    }
    status = fields.status
    retryAfter = fields.retryAfter
    keepsAlive = fields.keepsAlive
    if status == 204 || status == 304 {
      state = .complete
    } else if fields.isChunked {
      guard fields.length == nil else { throw .malformed("its body has two lengths") }
      state = .chunkSize
    } else if let length = fields.length {
      guard status != 200 || length <= limit else { throw .tooLarge }
      state = length == 0 ? .complete : .length(length)
    } else {
      keepsAlive = false
      state = .untilClose
    }
  }

  private static func chunkSize(_ line: [UInt8]) throws(Failure) -> Int {
    // Extensions may follow (RFC 9112, section 7.1.1).
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
    var size = 0
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue, digit < 0x80, size < 1 << 56 else {
        throw .malformed("the length of a chunk is no number")
      }
      size = size << 4 | value
    }
    guard !digits.isEmpty else { throw .malformed("the length of a chunk is no number") }
    return size
  }
}
