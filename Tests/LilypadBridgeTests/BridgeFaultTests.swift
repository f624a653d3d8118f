import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthTesting
import EthTransactions
import LilypadBridge
import LilypadContracts
import Testing

/// The bridge with a node that fails, a chain that gets dear, and a key that somebody else uses too.
@Suite(.serialized) struct BridgeFaultTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func aFailingNodeCostsNoJobAndDoublesNone(seed: UInt64) async throws {
    print("seed \(seed)")
    try await BridgeScene.play(.legacy) { scene in
      let provider = try await retrying {
        try await Provider(
          FlakyTransport(scene.devnet.transport, share: 0.2, seed: seed), signer: scene.controller.signer)
      }
      var ids: [UInt256] = []
      for _ in 0..<8 { ids.append(try await scene.requestJob().id) }
      let bridge = try scene.bridge(provider)
      try await withThrowingTaskGroup(of: Void.self) { group in
        // Preparation asks the node too, and may fail like every call; an operator would start it again.
        group.addTask { try await retrying { try await bridge.run() } }
        for id in ids { try await scene.waitForDelivery(id, timeout: .seconds(300)) }
        try await scene.rpc("evm_mine", [6])
        try await Task.sleep(for: .milliseconds(500))
        group.cancelAll()
      }
      for id in ids { #expect(try await scene.deliveries(id) == 1) }
      #expect(try await scene.controllerTransactions() == UInt64(ids.count))
    }
  }

  @Test func aResultThatHasBecomeTooCheapIsPaidMore() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let (id, _) = try await scene.requestJob()
      try await scene.rpc("evm_setAutomine", [false])
      try await scene.withBridge({ $0.bumpAfter = .milliseconds(100) }) { log in
        try await scene.wait("the result was not sent") { log.sent == 1 }
        try await scene.rpc("devnet_setNextBaseFee", [.quantity(UInt256.gwei(300))])
        try await scene.rpc("evm_mine", [2])
        #expect(try await scene.deliveries(id) == 0)
        try await scene.wait("no higher fee was offered") { log.sent > 1 }
        try await scene.wait("the result was not mined") {
          try await scene.rpc("evm_mine", [1])
          return try await scene.deliveries(id) == 1
        }
      }
      #expect(try await scene.controllerTransactions() == 1)
    }
  }

  @Test func neverPaysMoreThanTheOperatorAllows() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let (id, _) = try await scene.requestJob()
      try await scene.rpc("evm_setAutomine", [false])
      try await scene.withBridge({
        $0.bumpAfter = .milliseconds(100)
        $0.fees.maximumFee = .gwei(5)
      }) { log in
        try await scene.wait("the result was not sent") { log.sent == 1 }
        try await scene.wait("the bridge did not say that fees are too high") {
          try await scene.rpc("devnet_setNextBaseFee", [.quantity(UInt256.gwei(300))])
          try await scene.rpc("evm_mine", [1])
          return log.count {
            if case .resultWaits(_, let reason) = $0 { reason.contains("5 gwei") } else { false }
          } == 1
        }
        #expect(try await scene.deliveries(id) == 0)
      }
    }
  }

  @Test func aKeyThatSomebodyElseUsesDoesNotDoubleAResult() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let account = try scene.controller.account
      try await scene.withBridge { log in
        try await scene.wait("the bridge did not start") { !log.events.isEmpty }
        for _ in 0..<4 {
          // The stranger's transaction and the bridge's compete for one nonce.
          async let stranger = scene.controller.send(TransactionRequest(to: account, value: 1))
          let (id, _) = try await scene.requestJob()
          _ = try? await stranger.receipt(timeout: .seconds(2))
          try await scene.wait("job \(id) was not answered") {
            try await scene.rpc("evm_mine", [1])
            return try await scene.deliveries(id) > 0
          }
          #expect(try await scene.deliveries(id) == 1)
        }
      }
    }
  }

  /// A node without receipts says nothing about what happened; only what used the nonce does.
  @Test func missingReceiptsDoNotDoubleAResult() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let (id, _) = try await scene.requestJob()
      let forgetful = try await Provider(
        ForgetfulTransport(inner: scene.devnet.transport), signer: scene.controller.signer)
      try await scene.withBridge(provider: forgetful) { log in
        try await scene.waitForDelivery(id)
        for _ in 0..<10 {
          try await scene.rpc("evm_mine", [2])
          try await Task.sleep(for: .milliseconds(100))
        }
        #expect(
          log.count { if case .resultWaits(_, let text) = $0 { text.contains("receipt") } else { false } }
            == 1)
      }
      // With its memory back, the node says what everybody knew.
      try await scene.withBridge { log in
        try await scene.wait("the result did not become final") { log.finals == 1 }
      }
      #expect(try await scene.deliveries(id) == 1)
      #expect(try await scene.controllerTransactions() == 1)
    }
  }

  @Test func aClientThatMakesTheNodeRefuseDoesNotHoldUpTheOthers() async throws {
    try await BridgeScene.play(.legacy) { scene in
      let bomb = try await scene.deployClient("test/GasBurnerClient")
      try await scene.requestJob(from: bomb)
      let (id, _) = try await scene.requestJob()
      try await scene.withBridge { log in
        try await scene.waitForDelivery(id)
        // The other job may still be on its way: its answer stands for what the node says of it.
        try await scene.wait("the result that the node refuses was not parked") {
          let reports = try await JournalReader(path: scene.journalPath).jobs()
          return reports.last?.effects.map(\.state) == [.parked]
        }
      }
    }
  }

  /// Text that is no UTF-8 makes a log that cannot be read as a job; its id is not missing all the same.
  @Test func aJobThatCannotBeReadIsSetAside() async throws {
    try await BridgeScene.play { scene in
      let text = ABITuple([0xff, 0xfe] as [UInt8], [] as [String])
      try await scene.requestJob(arguments: text.encoded())
      try await scene.requestJob(module: "echo:v1\0")
      try await scene.rpc("evm_mine", [6])
      try await scene.withBridge { log in
        let (id, _) = try await scene.requestJob()
        try await scene.waitForDelivery(id)
        try await scene.rpc("evm_mine", [6])
        try await scene.wait("the result did not become final") { log.finals == 1 }
        #expect(log.jobsAdded == 1)
        #expect(log.rollbacks == 0)
        #expect(log.count { if case .trouble = $0 { true } else { false } } == 0)
      }
      #expect(try await JournalReader(path: scene.journalPath).status().quarantined == 2)
    }
  }

  @Test func aJobThatCannotBeAnsweredDoesNotHoldUpTheOthers() async throws {
    // The deployed contract calls the client and passes its refusal on; accounts without code refuse always.
    try await BridgeScene.play(.legacy) { scene in
      let stuck = try await scene.user.send(
        scene.jobManager.runJob(module: "echo:v1", inputs: ["Text=x"], payee: try scene.user.account)
      ).receipt()
      #expect(stuck.succeeded)
      let (id, _) = try await scene.requestJob()
      try await scene.withBridge { log in
        try await scene.waitForDelivery(id)
        try await scene.wait("the bridge did not say what waits") {
          log.count { if case .resultWaits = $0 { true } else { false } } >= 1
        }
      }
      let reports = try await JournalReader(path: scene.journalPath).jobs()
      #expect(reports.last?.effects.map(\.state) == [.parked])
      #expect(try await scene.controllerTransactions() == 1)
    }
  }
}

extension EventLogger {
  var sent: Int { count { if case .resultSent = $0 { true } else { false } } }
}

extension BridgeScene {
  func bridge(_ provider: Provider) throws -> Bridge {
    Bridge(
      provider: provider, journal: try SQLiteJournal(path: journalPath),
      runner: JobRunner(catalog: try Self.catalog), configuration: configuration)
  }
}

/// Tries again for as long as the node fails.
private func retrying<R>(_ body: () async throws -> R) async throws -> R {
  while true {
    do {
      return try await body()
    } catch is ProviderError {
      continue
    } catch BridgeError.provider {
      continue
    }
  }
}
