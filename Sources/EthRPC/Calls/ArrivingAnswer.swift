import EthJSON

/// An answer whose result is an array, read while it arrives.
///
/// What is wrong with it is said in the order in which it is said of an answer that is there as a whole: that it is not
/// JSON, that it is an error or the answer to something else, and only then that an element is not what it should be.
struct ArrivingAnswer<Reader: ElementReader>: BodySink {
  private var reader: Reader
  /// What the reader refused first.
  private var refusal: JSONError?
  private var stream = JSONElementStream(of: "result")
  /// The body's beginning, for the message about one that is not JSON.
  private var beginning: [UInt8] = []
  private var syntaxError: JSONError?

  init(reader: Reader) { self.reader = reader }

  mutating func receive(_ piece: RawSpan) -> Bool {
    if beginning.count < RPCError.excerptLength {
      let count = min(RPCError.excerptLength - beginning.count, piece.byteCount)
      piece.extracting(0..<count).withUnsafeBytes { beginning.append(contentsOf: $0) }
    }
    guard syntaxError == nil else { return false }
    do throws(JSONError) {
      try Self.append(piece, to: &stream, &reader, &refusal)
      return true
    } catch {
      syntaxError = error
      return false
    }
  }

  // What is run for each element knows the reader and not this type: to find out what a generic type is made of takes
  // a good part of the time in which an element is read.

  private static func append(
    _ piece: RawSpan, to stream: inout JSONElementStream, _ reader: inout Reader, _ refusal: inout JSONError?
  ) throws(JSONError) {
    try stream.append(
      piece, plain: { refusal == nil && reader.read(&$0) }, { read($0, with: &reader, &refusal) })
  }

  private static func finish(
    _ stream: inout JSONElementStream, _ reader: inout Reader, _ refusal: inout JSONError?
  ) throws(JSONError) -> JSONDocument {
    try stream.finish(
      plain: { refusal == nil && reader.read(&$0) }, { read($0, with: &reader, &refusal) })
  }

  private static func read(_ element: JSONValue, with reader: inout Reader, _ refusal: inout JSONError?) {
    guard refusal == nil else { return }
    do throws(JSONError) { try reader.read(element) } catch { refusal = error }
  }

  /// The reader with all elements, when the body has ended.
  ///
  /// - Throws: ``RPCError``.
  mutating func reader(of request: RPCRequest) throws(RPCError) -> Reader {
    let answer: JSONDocument
    do throws(JSONError) {
      if let syntaxError { throw syntaxError }
      answer = try Self.finish(&stream, &reader, &refusal)
    } catch {
      throw .notJSON(error, beginning: beginning)
    }
    let result = try request.result(in: answer.root)
    do throws(JSONError) {
      _ = try result.elements()
      if let refusal { throw refusal }
    } catch {
      throw .decoding(method: request.call.method, error)
    }
    return reader
  }
}
