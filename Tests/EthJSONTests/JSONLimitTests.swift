import EthJSON
import Testing

@Suite("JSON: limits and duplicate names")
struct JSONLimitTests {
  func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test("values may be nested as deep as the limit says and no deeper")
  func depth() {
    #expect(throws: Never.self) { try JSONDocument(parsing: nested(64)) }
    let path = String(repeating: "[0]", count: 64)
    #expect(throws: JSONError(.tooDeep(limit: 64), offset: 64, path: path)) {
      try JSONDocument(parsing: nested(65))
    }
    let limits = JSONLimits(maxDepth: .max)
    #expect(throws: Never.self) { try JSONDocument(parsing: nested(1024), limits: limits).root.tree() }
    let error = #expect(throws: JSONError.self) {
      try JSONDocument(parsing: nested(1_000_000), limits: limits)
    }
    #expect(error?.reason == .tooDeep(limit: 1024) && error?.offset == 1024)
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    let names = String(repeating: ".a", count: 64).dropFirst()
    #expect(throws: JSONError(.tooDeep(limit: 64), offset: 64 * 5, path: String(names))) {
      try JSONDocument(parsing: objects)
    }
    #expect(throws: JSONError(.tooDeep(limit: 0), offset: 0)) {
      try JSONDocument(parsing: "[]", limits: JSONLimits(maxDepth: 0))
    }
  }

  @Test("size and number of values are bounded")
  func size() {
    #expect(throws: JSONError(.tooLarge(limit: 5, found: 6), offset: 0)) {
      try JSONDocument(parsing: "[1,2] ", limits: JSONLimits(maxBytes: 5))
    }
    #expect(throws: Never.self) { try JSONDocument(parsing: "[1,2]", limits: JSONLimits(maxValues: 3)) }
    #expect(throws: JSONError(.tooManyValues(limit: 3), offset: 5, path: "[2]")) {
      try JSONDocument(parsing: "[1,2,3]", limits: JSONLimits(maxValues: 3))
    }
    #expect(throws: JSONError.self) {
      try JSONDocument(parsing: #"{"a":1,"b":2}"#, limits: JSONLimits(maxValues: 4))
    }
  }

  @Test(
    "two members of one name are refused however they are written", arguments: [2, 10, 16, 17, 40, 3_000])
  func duplicates(count: Int) throws {
    let names = (0..<count).map { "\"k\($0)\"" }
    func object(_ names: [String]) -> String {
      "{" + names.map { $0 + ":{\"k1\":[1]}" }.joined(separator: ",") + "}"
    }
    #expect(throws: Never.self) { try JSONDocument(parsing: object(names)) }
    for again in ["\"k0\"", "\"k1\"", #""\u006b0""#] {
      let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: object(names + [again])) }
      #expect(error?.reason == .duplicateKey(again == "\"k1\"" ? "k1" : "k0"))
      #expect(error?.offset == object(names).utf8.count)
    }
    let document = try JSONDocument(
      parsing: "{\"a\":1," + object(names).dropFirst().dropLast() + ",\"a\":2}",
      limits: JSONLimits(allowsDuplicateKeys: true))
    #expect(document.root.count == count + 2)
    #expect(try document.root.member("a").int() == 2)
  }

  @Test("many names of one length and one beginning cost no more than a sort of them")
  func longNames() {
    let prefix = String(repeating: "x", count: 200)
    let text = "{" + (0..<5_000).map { "\"\(prefix)\(10_000 + $0)\":0" }.joined(separator: ",") + "}"
    #expect(throws: Never.self) { try JSONDocument(parsing: text) }
  }
}
