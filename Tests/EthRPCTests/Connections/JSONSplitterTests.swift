import EthJSON
import Testing

@testable import EthRPC

/// Messages on a Unix socket, which has neither lengths nor lines.
@Suite struct JSONSplitterTests {
  private static func value(_ random: inout SeededGenerator, depth: Int) -> String {
    let scalars = ["1", "\"}\"", "\"]\\\"[\"", "\"\\\\\"", "null", "\"{\\u005d\"", "-1.5e3", "\"\""]
    guard depth > 0 else { return scalars.randomElement(using: &random) ?? "" }
    let inner = (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth: depth - 1) }
    if Bool.random(using: &random) { return "[" + inner.joined(separator: ", ") + "]" }
    return "{" + inner.enumerated().map { "\"{\($0.offset)\":\($0.element)" }.joined(separator: ",") + "}"
  }

  @Test func findsMessagesHoweverTheyAreCut() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let messages = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Self.value(&random, depth: Int.random(in: 1...4, using: &random))
      }
      var bytes: [UInt8] = []
      for message in messages {
        // What they are is said by an independent reader of JSON, which takes each of them whole.
        #expect(throws: Never.self) { try JSONDocument(parsing: message) }
        let gap = ["", "\n", " \t\r\n"].randomElement(using: &random) ?? ""
        bytes += Array(message.utf8) + Array(gap.utf8)
      }
      var splitter = JSONSplitter(limit: 1 << 16)
      var found: [String] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...30, using: &random)))
        rest = rest.dropFirst(piece.count)
        try piece.span.bytes.withUnsafeBytes { piece throws(JSONSplitter.Failure) in
          try splitter.feed(piece) { found.append(String(decoding: $0, as: UTF8.self)) }
        }
      }
      #expect(found == messages, "seed \(seed)")
      #expect(splitter.bufferedBytes == 0, "seed \(seed)")
    }
  }

  @Test func keepsNoMoreThanAllowedWhateverComes() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]\"\\ \n,:1a".utf8)
    for _ in 0..<2000 {
      var splitter = JSONSplitter(limit: 32)
      for _ in 0..<10 {
        let piece = (0..<Int.random(in: 0...20, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? 0
        }
        do throws(JSONSplitter.Failure) {
          try piece.span.bytes.withUnsafeBytes { piece throws(JSONSplitter.Failure) in
            try splitter.feed(piece) { #expect(!$0.isEmpty && $0.count <= 32, "seed \(seed)") }
          }
        } catch { break }
        #expect(splitter.bufferedBytes <= 32, "seed \(seed)")
      }
    }
  }

  @Test func refusesLongMessagesAndWhatIsNone() {
    func feed(_ text: String, limit: Int) -> JSONSplitter.Failure? {
      var splitter = JSONSplitter(limit: limit)
      do throws(JSONSplitter.Failure) {
        try Array(text.utf8).span.bytes.withUnsafeBytes { bytes throws(JSONSplitter.Failure) in
          try splitter.feed(bytes) { _ in }
        }
        return nil
      } catch { return error }
    }
    #expect(feed("[12] \n [34]", limit: 4) == nil)
    #expect(feed("[123]", limit: 4) == .tooLong(limit: 4))
    #expect(feed("[1234", limit: 4) == .tooLong(limit: 4))
    #expect(feed("{} }", limit: 4) == .unexpected(UInt8(ascii: "}")))
    #expect(feed("{}nonsense", limit: 4) == .unexpected(UInt8(ascii: "n")))
  }
}
