import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthTesting
import EthTransactions
import Foundation
import LilypadBridge
import LilypadContracts
import SystemPackage
import Testing

/// The whole bridge against a real EVM.
@Suite(.serialized) struct BridgeServiceTests {
  @Test(arguments: BridgeScene.Manager.allCases)
  func answersAJobOnce(manager: BridgeScene.Manager) async throws {
    try await BridgeScene.play(manager) { scene in
      try await scene.withBridge { log in
        let (id, _) = try await scene.requestJob(inputs: ["Text=a=b=="])
        try await scene.waitForDelivery(id)
        // Blocks go by, and nothing more happens.
        try await scene.rpc("evm_mine", [8])
        try await scene.wait("the result did not become final") {
          log.count { if case .resultFinal(_, .final) = $0 { true } else { false } } == 1
        }
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await scene.deliveries(id) == 1)
        #expect(try await scene.controllerTransactions() == 1)
      }
      let reports = try await JournalReader(path: scene.journalPath).jobs()
      let report = try #require(reports.first)
      #expect(reports.count == 1)
      #expect(report.job.state == .answered)
      #expect(report.effects.map(\.state) == [.final])
    }
  }

  @Test func postsTheResultThatIsOnDisk() async throws {
    try await BridgeScene.play { scene in
      let (id, _) = try await scene.requestJob(inputs: ["Text=hello"])
      try await scene.withBridge { _ in try await scene.waitForDelivery(id) }
      let posted = try await scene.user.call(scene.jobManager.resultOf(id: id))
      let cid = try UnixFS.cid(
        ofDirectoryAt: scene.folder.appending("results").appending("\(id)").appending("1"))
      #expect(posted.value2 == cid.description)
      #expect(!posted.value1.isEmpty)
    }
  }

  @Test func recordsWhyAJobIsRefusedAndGoesOn() async throws {
    try await BridgeScene.play { scene in
      try await scene.requestJob(module: "unknown:v1")
      try await scene.requestJob(inputs: ["no separator"])
      let (good, _) = try await scene.requestJob()
      try await scene.withBridge { log in
        try await scene.waitForDelivery(good)
        #expect(log.count { if case .jobRefused = $0 { true } else { false } } == 2)
      }
      let reports = try await JournalReader(path: scene.journalPath).jobs()
      #expect(reports.map(\.job.state) == [.resultReady, .refused, .refused])
      #expect(reports[1].job.detail?.contains("equals sign") == true)
      #expect(reports[2].job.detail?.contains("unknown:v1") == true)
      #expect(try await scene.controllerTransactions() == 1)
    }
  }

  @Test func postsTheResultOfAProgramThatFails() async throws {
    try await BridgeScene.play { scene in
      let (id, _) = try await scene.requestJob(module: "fail:v1", inputs: [])
      try await scene.withBridge { _ in try await scene.waitForDelivery(id) }
      #expect(try await JournalReader(path: scene.journalPath).jobs().first?.job.exitCode == 1)
    }
  }

  @Test func servesWhatWasAskedForWhileItWasAway() async throws {
    try await BridgeScene.play { scene in
      try await scene.withBridge { _ in
        try await scene.waitForDelivery(try await scene.requestJob().id)
      }
      var ids: [UInt256] = []
      for _ in 0..<5 {
        ids.append(try await scene.requestJob().id)
        try await scene.rpc("evm_mine", [40])
      }
      try await scene.withBridge { [ids] _ in
        for id in ids { try await scene.waitForDelivery(id) }
      }
      for id in ids { #expect(try await scene.deliveries(id) == 1) }
      #expect(try await scene.controllerTransactions() == 6)
    }
  }

  @Test func startsAtTheNewestBlockWhenAskedTo() async throws {
    try await BridgeScene.play { scene in
      let (old, _) = try await scene.requestJob()
      try await scene.withBridge({ $0.start = .latest }) { log in
        try await scene.wait("the bridge did not start") { !log.events.isEmpty }
        let (new, _) = try await scene.requestJob()
        try await scene.waitForDelivery(new)
      }
      #expect(try await scene.deliveries(old) == 0)
    }
  }

  @Test func waitsForConfirmations() async throws {
    try await BridgeScene.play { scene in
      let (id, _) = try await scene.requestJob()
      try await scene.withBridge({ $0.confirmations = 4 }) { log in
        try await scene.wait("the job was not seen") {
          log.count { if case .jobAdded = $0 { true } else { false } } == 1
        }
        try await scene.rpc("evm_mine", [2])
        try await Task.sleep(for: .milliseconds(300))
        #expect(log.count { if case .jobStarted = $0 { true } else { false } } == 0)
        try await scene.rpc("evm_mine", [1])
        try await scene.waitForDelivery(id)
      }
    }
  }

  @Test func refusesToStartWhereItCouldNotDeliver() async throws {
    try await BridgeScene.play { scene in
      let other = scene.user
      let bridge = Bridge(
        provider: other, journal: try SQLiteJournal(path: scene.journalPath),
        runner: JobRunner(catalog: try BridgeScene.catalog), configuration: scene.configuration)
      await #expect { try await bridge.run() } throws: { error in
        guard case BridgeError.notController = error else { return false }
        return "\(error)".contains("setControllerAddress")
      }
      var configuration = scene.configuration
      configuration.contract = "0x00000000000000000000000000000000000000aa"
      let nowhere = Bridge(
        provider: scene.controller, journal: try SQLiteJournal(path: scene.journalPath + "2"),
        runner: JobRunner(catalog: try BridgeScene.catalog), configuration: configuration)
      await #expect { try await nowhere.run() } throws: { error in
        if case BridgeError.noContract = error { true } else { false }
      }
    }
  }

  /// The deployed contract takes a second answer and cannot tell that there is one; the account's own transactions can.
  @Test func aNewJournalFindsOldAnswersOfAContractThatCannotTell() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let (old, _) = try await scene.requestJob()
      try await scene.withBridge { _ in try await scene.waitForDelivery(old) }
      try await scene.withBridge(journal: "fresh.sqlite") { log in
        let (new, _) = try await scene.requestJob()
        try await scene.mine("the new job was not answered") { try await scene.deliveries(new) > 0 }
        #expect(
          log.count { if case .trouble(let text) = $0 { text.contains("result of job 1") } else { false } }
            == 1)
      }
      #expect(try await scene.deliveries(old) == 1)
      #expect(try await scene.controllerTransactions() == 2)
    }
  }

  /// A transaction that tried to post a result and reverted has posted none.
  @Test func anAttemptOfAnotherHandThatRevertedIsNoAnswer() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let call = scene.jobManager.submitResults(id: 1, dealId: "deal", dataId: "data")
      let premature = try await scene.controller.send(
        TransactionRequest(to: call.to, data: call.data, gasLimit: 200_000)
      ).receipt()
      #expect(!premature.succeeded)
      let (id, _) = try await scene.requestJob()
      #expect(id == 1)
      try await scene.withBridge({ $0.start = .number(scene.start) }) { _ in
        try await scene.mine("the job was not answered") { try await scene.deliveries(id) > 0 }
      }
      #expect(try await scene.deliveries(id) == 1)
    }
  }

  @Test func aRestoredOldJournalAnswersNothingTwice() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let (first, _) = try await scene.requestJob()
      try await scene.withBridge { _ in try await scene.waitForDelivery(first) }
      try FileManager.default.copyItem(atPath: scene.journalPath, toPath: scene.journalPath + ".backup")
      let (second, _) = try await scene.requestJob()
      try await scene.withBridge { _ in try await scene.waitForDelivery(second) }
      try await scene.rpc("evm_mine", [8])
      try await scene.withBridge(journal: "bridge.sqlite.backup") { _ in
        let (third, _) = try await scene.requestJob()
        try await scene.mine("the third job was not answered") { try await scene.deliveries(third) > 0 }
      }
      for id in [first, second] { #expect(try await scene.deliveries(id) == 1) }
      #expect(try await scene.controllerTransactions() == 3)
    }
  }

  @Test func aNewJournalFindsOldAnswersOfAContractThatCanTell() async throws {
    try await BridgeScene.play { scene in
      let (id, _) = try await scene.requestJob()
      try await scene.withBridge { _ in try await scene.waitForDelivery(id) }
      try await scene.rpc("evm_mine", [4])
      let log = EventLogger()
      let fresh = Bridge(
        provider: scene.controller, journal: try SQLiteJournal(path: scene.journalPath + "-fresh"),
        runner: JobRunner(catalog: try BridgeScene.catalog), configuration: scene.configuration,
        report: { log.append($0) })
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await fresh.run() }
        try await scene.wait("the old answer was not found") {
          log.count { if case .trouble(let text) = $0 { text.contains("result of job 1") } else { false } }
            == 1
        }
        group.cancelAll()
      }
      #expect(try await scene.deliveries(id) == 1)
      #expect(try await scene.controllerTransactions() == 1)
    }
  }

  @Test func onlyOneProcessWrites() async throws {
    try await BridgeScene.play { scene in
      let first = try SQLiteJournal(path: scene.journalPath)
      #expect(throws: JournalError.inUse(path: scene.journalPath + ".lock")) {
        try SQLiteJournal(path: scene.journalPath)
      }
      withExtendedLifetime(first) {}
    }
  }
}
