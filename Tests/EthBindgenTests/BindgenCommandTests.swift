import EthABI
import EthBindgen
import Testing

@Suite("The command")
struct BindgenCommandTests {
  @Test func arguments() throws {
    let command = try BindgenCommand(arguments: ["a.json", "--name", "A", "--output", "A.swift", "--check"])
    #expect(command.work == .job(BindingJob(inputs: ["a.json"], output: "A.swift", name: "A")))
    #expect(command.isCheck)
    #expect(try BindgenCommand(arguments: ["--check"]).work == .settings("eth-bindgen.json"))
    #expect(try BindgenCommand(arguments: ["--config", "x.json"]).work == .settings("x.json"))
    let market = ["a", "b.json", "--namespace", "M", "--drop-prefix", "P", "--output", "O"]
    #expect(
      try BindgenCommand(arguments: market).work
        == .job(BindingJob(inputs: ["a", "b.json"], output: "O", namespace: "M", dropPrefix: "P")))
    #expect(
      try BindgenCommand(arguments: ["a", "--eip712"]).work == .job(BindingJob(inputs: ["a"], isSigned: true))
    )
    for wrong in [
      ["--eip712"], ["--name"], ["a", "--loud"], ["a", "--check"], ["--name", "A"],
      ["a", "b", "--name", "A"],
      ["a", "--config", "c"], ["a", "--name", "A", "--name", "B"], ["a", "--name", "A", "--namespace", "B"],
    ] {
      let error = #expect(throws: BindgenError.self) { try BindgenCommand(arguments: wrong) }
      #expect(error?.kind == .usage)
    }
  }

  private static let empty = #"{"abi":[{"type":"function","name":"f","inputs":[]}]}"#

  @Test("A settings file lists the work; a folder's contracts are in one namespace")
  func settings() throws {
    let shared = """
      {"contractName":"MarketNAME","abi":[{"type":"function","name":"f","inputs":[
        {"name":"deal","type":"tuple","internalType":"struct Types.Deal","components":[
          {"name":"price","type":"uint256"}]},
        {"name":"own","type":"tuple","internalType":"struct MarketNAME.Own","components":[
          {"name":"id","type":"uint256"}]}]}]}
      """
    let files = MemoryFiles(files: [
      "eth-bindgen.json": """
      {"bindings":[{"input":"abi/A.json","output":"Out"},{"input":"abi/A.json","output":"Out/B.swift","name":"B"},
      {"input":"market","output":"M","namespace":"Market","dropPrefix":"Market"}]}
      """,
      "abi/A.json": Self.empty, "market/x.json": shared.replacing("NAME", with: "One"),
      "market/y.json": shared.replacing("NAME", with: "Two"), "market/notes.txt": "no artifact",
    ])
    let made = try BindgenCommand(arguments: []).generate(reading: files)
    #expect(
      made.map(\.path) == [
        "Out/A.swift", "Out/B.swift", "M/Market.swift", "M/Market+One.swift", "M/Market+Two.swift",
      ])
    #expect(made[0].source.contains("public enum A {") && made[1].source.contains("public enum B {"))
    #expect(made[2].source.contains("public enum Market {}") && made[2].source.contains("struct Deal:"))
    #expect(!made[2].source.contains("struct Own:"))
    for file in made[3...] {
      #expect(file.source.contains("deal: Market.Deal") && file.source.contains("struct Own:"))
      #expect(!file.source.contains("struct Deal:"))
    }
  }

  @Test(
    "Settings that are wrong are refused with the member's name",
    arguments: [
      (#"{"bindings":[{"input":"a"}]}"#, "output"), (#"{"bindings":{}}"#, "bindings"),
      ("[", "eth-bindgen.json"),
      (#"{"bindings":[{"input":"a","output":"b","nmae":"c"}]}"#, "nmae"),
      (#"{"bindings":[{"input":1,"output":"b"}]}"#, "input"),
      (#"{"bindings":[{"input":"a","output":"b","eip712":1}]}"#, "eip712"),
    ])
  func wrongSettings(text: String, word: String) throws {
    let files = MemoryFiles(files: ["eth-bindgen.json": text])
    let command = try BindgenCommand(arguments: [])
    let error = #expect(throws: BindgenError.self) { try command.generate(reading: files) }
    #expect(error?.kind == .settings && error?.description.contains(word) == true, "\(error as Any)")
  }

  @Test(
    "What cannot be made says why",
    arguments: [
      (["missing.json"], "cannot read missing.json"), (["bad.json"], "bad.json"),
      (["folder"], "expected a folder"), (["a.json", "--name", "String"], "String"),
      (["a.json", "--name", "1A"], "1A"), (["a.json", "--name", "A B"], "A B"),
      (["a.json", "--name", ""], "name"),
      (["folder", "--output", "F", "--namespace", "Error"], "Error"),
      (["folder/A.json", "other/A.json", "--output", "F"], "both A"),
    ])
  func failures(arguments: [String], words: String) throws {
    let files = MemoryFiles(files: [
      "a.json": Self.empty, "bad.json": "{", "folder/A.json": Self.empty, "folder/B.json": Self.empty,
      "other/A.json": Self.empty,
    ])
    let command = try BindgenCommand(arguments: arguments)
    let error = #expect(throws: BindgenError.self) { try command.generate(reading: files) }
    #expect(error?.description.contains(words) == true, "\(error as Any)")
  }

  @Test(
    "A contract without a name is called after its file, as Swift can have it",
    arguments: [
      ("ERC20.json", "ERC20"), ("my-token.abi.json", "MyToken"), ("Error.json", "ErrorContract"),
      ("token.json", "Token"), ("20.json", "N20"),
    ])
  func names(file: String, name: String) throws {
    let files = MemoryFiles(files: ["x/" + file: Self.empty])
    let made = try BindgenCommand(arguments: ["x/" + file]).generate(reading: files)
    #expect(made.count == 1 && made[0].path == nil)
    #expect(made[0].source.contains("public enum \(name) {"))
  }

  @Test("No line of a comment is written twice")
  func comments() throws {
    for path in ["Fixtures/abi/Kitchen.json", "contracts-abi/ERC20.json"] {
      let made = try BindgenCommand(arguments: [path]).generate(reading: Repository())
      let lines = made[0].source.split(separator: "\n")
      for (line, next) in zip(lines, lines.dropFirst()) where line == next {
        #expect(!line.contains("///") || line.hasSuffix("///"), "\(path): \(line)")
      }
    }
  }

  @Test("Comments cannot end the comment that they are put into, nor hide what they say")
  func hostileComments() throws {
    let json = """
      {"abi":[{"type":"function","name":"f","inputs":[],"outputs":[]}],
       "userdoc":{"notice":"a\\n}\\nlet evil = 1\\u2028let more = 2\\u202e",
                  "methods":{"f()":{"notice":"b\\r\\nlet x = 1\\u0000"}}}}
      """
    let artifact = try ContractArtifact(json: Array(json.utf8))
    let source = try BindingGenerator(artifact, name: "A", source: "x\nlet y = 1").swiftSource()
    for line in source.split(whereSeparator: \.isNewline)
    where line.contains("let ") && !line.contains("public") {
      #expect(line.drop { $0 == " " }.hasPrefix("//"), "\(line)")
    }
    #expect(source.unicodeScalars.allSatisfy { $0.value < 0x7f && ($0.value >= 0x20 || $0 == "\n") })
  }
}
