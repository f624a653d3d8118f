import EthPrimitives
import EthTesting
import Foundation
import LilypadBridge
import LilypadContracts
import SystemPackage
import Testing

/// The bridge's process, killed without warning.
@Suite(.serialized) struct BridgeKillTests {
  /// Twenty kills at random moments of two jobs' lives each. The contract takes any number of answers and the client
  /// counts them, so an answer too many would show.
  @Test(arguments: BridgeScene.Manager.allCases)
  func killedTwentyTimesItAnswersEveryJobOnce(manager: BridgeScene.Manager) async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    // Moments of a job's life from its transaction to the block that has its answer, and a little beyond.
    let moments = (0..<20).map { _ in Int.random(in: 0...1_200, using: &random) }
    var options = Devnet.Options()
    options.blockTime = .milliseconds(100)
    try await BridgeScene.play(manager, options) { scene in
      let folder = URL(filePath: scene.folder.string)
      try scene.writeSettings(to: folder)
      var bridge = try BridgeProcess(in: folder)
      var answered: [UInt256] = []
      for moment in moments {
        async let first = scene.requestJob(module: "slow:v1").id
        async let second = scene.requestJob(module: "slow:v1", by: scene.secondUser).id
        try await Task.sleep(for: .milliseconds(moment))
        bridge.killNow()
        bridge = try BridgeProcess(in: folder)
        for id in try await [first, second] {
          try await scene.waitForDelivery(id, timeout: .seconds(120))
          answered.append(id)
        }
      }
      // One more, so that the last process is certainly up before it is asked to stop.
      let (last, _) = try await scene.requestJob(module: "slow:v1")
      try await scene.waitForDelivery(last)
      answered.append(last)
      try await scene.wait("the last result did not become final") {
        let reports = try await JournalReader(path: folder.appending(path: "bridge.sqlite").path).jobs(
          limit: 1)
        return reports.first?.job.event.key.id == UInt64(last)
          && reports.first?.effects.map(\.state) == [.final]
      }
      #expect(bridge.stop() == 0)
      #expect(Set(answered).count == 41)
      for id in answered { #expect(try await scene.deliveries(id) == 1, "job \(id)") }
      #expect(try await scene.controllerTransactions() == 41)
    }
  }

  @Test func aRefusedJobCanBeRetried() async throws {
    try await BridgeScene.play { scene in
      let folder = URL(filePath: scene.folder.string)
      try scene.writeSettings(to: folder)
      let bridge = try BridgeProcess(in: folder)
      let (id, _) = try await scene.requestJob(module: "forgotten:v1")
      let journal = folder.appending(path: "bridge.sqlite").path
      try await scene.wait("the job was not refused") {
        let jobs = try? await JournalReader(path: journal).jobs(id: UInt64(id))
        return jobs?.first?.job.state == .refused
      }
      // While the bridge runs, nobody else writes to its journal.
      #expect(try BridgeProcess(["retry", "\(id)"], in: folder).wait() == 1)
      #expect(bridge.stop() == 0)
      try scene.writeSettings(to: folder, module: "forgotten:v1")
      #expect(try BridgeProcess(["retry", "\(id)"], in: folder).wait() == 0)
      #expect(try BridgeProcess(["retry", "\(id)"], in: folder).wait() == 1)
      let again = try BridgeProcess(in: folder)
      try await scene.waitForDelivery(id)
      #expect(again.stop() == 0)
    }
  }

  @Test func aSecondBridgeIsRefused() async throws {
    try await BridgeScene.play { scene in
      let folder = URL(filePath: scene.folder.string)
      try scene.writeSettings(to: folder)
      let bridge = try BridgeProcess(in: folder)
      let (id, _) = try await scene.requestJob(module: "slow:v1")
      try await scene.waitForDelivery(id)
      let second = try BridgeProcess(in: folder)
      #expect(second.wait() == 1)
      let log = try String(contentsOf: folder.appending(path: "bridge.log"), encoding: .utf8)
      #expect(log.contains("only one bridge may use a journal"))
      // With a journal of its own it would take the first one's runs for orphans.
      let third = try BridgeProcess(["run", "--journal", "other.sqlite"], in: folder)
      #expect(third.wait() == 1)
      #expect(bridge.stop() == 0)
    }
  }
}

extension BridgeScene {
  /// Writes what `lp-chain bridge run` needs.
  func writeSettings(to folder: URL, module: String = "slow:v1") throws {
    let key = folder.appending(path: "bridge.key")
    try Data(devnet.accounts[2].privateKey.utf8).write(to: key)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
    let settings = """
      rpc-url = "\(devnet.url)"
      chain-id = \(devnet.chainId)
      private-key-file = "bridge.key"
      [contracts]
      job-manager = "\(jobManager.address)"
      token = "\(token.address)"
      [bridge]
      journal = "bridge.sqlite"
      results = "results"
      start-block = \(start)
      poll-interval = 0.05
      [modules."\(module)"]
      command = ["/bin/sh", "-c", "sleep 0.2; echo $0", "{Text}"]
      """
    try Data(settings.utf8).write(to: folder.appending(path: "lp-chain.toml"))
  }
}
