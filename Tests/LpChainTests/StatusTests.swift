import Testing

/// The exit status: 64 for a command line that makes no sense by itself, 1 for every other failure.
@Suite(.timeLimit(.minutes(10)))
struct StatusTests {
  private static let address = NetworkErrorTests.address
  private static let hash = "0x" + String(repeating: "1c", count: 32)
  private static let token = NetworkScene.artifact("LilypadToken")
  private static let manager = NetworkScene.artifact("JobManager")
  /// A node that nobody runs.
  private static let nobody = ["WEB3_RPC_URL": "http://127.0.0.1:1", "WEB3_PRIVATE_KEY": Known.key]

  static let senseless: [[String]] = [
    ["call", "0x12", "f()"], ["call", address, "f("], ["call", address, "f() returns (strin)"],
    ["call", address, "f(uint256)"], ["call", address, "f(uint256)", "x"], ["call", address, "f()", "5"],
    ["call", address, "f()", "--from", "me"], ["call", address, "f()", "--block", "soon"],
    ["send", "0x12", "f()"], ["send", address, "f("], ["send", address, "f(uint256)", "5x"],
    ["send", address, "f(uint8)", "256"], ["send", address, "--value", "5"],
    ["send", address, "--value", "5 stones"], ["send", address, "--value", "1.5wei"],
    ["send", address, "--value", "-1 wei"], ["send", address, "f()", "--gas-limit", "many"],
    ["send", address, "f()", "--timeout", "0"], ["send", address, "f()", "--confirmations", "0"],
    ["deploy", manager, "x", "y", "z"], ["deploy", manager], ["deploy", token, "5"],
    ["deploy", token, "--value", "1ether"],
    ["logs", "0x12", "E()"], ["logs", address, "E"], ["logs", address, "E("],
    ["logs", address, "E(uint8 indexed,uint8 indexed,uint8 indexed,uint8 indexed)"],
    ["logs", address, "E()", "--from", "soon"], ["logs", address, "E()", "--follow", "--cursor", "c1"],
    ["block", "soon"], ["receipt", "0x12"], ["balance", "0x12"], ["balance", address, "--token", "x"],
    ["balance", address, "--block", "soon"], ["fees", "now"], ["rpc"], ["rpc", "eth_call", "{x"],
    ["doctor", "x"],
    ["tx", "send", "0xzz"], ["tx", "send", "0x123"], ["tx", "decode", "0xzz"],
    ["abi", "encode", "(bool"], ["abi", "encode", "(bool)"], ["abi", "encode", "(bool)", "5"],
    ["abi", "encode", "--packed", "f(bool)", "true"], ["abi", "encode", "f(bool[2])", "[true]"],
    ["abi", "decode", "(bool", "0x"], ["abi", "decode", "(bool)", "0xzz"],
    ["abi", "decode", "--abi", token, "nothing", "0x"], ["abi", "selector", "f("], ["abi", "topic", "E("],
    ["abi", "topic", "E() anonymous"], ["abi", "decode-log", "E("],
    ["abi", "decode-log", "E()", "--topic", "0x12"], ["abi", "decode-log", "E()", "--data", "0xz"],
    ["abi", "decode-error", "0xzz"], ["abi", "decode-error", "0x", "--error", "E("],
    ["rlp", "encode", "[x"], ["rlp", "encode", #""dog""#], ["rlp", "decode", "0xzz"],
    ["verify", "hash", hash, "--signature", "0x12", "--address", address],
    ["recover", "hash", hash, "--signature", "0xzz"], ["sign", "hash", "0x12", "--unsafe"],
    ["key", "mnemonic", "new", "--words", "13"], ["job", "status", "one"], ["job", "run", "m", "-i", "x"],
    ["result", "submit", "one", "d", "x"], ["bridge", "jobs", "--limit", "0"], ["devnet", "--port", "65536"],
  ]

  @Test(arguments: senseless)
  func theCommandLineItself(arguments: [String]) throws {
    for json in [[], ["--json"]] {
      let run = try Tool.run(arguments + json, environment: Self.nobody)
      #expect(run.status == 64 && run.output.isEmpty, "\(run.status ?? -1): \(run.errors)")
      #expect(run.errorLines.count { $0.hasPrefix("error: ") } == 1, "\(run.errors)")
    }
  }

  static let askingNodes: [[String]] = [
    ["call", address, "f()"], ["send", address, "--value", "1 wei"], ["deploy", token],
    ["logs", address, "E()"], ["block"], ["receipt", hash], ["balance", address], ["fees"],
    ["rpc", "eth_chainId"], ["job", "status", "1", "--job-manager", address],
  ]

  @Test(arguments: askingNodes)
  func nodesAndTheirAddresses(arguments: [String]) throws {
    let unreachable = try Tool.run(arguments, environment: Self.nobody)
    #expect(unreachable.status == 1 && unreachable.errors.contains("cannot reach"), "\(unreachable.errors)")
    for flag in [
      ["--rpc-url", "127.0.0.1:8545"], ["--rpc-url", "x", "--rpc-url", "y"], ["--chain-id", "x"],
    ] {
      let run = try Tool.run(arguments + flag, environment: Self.nobody)
      #expect(run.status == 64 && run.errors.contains(flag[0]), "\(flag): \(run.errors)")
    }
    // The environment is no part of the command line.
    for wrong in [["WEB3_RPC_URL": "nonsense"], ["WEB3_CHAIN_ID": "x"], ["WEB3_RPC_URL": ""]] {
      let run = try Tool.run(arguments, environment: Self.nobody.merging(wrong) { $1 })
      #expect(run.status == 1, "\(wrong): \(run.errors)")
    }
  }

  static let failing: [([String], String)] = [
    (["abi", "decode", "(bool)", "0x" + String(repeating: "0", count: 63) + "2"], ""),
    (["abi", "decode", "(bool)", "-"], "zz"), (["abi", "decode-log", "E()", "--topic", hash], ""),
    (["rlp", "decode", "0x81"], ""), (["rlp", "decode", "-"], "zz"), (["rlp", "encode", "-"], "[x"),
    (["tx", "decode", "0x1234"], ""), (["tx", "decode", "-"], "zz"), (["tx", "send", "-"], "zz"),
    (["tx", "sign", "none"], ""), (["abi", "print", "none"], ""), (["abi", "print", "-"], "{x"),
    (["deploy", "none"], ""), (["deploy", "-"], "[]"), (["abi", "typed-data", "none"], ""),
    (["receipt", hash, "--abi", "none"], ""), (["block", "--config", "none"], ""),
  ]

  @Test(arguments: failing)
  func dataFilesAndStandardInput(arguments: [String], input: String) throws {
    let run = try Tool.run(arguments, input: input, environment: Self.nobody)
    #expect(run.status == 1 && run.output.isEmpty, "\(run.errors)")
    #expect(run.errorLines.count { $0.hasPrefix("error: ") } == 1, "\(run.errors)")
  }

  /// What other tools take, and what stands at another place here.
  @Test(arguments: [
    (["send", address, "1wei"], "--value"), (["call", address, "name()(string)"], "behind 'returns'"),
  ])
  func commonMistakesHaveAHint(arguments: [String], hint: String) throws {
    let run = try Tool.run(arguments, environment: Self.nobody)
    #expect(run.status == 64 && run.errors.contains(hint), "\(run.errors)")
  }

  @Test func helpSaysWhich() throws {
    let help = try Tool.run(["--help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("64 for a command line that makes no sense"))
  }

  @Test(arguments: [
    ("5wei", "5"), ("5 wei", "5"), ("1.5ether", "1500000000000000000"), ("3  gwei", "3000000000"),
  ])
  func unitsStandWithOrWithoutASpace(amount: String, wei: String) async throws {
    try await NetworkScene.run { scene in
      let fresh = "0x00000000000000000000000000000000000a11ce"
      _ = try scene.output(["send", fresh, "--value", amount], key: "user")
      let balance = try object(scene.output(["balance", fresh, "--json"]))
      #expect(balance["amount"] as? String == wei)
      #expect(balance["symbol"] == nil && balance["decimals"] == nil)
    }
  }
}
