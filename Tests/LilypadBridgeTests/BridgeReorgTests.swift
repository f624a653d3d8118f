import EthJSON
import EthPrimitives
import EthProvider
import EthTesting
import LilypadBridge
import Testing

/// The bridge while the chain is reorganised under it.
@Suite(.serialized) struct BridgeReorgTests {
  /// Blocks stay reorganisable for long, so that the tests decide what is final.
  private var deep: Devnet.Options {
    var options = Devnet.Options()
    options.finalizedDepth = 30
    return options
  }

  @Test(arguments: BridgeScene.Manager.allCases)
  func aJobOrphanedBeforeItsAnswerAndIncludedAgainIsAnsweredOnce(manager: BridgeScene.Manager) async throws {
    try await BridgeScene.play(manager, deep) { scene in
      try await scene.withBridge({ $0.confirmations = 3 }) { log in
        let (id, _) = try await scene.requestJob()
        try await scene.wait("the job was not seen") { log.jobsAdded == 1 }
        try await scene.rpc("devnet_reorg", [["depth": 1, "reinclude": "later"]])
        try await scene.wait("the reorganisation was not seen") { log.rollbacks == 1 }
        let orphaned = try await JournalReader(path: scene.journalPath).status().orphanedJobs
        #expect(orphaned == 1)
        try await scene.mine("the job was not answered") { try await scene.deliveries(id) > 0 }
        try await scene.mine("not all became final") { log.finals == 1 }
        #expect(try await scene.deliveries(id) == 1)
        #expect(log.jobsStarted == 1)
      }
      #expect(try await scene.controllerTransactions() == 1)
    }
  }

  @Test func aJobWhoseBlockIsReplacedWhileItRunsIsRunOnce() async throws {
    try await BridgeScene.play(.legacy, deep) { scene in
      try await scene.withBridge { log in
        let (id, _) = try await scene.requestJob(module: "slow:v1")
        try await scene.wait("the job was not started") { log.jobsStarted == 1 }
        try await scene.rpc("devnet_reorg", [["depth": 1]])
        try await scene.waitForDelivery(id)
        try await scene.mine("not all became final") { log.finals == 1 }
        #expect(log.jobsStarted == 1)
        #expect(try await scene.deliveries(id) == 1)
      }
    }
  }

  @Test func otherContentUnderTheSameIdIsAnotherJob() async throws {
    try await BridgeScene.play(.legacy, deep) { scene in
      try await scene.withBridge({ $0.confirmations = 3 }) { log in
        let (id, transaction) = try await scene.requestJob(inputs: ["Text=old"])
        try await scene.wait("the job was not seen") { log.jobsAdded == 1 }
        try await scene.rpc("devnet_reorg", [["depth": 1, "drop": [.hash(transaction)]]])
        let (again, _) = try await scene.requestJob(inputs: ["Text=new"])
        #expect(again == id)
        try await scene.mine("the job was not answered") { try await scene.deliveries(id) > 0 }
        #expect(try await scene.deliveries(id) == 1)
      }
      let reports = try await JournalReader(path: scene.journalPath).jobs()
      #expect(reports.map(\.job.event.inputs) == [["Text=new"], ["Text=old"]])
      #expect(reports.map(\.job.isCanonical) == [true, false])
      #expect(reports[1].effects.isEmpty)
    }
  }

  @Test(arguments: BridgeScene.Manager.allCases)
  func aResultWhoseBlockIsReplacedIsSentAgain(manager: BridgeScene.Manager) async throws {
    try await BridgeScene.play(manager, deep) { scene in
      try await scene.withBridge { log in
        let (id, _) = try await scene.requestJob()
        try await scene.wait("the result was not mined") { log.inclusions == 1 }
        // The result's transaction is lost by the node; the job stays. No block has it again before it was looked.
        try await scene.rpc("evm_setAutomine", [false])
        try await scene.rpc("devnet_reorg", [["depth": 1, "drop": "all"]])
        #expect(try await scene.deliveries(id) == 0)
        try await scene.rpc("evm_setAutomine", [true])
        try await scene.waitForDelivery(id)
        try await scene.mine("not all became final") { log.finals == 1 }
        #expect(try await scene.deliveries(id) == 1)
      }
      let report = try #require(try await JournalReader(path: scene.journalPath).jobs().first)
      #expect(report.effects.map(\.state) == [.final])
      #expect(try await scene.controllerTransactions() == 1)
    }
  }

  /// The worst case: the answer of a job must never come to stand under the id of another.
  @Test func theAnswerOfAJobThatIsGoneIsCancelled() async throws {
    try await BridgeScene.play(.legacy, deep) { scene in
      try await scene.withBridge { log in
        let (id, _) = try await scene.requestJob(inputs: ["Text=old"])
        try await scene.wait("the result was not mined") { log.inclusions == 1 }
        let old = try #require(try await scene.dataID(id))
        // Job and result are gone, and the node remembers neither.
        try await scene.rpc("devnet_reorg", [["depth": 2, "drop": "all"]])
        let (again, _) = try await scene.requestJob(inputs: ["Text=new"])
        #expect(again == id)
        try await scene.mine("the job was not answered") { try await scene.deliveries(id) > 0 }
        try await scene.mine("not all became final") { log.finals == 2 }
        #expect(try await scene.deliveries(id) == 1)
        #expect(try await scene.dataID(id) != old)
      }
      let reports = try await JournalReader(path: scene.journalPath).jobs()
      #expect(reports.map { $0.effects.map(\.state) } == [[.final], [.finalCancelled]])
    }
  }

  @Test func aJobThatComesBackAfterItsAnswerWasCancelledIsAnsweredOnce() async throws {
    try await BridgeScene.play(.legacy, deep) { scene in
      try await scene.withBridge { log in
        let (id, transaction) = try await scene.requestJob()
        let raw = try await scene.user.raw("eth_getRawTransactionByHash", [.hash(transaction)]).bytes()
        try await scene.wait("the result was not mined") { log.inclusions == 1 }
        try await scene.rpc("devnet_reorg", [["depth": 2, "drop": "all"]])
        try await scene.wait("the result was not cancelled") { log.inclusions == 2 }
        _ = try await scene.user.send(raw: raw)
        try await scene.mine("the job was not answered") { try await scene.deliveries(id) > 0 }
        try await scene.mine("not all became final") { log.finals == 2 }
        #expect(try await scene.deliveries(id) == 1)
        #expect(log.jobsStarted == 1)
      }
    }
  }

  @Test func aReorganisationOfTheFirstBlockIsFollowed() async throws {
    try await BridgeScene.play(.legacy, deep) { scene in
      try await scene.rpc("evm_mine", [1])
      try await scene.withBridge({ $0.start = .latest }) { log in
        try await scene.wait("the bridge did not start") { !log.events.isEmpty }
        try await scene.rpc("devnet_reorg", [["depth": 1]])
        let (id, _) = try await scene.requestJob()
        try await scene.waitForDelivery(id)
      }
    }
  }

  /// Blocks come faster than the bridge looks, so it never stands on the newest one for long.
  @Test func theAnswerOfAJobThatIsGoneIsCancelledOnAFastChain() async throws {
    var options = deep
    options.blockTime = .milliseconds(60)
    options.finalizedDepth = 100
    try await BridgeScene.play(.legacy, options) { scene in
      try await scene.rpc("evm_mine", [40])
      try await scene.withBridge({ $0.pollInterval = .milliseconds(300) }) { log in
        let (id, transaction) = try await scene.requestJob(inputs: ["Text=old"])
        try await scene.wait("the result was not mined") { log.inclusions == 1 }
        // From before the job on, though blocks come while this is found out.
        let job = try #require(try await scene.user.receipt(of: transaction)).blockNumber
        let depth = try await scene.user.blockNumber() - job + 30
        try await scene.rpc("devnet_reorg", [["depth": .number(JSONNumber(depth)), "drop": "all"]])
        let (again, _) = try await scene.requestJob(inputs: ["Text=new"])
        #expect(again == id)
        try await scene.waitForDelivery(id)
        #expect(try await scene.deliveries(id) == 1)
      }
      let reports = try await JournalReader(path: scene.journalPath).jobs()
      #expect(reports.last?.effects.map(\.state) == [.finalCancelled])
    }
  }

  @Test func aReorganisationOfFinalBlocksStopsTheBridge() async throws {
    try await BridgeScene.play { scene in
      let (id, transaction) = try await scene.requestJob()
      try await scene.rpc("evm_mine", [10])
      await #expect { () async throws -> Void in
        try await scene.withBridge { log in
          try await scene.waitForDelivery(id)
          try await scene.rpc("evm_mine", [6])
          try await scene.wait("the result did not become final") { log.finals == 1 }
          try await scene.rpc("devnet_reorg", [["depth": 20, "drop": [.hash(transaction)], "force": true]])
          try await Task.sleep(for: .seconds(300))
        }
      } throws: { error in
        if case BridgeError.halted = error { true } else { false }
      }
      let status = try await JournalReader(path: scene.journalPath).status()
      #expect(status.haltedReason?.contains("final") == true)
      // It stays halted after a restart.
      await #expect(throws: BridgeError.self) { () async throws -> Void in
        try await scene.withBridge { _ in try await Task.sleep(for: .seconds(300)) }
      }
    }
  }
}

extension EventLogger {
  var jobsAdded: Int { count { if case .jobAdded = $0 { true } else { false } } }
  var jobsStarted: Int { count { if case .jobStarted = $0 { true } else { false } } }
  var rollbacks: Int { count { if case .rolledBack = $0 { true } else { false } } }
  var inclusions: Int { count { if case .resultIncluded = $0 { true } else { false } } }
  var finals: Int { count { if case .resultFinal = $0 { true } else { false } } }
}
