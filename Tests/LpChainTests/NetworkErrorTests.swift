import Foundation
import Testing

@Suite(.timeLimit(.minutes(10)))
struct NetworkErrorTests {
  static let address = "0x5FbDB2315678afecb367f032d93F642f64180aa3"
  static let commands = [
    ["call"], ["send"], ["deploy"], ["logs"], ["job"], ["job", "run"], ["job", "status"], ["result"],
    ["result", "submit"], ["bridge"], ["bridge", "run"], ["bridge", "status"], ["bridge", "jobs"], ["devnet"],
    ["tx", "send"], ["block"], ["receipt"], ["balance"], ["fees"], ["rpc"], ["doctor"],
  ]

  @Test(arguments: commands)
  func helpHasAnExample(command: [String]) throws {
    let run = try Tool.run(command + ["--help"])
    #expect(run.status == 0)
    let example = (["Example:", "lp-chain"] + command.prefix(1)).joined(separator: " ")
    #expect(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(example))
  }

  @Test(arguments: [
    ["call"], ["call", address], ["call", "0x123", "f()"], ["call", address, "f()", "--block", "soon"],
    ["send", address], ["send", address, "f()", "--confirmations", "0"], ["send", address, "--value", "5"],
    ["send", address, "f(string)", "--nonsense"], ["deploy"], ["logs", address], ["tx", "send"],
    ["job", "run"], ["job", "run", "m", "-i"], ["job", "status", "one"],
    ["job", "run", "m", "--timeout", "0"],
    ["result", "submit", "1", "deal"], ["result", "submit", "1", "deal", ""],
    ["bridge", "jobs", "--limit", "0"],
    ["bridge", "run", "--log-format", "xml"], ["devnet", "--port", "65536"],
  ])
  func nonsenseIsOneSentenceAndStatus64(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.filter { $0.hasPrefix("error: ") }.count == 1)
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains("--help'"), "\(run.errors)")
  }

  @Test func saysWhichSettingIsMissing() throws {
    let folder = try Folder()
    try folder.write(Known.key, to: "k.key")
    let key = ["--private-key-file", "k.key"]
    let node = ["--rpc-url", "http://127.0.0.1:1"]
    for (arguments, missing) in [
      (["call", Self.address, "f()"], "WEB3_RPC_URL"),
      (["send", Self.address, "f()"] + node, "WEB3_PRIVATE_KEY"),
      (["bridge", "run"] + key + node, "WEB3_JOBCREATOR_ADDRESS"), (["bridge", "status"], "--journal"),
      (["bridge", "run", "--job-manager", Self.address] + key + node, "[modules"),
      (["job", "run", "m", "-i", "x"], "is malformed"),
    ] {
      let run = try Tool.run(arguments, in: folder)
      #expect(run.status == 1 || run.status == 64)
      #expect(run.errors.contains(missing), "\(run.errors)")
      #expect(run.errorLines.filter { $0.hasPrefix("error: ") }.count == 1)
    }
  }

  @Test func anUnreachableNodeIsToldSoonAndWithoutItsSecrets() throws {
    let start = ContinuousClock.now
    let run = try Tool.run(
      ["call", Self.address, "f()", "--rpc-url", "http://user:hunter2@127.0.0.1:1/hunter3?key=hunter4"])
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot reach http://127.0.0.1:1"))
    #expect(!run.errors.contains("hunter"))
    #expect(ContinuousClock.now - start < .seconds(25))
    for url in ["ftp://127.0.0.1:1", "127.0.0.1:8545", "nonsense", "//u:hunter5@h"] {
      let run = try Tool.run(["call", Self.address, "f()", "--rpc-url", url])
      #expect(run.status == 64 && run.errors.contains("is not an endpoint"))
      #expect(run.errors.contains("did you mean http://127.0.0.1:8545?") == (url == "127.0.0.1:8545"))
      #expect(!run.errors.contains("hunter") && !run.errors.contains("that the node runs"))
    }
  }

  @Test func wrongChainsAddressesAndArgumentsAreRefused() async throws {
    try await NetworkScene.run { scene in
      let token = try scene.deploy("LilypadToken")
      let user = NetworkScene.userAddress
      for (arguments, problem) in [
        (["call", token, "name()", "--chain-id", "5"], "serves chain 31337, not 5"),
        (["call", user, "name() returns (string)"], "there is no contract"),
        (["call", token, "nothing()"], "reverted"),
        (["call", token, "name() returns (uint256)"], "unexpected"),
        (["send", user, "f()", "--private-key-file", "user.key"], "there is no contract"),
        (["send", user, "--value", "1000000 ether", "--private-key-file", "user.key"], "insufficient funds"),
        (["send", user, "--value", "1 ether", "--private-key-file", "none.key"], "none.key"),
        (["deploy", "none.json", "--private-key-file", "user.key"], "none.json"),
        (["deploy", "user.key", "--private-key-file", "user.key"], "user.key"),
        (["logs", user, "E()"], "there is no contract"), (["tx", "send", "0x1234"], "transaction type"),
        (["job", "status", "1", "--job-manager", token], "is no job manager"),
        (["job", "status", "1", "--job-manager", user], "there is no contract"),
      ] {
        let run = try scene.tool(arguments)
        #expect(run.status == 1, "\(arguments)")
        #expect(run.errors.contains(problem), "\(arguments): \(run.errors)")
        #expect(run.errorLines.filter { $0.hasPrefix("error: ") }.count == 1)
        #expect(run.output.isEmpty)
      }
    }
  }
}
