import EthPrimitives
import Foundation
import Testing

@testable import EthTesting

/// Chains that other programs make, which stand here for themselves.
@Suite(.timeLimit(.minutes(10))) struct DevnetProgramTests {
  @Test func programsAreToldByTheirNames() {
    #expect(Devnet.Program(path: "anvil") == .anvil(path: "anvil"))
    #expect(Devnet.Program(path: "/opt/foundry/anvil") == .anvil(path: "/opt/foundry/anvil"))
    #expect(Devnet.Program(path: "./geth") == .geth(path: "./geth"))
    for name in ["", "devnet", "/", "anvils", "reth"] { #expect(Devnet.Program(path: name) == nil) }
  }

  @Test func optionsBecomeArguments() throws {
    var options = Devnet.Options()
    options.program = .anvil()
    options.chainId = 5
    options.blockTime = .milliseconds(1500)
    options.ipcPath = "/tmp/x.ipc"
    let anvil = try #require(Devnet.command(options, port: 77))
    #expect(
      anvil.arguments == [
        "--host", "127.0.0.1", "--port", "77", "--chain-id", "5", "--silent", "--slots-in-an-epoch", "1",
        "--block-time", "1.5", "--ipc", "/tmp/x.ipc",
      ])
    options.program = .geth(path: "/opt/geth")
    let geth = try #require(Devnet.command(options, port: 77))
    #expect(geth.path == "/opt/geth" && geth.arguments.first == "--dev")
    for pair in [
      ["--http.port", "77"], ["--ws.port", "77"], ["--dev.period", "2"], ["--ipcpath", "/tmp/x.ipc"],
    ] {
      #expect(geth.arguments.contains(pair), "\(pair)")
    }
    options.program = .devnet
    #expect(Devnet.command(options, port: 77) == nil)
  }

  @Test func whatIsNotThereIsSaid() async {
    var options = Devnet.Options()
    options.program = .anvil(path: "/nowhere/anvil")
    await #expect(throws: DevnetError.self) { try await Devnet.run(options) { _ in } }
  }

  /// Runs `body` with a program of this text at the place of anvil.
  private func withProgram(_ text: String, _ body: (Devnet.Options) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "lp-chain-\(UInt32.random(in: .min ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try text.write(toFile: folder + "/anvil", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/anvil")
    var options = Devnet.Options()
    options.program = .anvil(path: folder + "/anvil")
    try await body(options)
  }

  @Test func aProgramThatEndsAtOnceIsSaid() async throws {
    try await withProgram("#!/bin/sh\nexit 3\n") { options in
      await #expect(throws: DevnetError.self) { try await Devnet.run(options) { _ in } }
    }
  }

  @Test func aProgramThatAnswersIsAChain() async throws {
    // The project's own chain takes the place of the other one, behind its options.
    let own = try DevnetInstallation.find()
    let script = """
      #!/bin/sh
      while [ $# -gt 0 ]; do
        case "$1" in --port) port=$2;; --chain-id) id=$2;; esac
        shift
      done
      cd \(own.root)
      exec \(own.python) -m devnet --port "$port" --chain-id "$id"
      """
    try await withProgram(script) { options in
      var options = options
      options.chainId = 4321
      let found = try await Devnet.run(options) { devnet in
        #expect(devnet.accounts.count == 10)
        return devnet.chainId
      }
      #expect(found == 4321)
    }
    let ours = try await Devnet.run { $0.accounts.map { "\($0.address) \($0.privateKey)" } }
    #expect(try Devnet.Account.known().map { "\($0.address) \($0.privateKey)" } == ours)
  }
}

extension Array where Element: Equatable {
  fileprivate func contains(_ part: [Element]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
