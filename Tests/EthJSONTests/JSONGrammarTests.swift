import EthJSON
import Testing

@Suite("JSON: grammar")
struct JSONGrammarTests {
  @Test("texts that RFC 8259 allows are read, and written back they read the same")
  func valid() throws {
    #expect(JSONGrammarCases.valid.count >= 80)
    for (name, text) in JSONGrammarCases.valid + JSONGrammarCases.moreValid {
      guard let document = try? JSONDocument(parsing: text) else {
        Issue.record("refused: \(name)")
        continue
      }
      let tree = document.root.tree()
      #expect(try JSONDocument(parsing: tree.json()).root.tree() == tree, "\(name)")
      #expect(try JSONDocument(parsing: tree.json(pretty: true)).root.tree() == tree, "\(name)")
    }
  }

  @Test("texts that RFC 8259 forbids are refused at an offset inside them")
  func invalid() {
    #expect(JSONGrammarCases.invalid.count >= 120)
    for (name, text) in JSONGrammarCases.invalid {
      let error = #expect(throws: JSONError.self, "\(name)") { try JSONDocument(parsing: text) }
      #expect((0...text.utf8.count).contains(error?.offset ?? -1), "\(name)")
    }
    for (name, bytes) in JSONGrammarCases.invalidBytes + JSONGrammarCases.moreInvalid {
      #expect(throws: JSONError.self, "\(name)") { try JSONDocument(parsing: bytes) }
    }
  }

  @Test("what RFC 8259 leaves to the parser is decided, and stays so")
  func free() throws {
    #expect(JSONGrammarCases.acceptedByChoice.count + JSONGrammarCases.refusedByChoice.count == 35)
    for (name, text) in JSONGrammarCases.acceptedByChoice {
      let value = try #require(try JSONDocument(parsing: text).root[0], "\(name)")
      #expect(try value.numberText() == text.dropFirst().dropLast(), "\(name)")
      #expect(throws: JSONError.self, "\(name)") { try value.int() }
    }
    for (name, bytes) in JSONGrammarCases.refusedByChoice {
      #expect(throws: JSONError.self, "\(name)") { try JSONDocument(parsing: bytes) }
    }
    for (name, text) in JSONGrammarCases.duplicateKeys {
      #expect(throws: JSONError.self, "\(name)") { try JSONDocument(parsing: text) }
      let limits = JSONLimits(allowsDuplicateKeys: true)
      #expect(try JSONDocument(parsing: text, limits: limits).root.count == 2, "\(name)")
    }
    let deep = [UInt8](repeating: 0x5b, count: 500) + [UInt8](repeating: 0x5d, count: 500)
    #expect(try JSONDocument(parsing: deep, limits: JSONLimits(maxDepth: 500)).root.count == 1)
  }

  @Test(
    "errors name what was expected and where",
    arguments: [
      ("[1,]", "JSON: expected a value, found \"]\" at byte 3 ([1])"),
      ("{\"a\":1,}", "JSON: expected a member name in quotation marks, found \"}\" at byte 7"),
      ("{\"a\" 1}", "JSON: expected \":\", found \"1\" at byte 5"),
      (#"{"a":[{},{"b c":[1,"x",tru]}]}"#, #"JSON: expected a value, found "t" at byte 23 (a[1]["b c"][2])"#),
      (#"{"a":[1,{"b":2 3}]}"#, #"JSON: expected "," or "}", found "3" at byte 15 (a[1])"#),
      (#"{"a":[1,{"b" 3}]}"#, #"JSON: expected ":", found "3" at byte 13 (a[1])"#),
      ("[1 2]", "JSON: expected \",\" or \"]\", found \"2\" at byte 3"),
      ("[01]", "JSON: expected a number without leading zeros, found \"1\" at byte 2 ([0])"),
      ("[\"a\nb\"]", "JSON: expected a control character to be escaped, found byte 0x0a at byte 3 ([0])"),
      ("[\"abc", "JSON: expected the end of the string, found the end at byte 5 ([0])"),
      ("{} x", "JSON: expected the end of the text, found \"x\" at byte 3"),
      ("[\"\\ud800\"]", "JSON: expected both halves of a surrogate pair at byte 2 ([0])"),
      ("{\"a\":{\"b\":1,\"b\":2}}", "JSON: expected each member once, found \"b\" again at byte 12 (a)"),
    ])
  func sentences(text: String, sentence: String) {
    let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text) }
    #expect(error?.description == sentence)
  }

  @Test("UTF-8 is accepted exactly where the standard library's validation accepts it")
  func utf8() {
    /// Every lead byte with second bytes at all borders, each followed by none to three further bytes.
    let borders: [UInt8] = [0x00, 0x22, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xff]
    var accepted = 0
    for lead in 0x80...0xff as ClosedRange<UInt8> {
      for second in borders {
        for rest: [UInt8] in [[], [0x80], [0xbf, 0xbf], [0x80, 0x7a], [0x80, 0xc0], [0x80, 0x80, 0x80]] {
          let content = [lead, second] + rest
          guard !content.contains(0x22), !content.contains(where: { $0 < 0x20 }) else { continue }
          // Padding moves the sequence over the border of the eight bytes that are looked at together.
          for padding in [0, 5, 7] {
            let text = [0x22] + [UInt8](repeating: 0x61, count: padding) + content + [0x22]
            let expected = String(validating: content, as: UTF8.self) != nil
            #expect(((try? JSONDocument(parsing: text)) != nil) == expected, "\(content)")
            accepted += expected ? 1 : 0
          }
        }
      }
    }
    #expect(accepted > 200)
  }

  @Test("every byte alone in a string, at every place of a word")
  func singleBytes() throws {
    for byte in 0...0xff as ClosedRange<UInt8> {
      for place in 0..<17 {
        var content = [UInt8](repeating: 0x78, count: 17)
        content[place] = byte
        let isPlain = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5c
        let document = try? JSONDocument(parsing: [0x22] + content + [0x22])
        #expect((document != nil) == isPlain, "byte \(byte) at \(place)")
        if let document { #expect(try document.root.string().utf8.elementsEqual(content)) }
      }
    }
  }
}
