import Testing

@Suite(.timeLimit(.minutes(10)))
struct RLPTests {
  // Examples of the Yellow Paper's appendix B and of ethereum.org's page on RLP.
  @Test(arguments: [
    (#""0x646f67""#, "0x83646f67"), (#"["0x636174","0x646f67"]"#, "0xc88363617483646f67"), (#""0x""#, "0x80"),
    ("[]", "0xc0"), ("0", "0x80"), ("15", "0x0f"), ("1024", "0x820400"),
    ("[[],[[]],[[],[[]]]]", "0xc7c0c1c0c3c0c1c0"),
  ])
  func encodes(json: String, encoded: String) throws {
    #expect(try Tool.run(["rlp", "encode", json]).output == encoded + "\n")
    #expect(
      try Tool.run(["rlp", "encode", "-", "--json"], input: json).output == "{\"rlp\":\"\(encoded)\"}\n")
  }

  @Test func takesTextOnlyWhereAsked() throws {
    #expect(try Tool.run(["rlp", "encode", "--text", #"["cat","dog"]"#]).output == "0xc88363617483646f67\n")
    let refused = try Tool.run(["rlp", "encode", #"["cat","dog"]"#])
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--text"))
  }

  @Test(arguments: ["dog", "-5", "[1.5]", "true", "null", "{}", "1e3", "[", "\"0x1\""])
  func refusesOtherJSON(json: String) throws {
    let run = try Tool.run(["rlp", "encode", "--", json])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("error: JSON: expected"), "\(run.errors)")
  }

  @Test(arguments: ["0x8100", "0x83646f", "0x8000", "0xb801ff", "0x", "0xc", "zz"])
  func refusesOtherEncodings(data: String) throws {
    let run = try Tool.run(["rlp", "decode", data])
    #expect(run.status == (["0xc", "zz"].contains(data) ? 64 : 1))
    #expect(run.errorLines.filter { $0.hasPrefix("error: ") }.count == 1)
  }

  @Test func staysOnItsFeetHoweverDeepItGoes() throws {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let encoded = try Tool.run(["rlp", "encode", deep]).output
    #expect(try Tool.run(["rlp", "decode", "-"], input: encoded).output == deep + "\n")
    let deeper = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try Tool.run(["rlp", "encode", "-"], input: deeper).status == 1)
    #expect(
      try Tool.run(["rlp", "decode", "-"], input: String(repeating: "c1", count: 100_000) + "c0").status == 1)
  }
}
