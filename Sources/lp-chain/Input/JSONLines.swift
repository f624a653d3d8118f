import EthJSON

/// The `--lines` mode: a JSON value on each line in, a JSON value on each line out.
enum JSONLines {
  /// The most bytes of a line.
  static let lineLimit = 16 << 20

  /// Answers each line of standard input with what `body` writes, or with `{"error":"…"}` where it throws.
  ///
  /// Answers are gathered as long as there are lines to answer, and written before the next one is waited for.
  static func answer(_ body: (JSONValue, inout JSONWriter) throws -> Void) throws {
    var reader = LineReader(.standardInput, limit: lineLimit)
    var answers: [UInt8] = []
    func flush() throws {
      guard !answers.isEmpty else { return }
      try StandardOutput.write(answers)
      answers.removeAll(keepingCapacity: true)
    }
    while let line = try reader.next(beforeWaiting: { try flush() }) {
      answers += answer(line, body)
      answers.append(0x0a)
      if answers.count >= 65_536 { try flush() }
    }
    try flush()
  }

  private static func answer(
    _ line: LineReader.Line, _ body: (JSONValue, inout JSONWriter) throws -> Void
  ) -> [UInt8] {
    do {
      guard case .bytes(let bytes) = line else {
        throw CLIError.failed("expected a line of at most \(lineLimit) bytes")
      }
      guard !bytes.isEmpty else { throw CLIError.failed("expected a JSON value, found an empty line") }
      var writer = JSONWriter()
      try body(JSONDocument(parsing: bytes, limits: JSONInput.limits).root, &writer)
      return writer.bytes
    } catch {
      var writer = JSONWriter()
      writer.object { $0.member("error", Failure.describe(error)) }
      return writer.bytes
    }
  }
}
