import EthABI
import EthBindgen
import Testing

@Suite("The command")
struct BindgenCommandTests {
  @Test func arguments() throws {
    let command = try BindgenCommand(arguments: ["a.json", "--name", "A", "--output", "A.swift", "--check"])
    #expect(
      command.input == "a.json" && command.name == "A" && command.output == "A.swift" && command.isCheck)
    for wrong in [[], ["a", "b"], ["--name"], ["a", "--loud"], ["a", "--check"]] {
      #expect(throws: BindgenCommand.UsageError.self) { try BindgenCommand(arguments: wrong) }
    }
  }

  @Test(
    "A contract without a name, or with one that Swift cannot have, is refused",
    arguments: ["", "1A", "A B", "String", "A}"])
  func names(name: String) throws {
    let artifact = try ContractArtifact(json: Array("[]".utf8))
    #expect(throws: BindingGenerator.Failure.self) { try BindingGenerator(artifact, name: name, source: "x") }
    let command = try BindgenCommand(arguments: ["a.json"])
    #expect(throws: BindgenCommand.UsageError.self) { try command.swiftSource(artifact: Array("[]".utf8)) }
  }

  @Test("Comments cannot end the comment that they are put into")
  func hostileComments() throws {
    let json = """
      {"abi":[{"type":"function","name":"f","inputs":[],"outputs":[]}],
       "userdoc":{"notice":"a\\n}\\nlet evil = 1\\u2028let more = 2","methods":{"f()":{"notice":"b\\r\\nlet x = 1"}}}}
      """
    let artifact = try ContractArtifact(json: Array(json.utf8))
    let source = try BindingGenerator(artifact, name: "A", source: "x\nlet y = 1").swiftSource()
    for line in source.split(whereSeparator: \.isNewline)
    where line.contains("let ") && !line.contains("public") {
      #expect(line.drop { $0 == " " }.hasPrefix("//"), "\(line)")
    }
  }
}
