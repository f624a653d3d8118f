import Foundation
import Testing

/// The settings file, by way of a command that needs it.
@Suite(.timeLimit(.minutes(10)))
struct SettingsTests {
  static let complete = """
    rpc-url = "http://127.0.0.1:8545"
    chain-id = 31337
    private-key-file = "k"
    [contracts]
    token = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
    job-manager = "0x0000000000000000000000000000000000000001"
    [bridge]
    journal = "journal.sqlite"
    results = "results"
    start-block = 1
    confirmations = 3
    poll-interval = 0.5
    max-fee-per-gas = "50 gwei"
    gas-limit-cap = 3000000
    finality-depth = 64
    max-concurrent-jobs = 4
    account = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
    [modules."cowsay:v0.0.4"]
    command = ["/usr/games/cowsay", "{Message}"]
    timeout = 60
    """

  @Test func isFoundAndItsPathsAreItsOwn() throws {
    let folder = try Folder()
    try folder.write(Known.key, to: "k")
    try folder.write(Self.complete, to: "lp-chain.toml")
    #expect(try Tool.run(["key", "address"], in: folder).output == Known.address + "\n")
    // From elsewhere the key file is still the one beside the settings file.
    let path = folder.url("lp-chain.toml").path
    #expect(try Tool.run(["key", "address", "--config", path]).output == Known.address + "\n")
    #expect(
      try Tool.run(["key", "address"], environment: ["LP_CHAIN_CONFIG": path]).output == Known.address + "\n")
    let flag = try Tool.run(["key", "address", "--config", "none"], environment: ["LP_CHAIN_CONFIG": path])
    #expect(flag.errors == "error: the settings file none cannot be opened: No such file or directory\n")
  }

  @Test func aFileThatAFlagNamesIsAlwaysRead() throws {
    let environment = ["WEB3_PRIVATE_KEY": Known.key]
    let run = try Tool.run(["key", "address", "--config", "none"], environment: environment)
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("the settings file none"))
    let folder = try Folder()
    try folder.write("chain-id = 1\n", to: "s.toml")
    let fine = try Tool.run(["key", "address", "--config", "s.toml"], environment: environment, in: folder)
    #expect(fine.output == Known.address + "\n")
  }

  @Test(arguments: [
    ("chain-id = \"x\"", ":1: chain-id: expected a whole number"),
    ("rpc-url = 5", ":1: rpc-url: expected text"),
    ("\nprivate-key = \"0xabc\"", ":2: private-key: unknown key, expected one of rpc-url"),
    ("[bridge]\njurnal = \"x\"", ":2: bridge.jurnal: unknown key, expected one of journal"),
    ("[contracts]\n\ntokn = 1", ":3: contracts.tokn: unknown key, expected one of token, job-manager"),
    ("[contracts]\ntoken = \"0x00\"", ":2: contracts.token: not an address"),
    ("bridge = 1", ":1: bridge: expected a table"),
    ("[bridge]\nmax-fee-per-gas = \"50\"", ":2: bridge.max-fee-per-gas: expected an amount with its unit"),
    ("[bridge]\nconfirmations = 0", ":2: bridge.confirmations: expected a whole number from 1"),
    ("[bridge]\npoll-interval = -1", ":2: bridge.poll-interval: expected a number of seconds"),
    ("[bridge\n", ":1: not TOML: "),
    ("a = 1\na = 2", ":2: not TOML: "),
  ])
  func namesKeyAndLine(text: String, problem: String) throws {
    let folder = try Folder()
    try folder.write(text, to: "lp-chain.toml")
    let run = try Tool.run(["key", "address"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error: lp-chain.toml" + problem), "\(run.errors)")
    #expect(run.errorLines.count == 1)
    #expect(!run.errors.contains("0xabc"))
  }

  @Test(arguments: [("WEB3_CHAIN_ID", "x"), ("WEB3_TOKEN_ADDRESS", "0x12"), ("WEB3_JOBCREATOR_ADDRESS", "-")])
  func namesVariables(name: String, value: String) throws {
    let run = try Tool.run(["key", "address"], environment: [name: value])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error: \(name): "))
  }
}
