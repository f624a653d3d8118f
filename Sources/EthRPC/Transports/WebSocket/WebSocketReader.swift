/// Reads a server's WebSocket frames (RFC 6455, section 5) out of bytes that come in pieces, and joins the fragments
/// of messages.
struct WebSocketReader {
  /// What came.
  enum Event: Equatable {
    /// A whole message, text or binary: nodes send JSON as either.
    case message([UInt8])
    /// The server asks for a sign of life, which has to bring back these bytes.
    case ping([UInt8])
    /// A sign of life.
    case pong
    /// The server ends the connection; nothing that follows is read. Without a code it has said none.
    case close(code: Int?, reason: [UInt8])
  }

  /// Why the bytes are of no use.
  enum Failure: Error, Equatable {
    /// A message is longer than allowed.
    case tooLong(limit: Int)
    /// This breaks the rules of frames.
    case malformed(String)
  }

  private enum Opcode: UInt8 {
    case continuation = 0
    case text = 1
    case binary = 2
    case close = 8
    case ping = 9
    case pong = 10

    var isControl: Bool { rawValue >= 8 }
  }

  private struct Frame {
    let opcode: Opcode
    let isFinal: Bool
    var missing: Int
  }

  /// The longest message taken, in bytes.
  var limit: Int
  private var header: [UInt8] = []
  private var frame: Frame?
  /// The message whose fragments are coming.
  private var message: [UInt8]?
  /// The content of a control frame, which may come between the fragments of a message.
  private var control: [UInt8] = []
  private var isClosed = false

  init(limit: Int) { self.limit = limit }

  /// How many bytes of a message that goes on there are.
  var bufferedBytes: Int { (message?.count ?? 0) + control.count + header.count }

  /// Takes the next piece and returns what came with it.
  ///
  /// - Throws: ``Failure``, after which nothing more can be made of what comes.
  mutating func feed(_ piece: UnsafeRawBufferPointer) throws(Failure) -> [Event] {
    var events: [Event] = []
    var rest = piece[...]
    while !isClosed {
      if frame == nil {
        guard let next = try readHeader(&rest) else { break }
        frame = next
      }
      guard let current = frame else { break }
      let part = rest.prefix(current.missing)
      rest = rest.dropFirst(part.count)
      if current.opcode.isControl {
        control.append(contentsOf: part)
      } else {
        message?.append(contentsOf: part)
      }
      guard part.count == current.missing else {
        frame?.missing = current.missing - part.count
        break
      }
      frame = nil
      if let event = try finish(current) { events.append(event) }
    }
    return events
  }

  /// What a frame that is there as a whole means.
  private mutating func finish(_ frame: Frame) throws(Failure) -> Event? {
    switch frame.opcode {
    case .continuation, .text, .binary:
      guard frame.isFinal, let whole = message else { return nil }
      message = nil
      return .message(whole)
    case .ping:
      defer { control = [] }
      return .ping(control)
    case .pong:
      control = []
      return .pong
    case .close:
      guard control.count != 1 else { throw .malformed("a close frame with half a code") }
      isClosed = true
      let code = control.count >= 2 ? Int(control[0]) << 8 | Int(control[1]) : nil
      return .close(code: code, reason: Array(control.dropFirst(2)))
    }
  }

  /// Reads a frame's header, once it is there as a whole, and begins the frame.
  private mutating func readHeader(_ rest: inout UnsafeRawBufferPointer.SubSequence) throws(Failure) -> Frame?
  {
    while header.count < headerLength {
      guard let byte = rest.popFirst() else { return nil }
      header.append(byte)
      if header.count == 2 { try checkStart() }
    }
    defer { header = [] }
    let length = header.count == 2 ? UInt64(header[1]) : header[2...].reduce(0) { $0 << 8 | UInt64($1) }
    guard header.count == 2 || length > (header.count == 4 ? 125 : 0xffff) else {
      throw .malformed("a length in more bytes than it takes")
    }
    guard let opcode = Opcode(rawValue: header[0] & 0x0f) else { throw .malformed("an unknown opcode") }
    let isFinal = header[0] & 0x80 != 0
    guard !opcode.isControl else { return Frame(opcode: opcode, isFinal: isFinal, missing: Int(length)) }
    guard (opcode == .continuation) == (message != nil) else {
      throw .malformed(message == nil ? "a continuation of nothing" : "a message within a message")
    }
    let already = message?.count ?? 0
    guard already <= limit, length <= UInt64(limit - already) else { throw .tooLong(limit: limit) }
    message = message ?? []
    return Frame(opcode: opcode, isFinal: isFinal, missing: Int(length))
  }

  private var headerLength: Int {
    guard header.count >= 2 else { return 2 }
    return header[1] == 126 ? 4 : header[1] == 127 ? 10 : 2
  }

  /// Checks what a frame's first two bytes say.
  private func checkStart() throws(Failure) {
    guard header[0] & 0x70 == 0 else { throw .malformed("a frame of an extension that was not agreed upon") }
    guard header[1] & 0x80 == 0 else { throw .malformed("a masked frame, as only clients send") }
    guard let opcode = Opcode(rawValue: header[0] & 0x0f) else { throw .malformed("an unknown opcode") }
    guard opcode.isControl else { return }
    guard header[0] & 0x80 != 0 else { throw .malformed("a control frame in fragments") }
    guard header[1] <= 125 else { throw .malformed("a control frame of more than 125 bytes") }
  }
}
