import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Testing

@Suite("SigningGuard beside a model")
struct SigningGuardModelTests {
  @Test("the ledger decides as one who looks through all history", arguments: 0..<8 as Range<UInt64>)
  func ledger(round: UInt64) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var traffic = GuardTraffic(random: SeededRandom(seed: seed))
    var policy = GuardScene.policy
    policy.dailyBudget = [30_000_000, 60_000_000, .max][Int(round % 3)]
    var oracle = GuardOracle(budget: policy.dailyBudget)
    var ledger = SigningLedger(account: GuardScene.account)
    var time: UInt64 = 500_000
    var signed = 0
    for step in 0..<300 {
      time = time &+ UInt64.random(in: 0..<12_000, using: &traffic.random) &- 2_000
      let transaction = traffic.next()
      let expected = oracle.mustSign(transaction, at: time)
      var found = true
      var record: SigningRecord?
      do throws(SigningRefusal) {
        record = try ledger.handle(.transaction(transaction), policy: policy, at: time)
      } catch { found = false }
      // What it allows it also takes over.
      if let record { try ledger.apply(record) }
      try #require(found == expected, "seed \(seed), step \(step): \(transaction)")
      signed += found ? 1 : 0
    }
    #expect(!oracle.hasTwoEffects && signed > 20 && signed < 290, "seed \(seed): \(signed) signed")
    #expect(ledger.count == UInt64(oracle.history.count))
  }

  @Test("a guard whose process is started again and again decides the same, and signs no two effects")
  func restarts() async throws {
    let seed = UInt64.random(in: 0 ... .max)
    var traffic = GuardTraffic(random: SeededRandom(seed: seed))
    let folder = try TestFolder()
    var policy = GuardScene.policy
    policy.dailyBudget = 60_000_000
    let clock = TestClock()
    var oracle = GuardOracle(budget: policy.dailyBudget)
    var `guard` = try SigningGuard.open(folder, policy: policy, clock: clock)
    var effects: [String: Set<String>] = [:]
    for step in 0..<250 {
      clock.time += UInt64.random(in: 0..<10_000, using: &traffic.random)
      if Int.random(in: 0..<8, using: &traffic.random) == 0 {
        let known = await `guard`.head
        await `guard`.close()
        `guard` = try SigningGuard.open(folder, policy: policy, creating: false, known: known, clock: clock)
      }
      let transaction = traffic.next()
      let expected = oracle.mustSign(transaction, at: clock.time)
      do {
        let signed = try await `guard`.sign(transaction)
        try #require(expected, "seed \(seed), step \(step): \(transaction)")
        // As others see it: from the bytes.
        let seen = try SignedTransaction(rawBytes: signed.rawBytes)
        #expect(try seen.recoverSender() == GuardScene.account)
        let transaction = seen.transaction
        if transaction.to == GuardScene.account { continue }
        let effect =
          "\(transaction.to, default: "-") \(transaction.value) \(transaction.data) \(transaction.authorizationList)"
        effects["\(transaction.chainId, default: "-") \(transaction.nonce)", default: []].insert(effect)
      } catch let error as SignerError {
        guard case .forbidden = error else { throw error }
        try #require(!expected, "seed \(seed), step \(step): \(error), \(transaction)")
      }
    }
    #expect(effects.count > 3 && effects.values.allSatisfy { $0.count == 1 }, "seed \(seed)")
  }
}
