import EthJSON
import EthPrimitives
import Testing

/// What a node that nobody controls can answer; other libraries stop the process or read something else.
@Suite("JSON: hostile answers")
struct JSONHostileTests {
  func value(_ text: String) throws -> JSONValue { try JSONDocument(parsing: text).root }

  @Test("a short address in a list is an error with its place")
  func shortAddress() throws {
    let error = try #require(throws: JSONError.self) { try [Address](parsing: Array(#"["0x"]"#.utf8)) }
    #expect(error.path == "[0]" && error.offset == 1)
  }

  @Test("a boolean is a boolean and nothing else")
  func booleans() throws {
    #expect(try value(#"{"removed":true}"#).decode("removed", as: Bool.self))
    for text in ["1", "0", #""true""#, #""0x1""#, "null", "[]"] {
      let value = try value(text)
      #expect(throws: JSONError.self, "\(text)") { try value.bool() }
    }
  }

  @Test(
    "numbers that fit no type are refused and do not trap",
    arguments: [
      "-1", "1e400", "-1e400", "1.5", "9223372036854775808", "-9223372036854775809", "18446744073709551616",
      "1e2", "-0.0", "115792089237316195423570985008687907853269984665640564039457584007913129639936",
    ])
  func numbers(text: String) throws {
    let value = try value(text)
    #expect((try? value.int()) == Int(text))
    #expect((try? value.quantity()) == nil)
    if text.first == "-" { #expect((try? value.flexibleInteger()) == nil) }
    #expect(try value.numberText() == text)
    if let double = try? value.double() { #expect(double.isFinite) }
  }

  @Test("integers up to both ends of Int, without a detour over floating point")
  func integers() throws {
    for number in [0, 1, -1, 9_007_199_254_740_993, Int.max, Int.max - 1, Int.min, Int.min + 1] {
      #expect(try value("\(number)").int() == number)
    }
    #expect(try value("-0").int() == 0)
  }

  @Test("names that differ only in one place are not taken for the same, and the same always are")
  func names() throws {
    let seed: UInt64 = 0xd0b1e
    print("JSON names: seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...40, using: &generator)
      let length = Int.random(in: 0...12, using: &generator)
      let names = (0..<count).map { _ in
        String(
          decoding: (0..<length).map { _ in UInt8.random(in: 0x61...0x63, using: &generator) }, as: UTF8.self)
      }
      let members = names.map { name in
        let isEscaped = UInt8.random(in: 0..<40, using: &generator) == 0 && !name.isEmpty
        return isEscaped
          ? "\"\\u006\(name.utf8.first.map { $0 - 0x60 } ?? 0)\(name.dropFirst())\":0" : "\"\(name)\":0"
      }
      let isDistinct = Set(names).count == names.count
      let document = try? JSONDocument(parsing: "{" + members.joined(separator: ",") + "}")
      #expect((document != nil) == isDistinct, "\(members)")
    }
  }

  @Test("names in many spellings, long lists and deep lists cost in proportion to their size")
  func growth() throws {
    func time(_ text: String) throws -> Duration {
      let (clock, bytes) = (ContinuousClock(), Array(text.utf8))
      var best = Duration.seconds(1_000)
      for _ in 0..<3 { best = try min(best, clock.measure { _ = try JSONDocument(parsing: bytes) }) }
      return best
    }
    let shapes: [(Int) -> String] = [
      { "{" + (0..<$0).map { "\"k\($0)\":0" }.joined(separator: ",") + "}" },
      { "{" + (0..<$0).map { "\"\\u006b\($0)\":0" }.joined(separator: ",") + "}" },
      { "[" + (0..<$0).map { _ in "[[],{\"a\":[]}]" }.joined(separator: ",") + "]" },
    ]
    for (number, shape) in shapes.enumerated() {
      // Anything quadratic would cost 900 times; the rest is for a busy machine and its caches.
      let (small, large) = try (time(shape(1_000)), time(shape(30_000)))
      #expect(large < small * 300, "shape \(number): \(small), \(large)")
    }
  }
}
