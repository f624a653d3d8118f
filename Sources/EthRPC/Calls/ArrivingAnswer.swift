import EthJSON

/// An answer whose result is an array, read while it arrives.
///
/// What is wrong with it is said in the order in which it is said of an answer that is there as a whole: that it is not
/// JSON, that it is an error or the answer to something else, and only then that an element is not what it should be.
struct ArrivingAnswer<Reader: ElementReader>: BodySink {
  private var elements: Elements
  private var stream = JSONElementStream(of: "result")
  /// The body's beginning, for the message about one that is not JSON.
  private var beginning: [UInt8] = []
  private var syntaxError: JSONError?

  /// The reader, and what it refused first.
  private struct Elements {
    var reader: Reader
    var refusal: JSONError?

    mutating func read(_ element: JSONValue) {
      guard refusal == nil else { return }
      do throws(JSONError) { try reader.read(element) } catch { refusal = error }
    }

    mutating func read(_ scanner: inout JSONScanner) -> Bool { refusal == nil && reader.read(&scanner) }
  }

  init(reader: Reader) { elements = Elements(reader: reader) }

  mutating func receive(_ piece: RawSpan) -> Bool {
    if beginning.count < RPCError.excerptLength {
      let count = min(RPCError.excerptLength - beginning.count, piece.byteCount)
      piece.extracting(0..<count).withUnsafeBytes { beginning.append(contentsOf: $0) }
    }
    guard syntaxError == nil else { return false }
    do throws(JSONError) {
      try Self.append(piece, to: &stream, &elements)
      return true
    } catch {
      syntaxError = error
      return false
    }
  }

  private static func append(
    _ piece: RawSpan, to stream: inout JSONElementStream, _ elements: inout Elements
  ) throws(JSONError) {
    try stream.append(piece, plain: { elements.read(&$0) }, { elements.read($0) })
  }

  private static func finish(
    _ stream: inout JSONElementStream, _ elements: inout Elements
  ) throws(JSONError) -> JSONDocument {
    try stream.finish(plain: { elements.read(&$0) }, { elements.read($0) })
  }

  /// The reader with all elements, when the body has ended.
  ///
  /// - Throws: ``RPCError``.
  mutating func reader(of request: RPCRequest) throws(RPCError) -> Reader {
    let answer: JSONDocument
    do throws(JSONError) {
      if let syntaxError { throw syntaxError }
      answer = try Self.finish(&stream, &elements)
    } catch {
      throw .notJSON(error, beginning: beginning)
    }
    let result = try request.result(in: answer.root)
    do throws(JSONError) {
      _ = try result.elements()
      if let refusal = elements.refusal { throw refusal }
    } catch {
      throw .decoding(method: request.call.method, error)
    }
    return elements.reader
  }
}
