import Testing

@Suite(.timeLimit(.minutes(10)))
struct ABITests {
  @Test func encodesArgumentsAsEthABIDoes() throws {
    for item in try Case.load("abi-arguments.json") {
      let run = try Tool.run(["abi", "encode"] + item.arguments)
      #expect(run.output == item.output + "\n", "\(item.arguments): \(run.errors)")
      #expect(run.status == 0)
    }
  }

  @Test func encodesTheCallThatStartsAJob() throws {
    let run = try Tool.run([
      "abi", "encode", "runJob(string,string[],address)", "cowsay:v0.0.4", #"["Message=moo"]"#,
      "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc",
    ])
    let words = [
      "60", "a0", "9965507d1a55bcc2695c58ba16fb37d819b0a4dc", "0d", "=636f777361793a76302e302e34", "01", "20",
      "0b",
      "=4d6573736167653d6d6f6f",
    ].map { word in
      let padding = String(repeating: "0", count: 64 - word.filter { $0 != "=" }.count)
      return word.hasPrefix("=") ? word.dropFirst() + padding : padding + word
    }
    #expect(run.output == "0xc75555fa" + words.joined() + "\n")
  }

  @Test(arguments: [
    (["(int256)", "-5"], 32), (["(int256)", "--", "-5"], 32), (["--", "(int256)", "-5"], 32),
    (["(int256,int256)", "5", "-0x10"], 64), (["(string)", "--", "-x"], 96), (["(string)", ""], 64),
    (["uint256,string", "1", "hi"], 128), (["(uint256,string),bool", #"[1,"x"]"#, "true"], 192), (["()"], 0),
    (["uint256[]", "[1]"], 96), (["((uint256 a,bool b) t)", #"{"b":true,"a":1}"#], 64),
  ])
  func takesArguments(arguments: [String], expectedBytes: Int) throws {
    let run = try Tool.run(["abi", "encode"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.utf8.count == 2 + 2 * expectedBytes + 1)
  }

  @Test(arguments: [
    (
      ["runJob(string,string[])", "cow", "moo"], #"argument 2 (string[]): expected a JSON array, found "moo""#
    ),
    (
      ["(uint8)", "256"],
      "argument 1 (uint8): expected a number from 0 to 2^8 - 1, in decimal or behind 0x, found \"256\""
    ),
    (["(uint256)", "-1"], "argument 1 (uint256): expected a number"),
    (
      ["(address)", "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dC"], "argument 1 (address): expected an address"
    ),
    (["(bytes4)", "0x12"], "argument 1 (bytes4): expected 4 bytes"),
    (["(bool)", "yes"], "argument 1 (bool): expected true or false"),
    (["(uint256)"], "expected 1 argument (uint256), found 0"),
    (["(uint256", "1"], #"expected "," or ")", found the end at column 9 of "(uint256""#),
    (["uint256,strin", "1", "2"], #"expected a type, found "strin" at column 9 of "uint256,strin""#),
    (["", "1"], "expected types such as (uint256,string)"),
  ])
  func namesWhatIsWrong(arguments: [String], sentence: String) throws {
    let run = try Tool.run(["abi", "encode"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.filter { $0.hasPrefix("error: ") }.count == 1)
    #expect(run.errors.hasPrefix("error: " + sentence), "\(run.errors)")
  }

  @Test func decodesAndChecksTheSelector() throws {
    let data = "b3de648b" + String(repeating: "0", count: 63) + "7"
    #expect(try Tool.run(["abi", "decode", "f(uint256)", "0x" + data]).output == "[\"7\"]\n")
    #expect(try Tool.run(["abi", "decode", "f(uint256)", "-"], input: data + "\n").output == "[\"7\"]\n")
    #expect(try Tool.run(["abi", "decode", "f(uint256)", data, "--json"]).output == "{\"values\":[\"7\"]}\n")
    let wrong = try Tool.run(["abi", "decode", "g(uint256)", "0x" + data])
    #expect(wrong.status == 1)
    #expect(wrong.errors == "error: expected the selector 0xe420264a of g(uint256), found 0xb3de648b\n")
  }

  @Test func knowsSelectorsAndTopics() throws {
    #expect(try Tool.run(["abi", "selector", "transfer(address to, uint amount)"]).output == "0xa9059cbb\n")
    // The topic of every ERC-20 transfer.
    #expect(
      try Tool.run(["abi", "topic", "Transfer(address indexed from, address indexed to, uint256 value)"])
        .output
        == "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef\n")
    #expect(try Tool.run(["abi", "topic", "Transfer(address) anonymous"]).status == 64)
  }

  @Test func decodesLogs() throws {
    let transfer = ["abi", "decode-log", "Transfer(address indexed from, address indexed to, uint256 value)"]
    let word = { (digits: String) in "0x" + String(repeating: "0", count: 64 - digits.count) + digits }
    let topics = [
      "--topic", "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", "--topic",
      word("9965507d1a55bcc2695c58ba16fb37d819b0a4dc"), "--topic", word(""),
    ]
    #expect(
      try Tool.run(transfer + topics + ["--data", word("2a")]).output
        == #"["0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc","0x0000000000000000000000000000000000000000","42"]"#
        + "\n")
    let short = try Tool.run(transfer + topics.dropLast(2) + ["--data", word("2a")])
    #expect(short.status == 1)
    #expect(short.errors.contains("topics"))
    #expect(
      try Tool.run(transfer + ["--topic", "0x12"]).errors.hasPrefix("error: topic 1: expected 32 bytes"))
  }
}
