import EthTesting
import Foundation
import Testing

@Suite(.timeLimit(.minutes(10)))
struct NetworkDevnetTests {
  @Test func runsAChainUntilItIsToldToStop() async throws {
    let folder = try Folder()
    let chain = try RunningTool(
      ["devnet", "--port", "0", "--chain-id", "4242", "--block-time", "0.2", "--json"], in: folder,
      log: "devnet.log",
      environment: ["LP_CHAIN_HOME": Self.checkout])
    #expect(try await chain.waits(for: "\n"))
    let announcement = try object(String(chain.log.split(separator: "\n")[0]))
    #expect(announcement["chainId"] as? Int == 4242)
    let url = try #require(announcement["listening"] as? String)
    let call = ["call", Known.address, "f()", "--rpc-url", url]
    #expect(try Tool.run(call + ["--chain-id", "4242"]).status == 0)
    #expect(try Tool.run(call + ["--chain-id", "4243"]).status == 1)
    #expect(try await chain.stop(with: SIGINT).status == 0)
  }

  @Test func bannersAreForPeople() async throws {
    let folder = try Folder()
    let chain = try RunningTool(
      ["devnet", "--port", "0"], in: folder, log: "devnet.log", environment: ["LP_CHAIN_HOME": Self.checkout])
    #expect(try await chain.waits(for: "Listening on http://127.0.0.1:"))
    #expect(try await chain.stop(with: SIGTERM).status == 0)
    let missing = try Tool.run(["devnet"], environment: ["LP_CHAIN_HOME": folder.url.path])
    #expect(missing.status == 1 && missing.errors.contains("is missing"))
  }

  private static var checkout: String {
    URL(filePath: NetworkScene.artifact("JobManager")).deletingLastPathComponent().deletingLastPathComponent()
      .path
  }
}
