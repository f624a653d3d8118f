import EthTesting
import Foundation
import Testing

/// A cursor of `logs --follow --json` that is given to a chain with the same number, as a development chain that was
/// started anew.
@Suite(.timeLimit(.minutes(10)))
struct CursorTests {
  private static let transfer = "Transfer(address indexed from, address indexed to, uint256 value)"

  /// A token on a new chain with so many blocks, and the cursor of its first event.
  private static func run(
    blocks: Int, _ body: @escaping @Sendable (_ token: String, _ cursor: String, Folder) async throws -> Void
  ) async throws {
    let folder = try Folder()
    try await Devnet.run { devnet in
      let key = ["WEB3_PRIVATE_KEY": devnet.accounts[0].privateKey, "WEB3_RPC_URL": devnet.url]
      _ = try Tool.run(["rpc", "evm_mine", #"{"blocks":\#(blocks)}"#], environment: key, in: folder)
      let deployed = try Tool.run(
        ["deploy", NetworkScene.artifact("LilypadToken")], environment: key, in: folder)
      let token = try #require(deployed.outputLines.first, "\(deployed.errors)")
      let logs = try RunningTool(
        ["logs", token, transfer, "--follow", "--json", "--from", "\(blocks)", "--rpc-url", devnet.url],
        in: folder, log: "first")
      try #require(await logs.waits(for: "cursor"), "\(logs.log)")
      _ = try await logs.stop(with: SIGTERM)
      let line = try #require(logs.log.split(separator: "\n").first { $0.hasPrefix("{") })
      try await body(token, try #require(object(String(line))["cursor"] as? String), folder)
    }
  }

  @Test func anotherChainIsToldOnceAndEndsTheCommand() async throws {
    try await Self.run(blocks: 20) { token, cursor, folder in
      // Longer than the cursor, as long as it, and one that is behind it but has a block that it knows.
      for blocks in [60, 20, 19] {
        try await Devnet.run { other in
          let node = ["WEB3_RPC_URL": other.url, "WEB3_PRIVATE_KEY": other.accounts[0].privateKey]
          // The same contract at the same address, and other blocks around it.
          _ = try Tool.run(["rpc", "evm_mine", #"{"blocks":1}"#], environment: node, in: folder)
          let deployed = try Tool.run(
            ["deploy", NetworkScene.artifact("LilypadToken")], environment: node, in: folder)
          try #require(deployed.outputLines == [token], "\(deployed.errors)")
          _ = try Tool.run(["rpc", "evm_mine", #"{"blocks":\#(blocks - 2)}"#], environment: node, in: folder)
          let run = try Tool.run(
            ["logs", token, Self.transfer, "--follow", "--json", "--cursor", cursor], environment: node,
            in: folder)
          #expect(run.status == 1 && run.output.isEmpty, "\(run.output)\(run.errors)")
          let notes = run.errorLines.filter { !$0.hasPrefix("error: ") && !$0.hasPrefix("{") }
          #expect(Set(notes).count == notes.count && notes.count <= 2, "\(run.errors)")
          let error = try #require(run.errorLines.first { $0.hasPrefix("error: ") }, "\(run.errors)")
          #expect(error.contains("--cursor"), "\(error)")
        }
      }
    }
  }
}
