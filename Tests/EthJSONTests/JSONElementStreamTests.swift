import EthPrimitives
import Testing

@testable import EthJSON

@Suite("JSON: elements while the text arrives")
struct JSONElementStreamTests {
  /// What became of a text.
  struct Outcome: Equatable {
    var elements: [String] = []
    var answer: String?
    var error: JSONError?
  }

  private static func shown(_ value: JSONValue) -> String { "\(value.path) \(value.byteRange) \(value)" }

  /// What a document of the whole text says; the elements of `result` are taken out of it.
  static func whole(_ text: [UInt8], _ limits: JSONLimits) -> Outcome {
    do throws(JSONError) {
      let root = try JSONDocument(parsing: text, limits: limits).root
      var tree = root.tree()
      var outcome = Outcome()
      if root.kind == .object, let array = root["result"], array.kind == .array {
        outcome.elements = try array.elements().map(shown)
        if case .object(let members) = tree {
          tree = .object(members.map { ($0.0, $0.0 == "result" ? .array([]) : $0.1) })
        }
      }
      outcome.answer = tree.jsonText()
      return outcome
    } catch {
      return Outcome(error: error)
    }
  }

  /// What a stream says that gets the text in these pieces; of a text with an error only the error.
  static func streamed(_ text: [UInt8], _ limits: JSONLimits, cuts: [Int], look: Int) -> Outcome {
    var stream = JSONElementStream(of: "result", limits: limits, look: look)
    var outcome = Outcome()
    do throws(JSONError) {
      var start = 0
      for cut in cuts.sorted() + [text.count] {
        let piece = Array(text[start..<cut])
        try stream.append(piece.span.bytes) { outcome.elements.append(shown($0)) }
        start = cut
      }
      let root = try stream.finish { outcome.elements.append(shown($0)) }.root
      var tree = root.tree()
      if case .object(let members) = tree, root["result"]?.kind == .array {
        tree = .object(members.map { ($0.0, $0.0 == "result" ? .array([]) : $0.1) })
      }
      outcome.answer = tree.jsonText()
      return outcome
    } catch {
      return Outcome(error: error)
    }
  }

  @Test("20,000 answers, many of them broken, in random pieces are read and refused as whole documents")
  func randomPieces() {
    let seed: UInt64 = 20_261_123
    var generator = JSONGenerator(seed: seed)
    var random = SeededGenerator(seed: seed ^ 1)
    var (refused, elements) = (0, 0)
    for round in 0..<20_000 {
      let text = Self.answer(&generator, &random)
      var limits = JSONLimits.default
      if round % 7 == 0 { limits.maxDepth = Int.random(in: 1...5, using: &random) }
      if round % 5 == 0 { limits.maxValues = Int.random(in: 1...60, using: &random) }
      let expected = Self.whole(text, limits)
      if expected.error != nil { refused += 1 }
      elements += expected.elements.count
      let count = [0, 1, 3, text.count].randomElement(using: &random) ?? 0
      let cuts = (0..<count).map { _ in Int.random(in: 0...text.count, using: &random) }
      let look = [1, 7, 64, 1024].randomElement(using: &random) ?? 1
      let found = Self.streamed(text, limits, cuts: cuts, look: look)
      guard found != expected else { continue }
      Issue.record(
        """
        seed \(seed), round \(round), look \(look), cuts \(cuts), \(limits)
        \(String(decoding: text, as: UTF8.self).debugDescription)
        expected \(expected)
        found \(found)
        """)
      return
    }
    #expect(refused > 5_000 && refused < 17_000 && elements > 2_000)
  }

  /// An answer around a few documents.
  private static func answer(_ generator: inout JSONGenerator, _ random: inout SeededGenerator) -> [UInt8] {
    func pick(_ texts: String...) -> [UInt8] { Array((texts.randomElement(using: &random) ?? "").utf8) }
    var text =
      pick("", " \n") + pick("{", "{", "{", "{\"id\":7,", "{ \"x\" : [[1,\"]\"],{\"result\":[2]}],", "[")
    text +=
      pick("\"result\"", "\"result\"", "\"result\" ", "\"res\\u0075lt\"", "\"other\"") + pick(":", ": \t")
    text += pick("[", "[", "[ ", "[\n\n", "")
    let count = Int.random(in: 0...6, using: &random)
    for index in 0..<count {
      if index > 0 { text += pick(",", ",", " , ") }
      // Of these a third is broken in places.
      text +=
        Int.random(in: 0..<4, using: &random) > 0
        ? pick("1", "{\"a\":\"\\n\"}", "\"é\"", "[]", "-0.5e3", "null") : generator.document()
    }
    text += pick("]", "]", "]", " ]", "")
    text += pick("}", "}", ",\"id\":1}", ",\"result\":[3]}", ",\"y\":{\"z\":[4]} } ", "", "}}", "]")
    if Int.random(in: 0..<6, using: &random) == 0 {
      let position = Int.random(in: 0..<max(1, text.count), using: &random)
      text.replaceSubrange(
        position..<min(text.count, position + 1), with: [UInt8.random(in: 0...255, using: &random)])
    }
    return text
  }

  @Test("elements are handed out before the text has ended, and little is kept")
  func early() throws {
    var stream = JSONElementStream(of: "result")
    let element = Array(#"{"data":"\#(String(repeating: "ab", count: 400))"},"#.utf8)
    var count = 0
    try stream.append(Array(#"{"jsonrpc":"2.0","id":1,"result":["#.utf8).span.bytes) { _ in count += 1 }
    for round in 0..<10_000 {
      try stream.append(element.span.bytes) { _ in count += 1 }
      // What is missing is at most what is looked at together.
      #expect(round + 1 - count <= (65 << 10) / element.count + 2)
    }
    try stream.append(Array("{}]}".utf8).span.bytes) { _ in count += 1 }
    let answer = try stream.finish { _ in count += 1 }
    #expect(count == 10_001)
    #expect(answer.root.description == #"{"jsonrpc":"2.0","id":1,"result":[]}"#)
  }

  @Test("a long element in many pieces is read in time that is linear")
  func longElement() throws {
    var stream = JSONElementStream(of: "result")
    try stream.append(Array(#"{"result":[["#.utf8).span.bytes) { _ in }
    let piece = Array(String(repeating: "1,", count: 100).utf8)
    for _ in 0..<20_000 { try stream.append(piece.span.bytes) { _ in } }
    var values = 0
    try stream.append(Array("2]]}".utf8).span.bytes) { values += $0.count }
    _ = try stream.finish { values += $0.count }
    #expect(values == 2_000_001)
  }

  @Test("what the reader throws comes out, and bytes are counted")
  func bodyThrows() throws {
    var stream = JSONElementStream(of: "result", limits: JSONLimits(maxBytes: 100), look: 1)
    let refusal = JSONError(.missingMember("x"), offset: 3)
    #expect(throws: refusal) {
      try stream.append(Array(#"{"result":[1,2,"0123456789","#.utf8).span.bytes) { _ throws(JSONError) in
        throw refusal
      }
    }
    #expect(stream.byteCount == 28)
    #expect(throws: JSONError(.tooLarge(limit: 100, found: 101), offset: 0)) {
      try stream.append(Array(repeating: UInt8(ascii: " "), count: 73).span.bytes) { _ in }
    }
  }
}
