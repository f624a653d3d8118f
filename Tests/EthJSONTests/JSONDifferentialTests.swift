import EthJSON
import EthPrimitives
import Testing

@Suite("JSON: compared with Python's json module")
struct JSONDifferentialTests {
  @Test(
    "documents and mutations of them are read and refused alike",
    arguments: ["documents.json", "mutations.json"])
  func alike(file: String) throws {
    let cases = try (Fixtures.load(file)["cases"] as? [[Any]]).required
    #expect(cases.count >= 1_500)
    for entry in cases {
      let text = try (entry.first as? String).required
      let expected = entry.last as? String
      let document = try? JSONDocument(parsing: text)
      #expect(document?.root.tree().jsonText() == expected, "\(text.debugDescription)")
      guard let document, let expected else { continue }
      let bytes = document.root.jsonBytes
      #expect(document.bytes.contains(bytes))
      #expect(
        try JSONDocument(parsing: document.root.tree().json(pretty: true)).root.tree().jsonText() == expected)
      #expect(check(document.root, path: ""))
    }
  }

  /// Both sides draw the texts by the same rules, so the fixture holds only digests: of the texts themselves,
  /// and of their canonical form, or `!` where they are refused.
  ///
  /// There is no difference to allow for: Python's extensions (`NaN`, halves of surrogate pairs, names that
  /// come twice) are refused by the script as they are here.
  @Test("20,000 documents, a third of them broken, are read and refused as by Python")
  func generated() throws {
    let fixture = try Fixtures.load("generated.json")
    let batches = try (fixture["batches"] as? [[String]]).required
    let size = try (fixture["batch"] as? Int).required
    let seed = try (fixture["seed"] as? Int).required
    #expect(batches.count * size == 20_000)
    var generator = JSONGenerator(seed: UInt64(seed))
    var refused = 0
    for (number, batch) in batches.enumerated() {
      var (texts, results) = (Keccak256(), Keccak256())
      for _ in 0..<size {
        let text = generator.document()
        texts.update(text + [0])
        let document = try? JSONDocument(parsing: text)
        if document == nil { refused += 1 }
        results.update((document?.root.tree().json() ?? Array("!".utf8)) + [0])
      }
      let place = "seed \(seed), documents \(number * size) to \((number + 1) * size - 1)"
      #expect(
        texts.finalize().description.dropFirst(2).prefix(32) == batch[0], "\(place): generated otherwise")
      #expect(results.finalize().description.dropFirst(2).prefix(32) == batch[1], "\(place): read otherwise")
    }
    #expect(refused == fixture["refused"] as? Int)
  }

  /// Counts, iteration, subscripts and paths agree with each other.
  func check(_ value: JSONValue, path: String) -> Bool {
    guard value.path == path else { return false }
    switch value.kind {
    case .array:
      guard let elements = try? Array(value.elements()), elements.count == value.count else { return false }
      return elements.enumerated().allSatisfy { position, element in
        value[position]?.offset == element.offset && check(element, path: path + "[\(position)]")
      }
    case .object:
      guard let members = try? Array(value.members()), members.count == value.count else { return false }
      return members.allSatisfy { value[$0.name]?.offset == $0.value.offset }
    default:
      return value.count == 0 && (try? JSONDocument(parsing: value.jsonBytes).root.kind) == value.kind
    }
  }
}

@Suite("JSON: broken input")
struct JSONFuzzTests {
  /// Reads all that a document has; nothing may trap.
  func touch(_ value: JSONValue) {
    _ = (value.kind, value.path, value.description, value.offset)
    _ = try? value.string()
    _ = try? value.quantity()
    _ = try? value.quantityUInt64()
    _ = try? value.flexibleInteger()
    _ = try? value.bytes()
    _ = try? value.address()
    _ = try? value.hash()
    _ = try? value.int()
    _ = try? value.double()
    if let elements = try? value.elements() { for element in elements { touch(element) } }
    if let members = try? value.members() { for member in members { touch(member.value) } }
  }

  @Test("prefixes and changed bytes never trap, and what is accepted reads the same when it is written")
  func mutations() throws {
    let text = #"""
      {"jsonrpc":"2.0","id":7,"result":[{"address":"0x00000000000000000000000000000000000000ff","topics":
      ["0x00ff","é\u00e9\ud83d\ude00"],"data":"0x","removed":false,"blockNumber":"0x1b4",
      "x":[-1.5e+3,null,true,{}]}]}
      """#
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      #expect(throws: JSONError.self) { try JSONDocument(parsing: Array(bytes.prefix(count))) }
    }
    var changed = bytes
    for index in bytes.indices {
      for byte in 0...0xff as ClosedRange<UInt8> {
        changed[index] = byte
        guard let document = try? JSONDocument(parsing: changed) else { continue }
        let tree = document.root.tree()
        #expect(String(validating: changed, as: UTF8.self) != nil)
        #expect((try? JSONDocument(parsing: tree.json()).root.tree()) == tree)
        if byte % 16 == 0 { touch(document.root) }
      }
      changed[index] = bytes[index]
    }
  }

  @Test("random text of JSON's characters never traps")
  func random() {
    let seed: UInt64 = 0x150_11
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\"\"", "\"a\"", "\"\\u00", "\\", "0x", "1", "-", "0", "e5", ".5",
      "null", "true", "false", " ", "\n", "é", "\u{0}", "\"0xff\"", "\"b\":", "[[", "]]",
    ].map { Array($0.utf8) }
    var accepted = 0
    for _ in 0..<100_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...10, using: &generator) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      if generator.next() % 8 == 0 { bytes.append(UInt8(truncatingIfNeeded: generator.next())) }
      guard let document = try? JSONDocument(parsing: bytes) else { continue }
      accepted += 1
      touch(document.root)
    }
    #expect(accepted > 1_000, "seed \(seed)")
  }
}

extension [UInt8] {
  func contains(_ other: [UInt8]) -> Bool {
    other.isEmpty || indices.contains { self[$0...].starts(with: other) }
  }
}
