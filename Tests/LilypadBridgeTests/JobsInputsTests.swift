import LilypadBridge
import Testing

@Suite struct JobsInputsTests {
  @Test(arguments: [
    ("Message=hello, lilypad", "Message", "hello, lilypad"),
    ("a=b==", "a", "b=="),
    ("a==", "a", "="),
    ("empty=", "empty", ""),
    (" spaced key = v ", " spaced key ", " v "),
    ("k=line\nbreak\0\u{1b}[31m", "k", "line\nbreak\0\u{1b}[31m"),
    ("鍵=値🐸", "鍵", "値🐸"),
    // "=" and a combining stroke are one character on screen, and still a separator.
    ("k=\u{338}x", "k", "\u{338}x"),
  ])
  func split(text: String, key: String, value: String) throws {
    let inputs = try JobInputs(parsing: [text])
    #expect(inputs.all.count == 1)
    #expect(inputs.all.first.map { Array($0.key.utf8) } == Array(key.utf8))
    #expect(inputs.all.first.map { Array($0.value.utf8) } == Array(value.utf8))
    #expect(inputs[key].map { Array($0.utf8) } == Array(value.utf8))
  }

  @Test func orderIsKept() throws {
    let inputs = try JobInputs(parsing: ["z=1", "a=2", "m=3"])
    #expect(inputs.all.map(\.key) == ["z", "a", "m"])
    #expect(inputs["b"] == nil)
  }

  @Test func refusals() {
    #expect(throws: JobRefusal.malformedInput(index: 1, reason: "there is no equals sign in it")) {
      try JobInputs(parsing: ["a=b", "Message"])
    }
    #expect(throws: JobRefusal.malformedInput(index: 0, reason: "its key is empty")) {
      try JobInputs(parsing: ["=value"])
    }
    #expect(throws: JobRefusal.malformedInput(index: 0, reason: "there is no equals sign in it")) {
      try JobInputs(parsing: [""])
    }
    #expect(throws: JobRefusal.duplicateInput(key: "a")) { try JobInputs(parsing: ["a=1", "b=2", "a=1"]) }
    #expect(throws: JobRefusal.duplicateInput(key: "\u{e9}")) {
      try JobInputs(parsing: ["\u{e9}=1", "e\u{301}=2"])
    }
  }

  @Test func limits() {
    let many = (0..<257).map { "k\($0)=" }
    #expect(throws: JobRefusal.tooManyInputs(count: 257, limit: 256)) { try JobInputs(parsing: many) }
    #expect(throws: Never.self) { try JobInputs(parsing: Array(many.prefix(256))) }
    let long = "k=" + String(repeating: "x", count: 65_534)
    #expect(throws: Never.self) { try JobInputs(parsing: [long]) }
    #expect(throws: JobRefusal.inputTooLarge(what: "Input 0", bytes: 65_537, limit: 65_536)) {
      try JobInputs(parsing: [long + "x"])
    }
    let full = (0..<17).map { "k\($0)=" + String(repeating: "x", count: 65_000) }
    #expect(throws: JobRefusal.self) { try JobInputs(parsing: full) }
    #expect(throws: Never.self) { try JobInputs(parsing: Array(full.prefix(16))) }
  }

  @Test func descriptionsAreSafeToPrint() {
    let hostile = "\u{1b}]0;owned\u{7}\r\n\u{202e}\u{2028}\u{9b}" + String(repeating: "\u{1}", count: 100_000)
    let errors: [any Error & CustomStringConvertible] = [
      JobRefusal.invalidJobID(hostile), JobRefusal.unknownModule(hostile),
      JobRefusal.malformedInput(index: 0, reason: hostile), JobRefusal.duplicateInput(key: hostile),
      JobRefusal.missingInput(key: hostile), JobRefusal.unknownInput(key: hostile),
      JobRefusal.inputTooLarge(what: hostile, bytes: 1, limit: 0), JobRefusal.leadingDash(key: hostile),
      JobRefusal.nulByte(key: hostile), JobFailure.couldNotStart(reason: hostile),
      JobFailure.lost(reason: hostile), JobError.refused(.unknownModule(hostile)),
      UnixFSError.invalidName(hostile), UnixFSError.symbolicLink(path: hostile),
      UnixFSError.nameNotUTF8(parent: hostile, bytes: [UInt8](repeating: 0xff, count: 100_000)),
    ]
    for error in errors {
      let text = error.description
      #expect(text.utf8.count <= 1024)
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) })
      #expect(!text.unicodeScalars.contains { [0x202e, 0x2028].contains($0.value) })
    }
    #expect(
      JobRefusal.unknownModule("a\u{1b}\n\"\\é").description
        == #"The module "a\u{1B}\n\"\\é" is not in the allow-list."#)
  }
}
