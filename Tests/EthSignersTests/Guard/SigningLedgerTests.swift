import EthPrimitives
import EthSigners
import EthTransactions
import Testing

@Suite("SigningLedger")
struct SigningLedgerTests {
  typealias Scene = GuardScene

  /// A ledger that applies what it allows.
  struct Book {
    var ledger = SigningLedger(account: Scene.account)
    var policy = Scene.policy

    mutating func sign(_ transaction: UnsignedTransaction, at time: UInt64 = 0) throws -> SigningRecord? {
      try sign(.transaction(transaction), at: time)
    }

    mutating func sign(_ request: SigningRequest, at time: UInt64 = 0) throws -> SigningRecord? {
      guard let record = try ledger.handle(request, policy: policy, at: time) else { return nil }
      try ledger.apply(record)
      return record
    }

    mutating func refusal(of transaction: UnsignedTransaction, at time: UInt64 = 0) -> SigningRefusal? {
      do { _ = try sign(transaction, at: time) } catch { return error as? SigningRefusal }
      return nil
    }
  }

  @Test("a nonce is signed again for the same effect at any fee, gas limit, access list and type")
  func sameEffect() throws {
    var book = Book()
    let first = try #require(try book.sign(Scene.call(nonce: 5)))
    #expect(first.kind == .transaction && first.charge == 5_000_000 && first.nonce == 5 && first.chainId == 1)
    #expect(first.signed == Scene.call(nonce: 5).signingHash)
    // The very same needs no record.
    #expect(try book.sign(Scene.call(nonce: 5)) == nil)
    let bump = try #require(try book.sign(Scene.call(nonce: 5, maxFeePerGas: 60)))
    #expect(bump.effect == first.effect && bump.charge == 1_000_000)
    // Cheaper ones cost nothing more.
    #expect(try book.sign(Scene.call(nonce: 5, maxFeePerGas: 10))?.charge == 0)
    let list = [AccessListEntry(address: Scene.friend, storageKeys: [])]
    let others: [UnsignedTransaction] = [
      .legacy(
        LegacyTransaction(
          chainId: 1, nonce: 5, gasPrice: 50, gasLimit: 90_000, to: Scene.contract, data: Scene.post)),
      .eip2930(
        EIP2930Transaction(
          chainId: 1, nonce: 5, gasPrice: 50, gasLimit: 90_000, to: Scene.contract, data: Scene.post,
          accessList: list)),
      .eip1559(
        EIP1559Transaction(
          chainId: 1, nonce: 5, maxPriorityFeePerGas: 1, maxFeePerGas: 50, gasLimit: 90_000,
          to: Scene.contract,
          data: Scene.post, accessList: list)),
    ]
    for transaction in others { #expect(try book.sign(transaction)?.effect == first.effect) }
    #expect(book.ledger.count == 6 && book.ledger.spent(at: 0) == 6_000_000)
  }

  @Test("a nonce is never signed for another effect")
  func otherEffects() throws {
    var book = Book()
    book.policy.otherCalls = .anything
    book.policy.calls[Scene.friend] = .anything
    book.policy.allowsCreation = true
    book.policy.maxFeePerBlobGas = 1
    let bound = try #require(try book.sign(Scene.call(nonce: 5))).effect
    let authorization = SignedAuthorization(
      Authorization(chainId: 1, address: Scene.friend, nonce: 0), yParity: 0, r: 1, s: 1)
    let others = [
      Scene.call(nonce: 5, to: Scene.friend), Scene.call(nonce: 5, to: nil), Scene.call(nonce: 5, value: 1),
      Scene.call(nonce: 5, data: Scene.post + [0]), Scene.call(nonce: 5, to: Scene.account),
      .eip4844(
        EIP4844Transaction(
          chainId: 1, nonce: 5, maxPriorityFeePerGas: 1, maxFeePerGas: 1, gasLimit: 21_000,
          to: Scene.contract,
          data: Scene.post, maxFeePerBlobGas: 1, blobVersionedHashes: [.zero])),
      .eip7702(
        EIP7702Transaction(
          chainId: 1, nonce: 5, maxPriorityFeePerGas: 1, maxFeePerGas: 1, gasLimit: 21_000,
          to: Scene.contract,
          data: Scene.post, authorizationList: [authorization])),
    ]
    for transaction in others {
      #expect(book.refusal(of: transaction) == .nonce(5, chainId: 1, boundTo: bound))
    }
    // Another nonce and another chain are free.
    #expect(try book.sign(Scene.call(nonce: 6, value: 1)) != nil)
    #expect(try book.sign(Scene.call(nonce: 5, value: 1, chainId: 10)) != nil)
    #expect(
      "\(SigningRefusal.nonce(5, chainId: 1, boundTo: .zero))"
        == "nonce: 5 on chain 1 has been signed for with another effect (\(Hash32.zero))")
  }

  @Test("a nonce may be used up; one that was used up first gets no effect")
  func cancellation() throws {
    var book = Book()
    _ = try book.sign(Scene.call(nonce: 5))
    let record = try #require(try book.sign(Scene.cancellation(nonce: 5)))
    // 21,000 gas at 60 wei are less than the call may cost.
    #expect(record.kind == .cancellation && record.charge == 0)
    #expect(try book.sign(Scene.call(nonce: 5, maxFeePerGas: 70))?.charge == 2_000_000)
    #expect(try book.sign(Scene.cancellation(nonce: 5, maxFeePerGas: 90)) != nil)

    let effect = try #require(try book.sign(Scene.cancellation(nonce: 6))).effect
    #expect(book.refusal(of: Scene.call(nonce: 6)) == .nonce(6, chainId: 1, boundTo: effect))
    #expect(try book.sign(Scene.cancellation(nonce: 6, maxFeePerGas: 70)) != nil)
  }

  @Test("an authorization takes a nonce as a transaction does")
  func authorizations() throws {
    var book = Book()
    book.policy.delegates = [Scene.friend, Scene.contract]
    func permission(_ nonce: UInt64, _ address: Address = Scene.friend) -> SigningRequest {
      .authorization(Authorization(chainId: 1, address: address, nonce: nonce))
    }
    let effect = try #require(try book.sign(permission(5))).effect
    #expect(try book.sign(permission(5)) == nil)
    #expect(book.refusal(of: Scene.call(nonce: 5)) == .nonce(5, chainId: 1, boundTo: effect))
    #expect(throws: SigningRefusal.nonce(5, chainId: 1, boundTo: effect)) {
      try book.sign(permission(5, Scene.contract))
    }
    #expect(try book.sign(Scene.cancellation(nonce: 5)) != nil)
    let bound = try #require(try book.sign(Scene.call(nonce: 6))).effect
    #expect(throws: SigningRefusal.nonce(6, chainId: 1, boundTo: bound)) { try book.sign(permission(6)) }
    // On another chain the nonce is another one.
    #expect(try book.sign(.authorization(Authorization(chainId: 10, address: Scene.friend, nonce: 6))) != nil)
  }

  @Test("the budget is of any 24 hours")
  func budget() throws {
    var book = Book()
    // 5,000,000 wei each of 50,000,000.
    for nonce in 0..<10 as Range<UInt64> { _ = try book.sign(Scene.call(nonce: nonce), at: 1000 + nonce) }
    let next = Scene.call(nonce: 10)
    #expect(book.refusal(of: next, at: 1010) == .budget(asked: 5_000_000, left: 0, limit: 50_000_000))
    #expect(
      book.refusal(of: next, at: 1000 + 86_399) == .budget(asked: 5_000_000, left: 0, limit: 50_000_000))
    // What is signed already costs nothing more, and can be used up for as little.
    #expect(try book.sign(Scene.call(nonce: 3, maxFeePerGas: 49), at: 1010)?.charge == 0)
    #expect(try book.sign(Scene.cancellation(nonce: 4), at: 1010)?.charge == 0)
    #expect(
      book.refusal(of: Scene.call(nonce: 3, maxFeePerGas: 51), at: 1010)
        == .budget(asked: 100_000, left: 0, limit: 50_000_000))
    #expect(try book.sign(next, at: 1000 + 86_400) != nil)
    #expect(book.ledger.spent(at: 1000 + 86_400) == 50_000_000)
    #expect(
      book.refusal(of: Scene.call(nonce: 11, value: 1), at: 1001 + 86_400)
        == .budget(asked: 5_000_001, left: 5_000_000, limit: 50_000_000))
    #expect(book.ledger.spent(at: 1_000_000) == 0)
    // A lower budget than what is spent leaves nothing, and does not wrap around.
    book.policy.dailyBudget = 1
    #expect(
      book.refusal(of: Scene.call(nonce: 12), at: 0) == .budget(asked: 5_000_000, left: 0, limit: 1))
    #expect(
      "\(SigningRefusal.budget(asked: 3, left: 1, limit: 2))"
        == "budget: 1 of 2 wei are left for these 24 hours, found a need of 3")
  }

  @Test("a clock that is set back stands still")
  func clock() throws {
    var book = Book()
    for nonce in 0..<10 as Range<UInt64> { _ = try book.sign(Scene.call(nonce: nonce), at: 200_000) }
    #expect(book.refusal(of: Scene.call(nonce: 10), at: 0) != nil)
    #expect(book.refusal(of: Scene.call(nonce: 10), at: 200_000 + 86_399) != nil)
    let record = try #require(try book.sign(Scene.cancellation(nonce: 3), at: 7))
    #expect(record.time == 200_000 && book.ledger.lastTime == 200_000)
    #expect(try book.sign(Scene.call(nonce: 10), at: .max) != nil)
  }

  @Test("what was given up is not signed again")
  func retirement() throws {
    var book = Book()
    for nonce in 0..<4 as Range<UInt64> { _ = try book.sign(Scene.call(nonce: nonce)) }
    _ = try book.sign(Scene.call(nonce: 1, chainId: 10))
    let record = try #require(book.ledger.retire(chainId: 1, below: 3, at: 9))
    #expect(record.kind == .retirement)
    try book.ledger.apply(record)
    #expect(book.ledger.retire(chainId: 1, below: 3, at: 9) == nil)
    #expect(throws: SigningLedgerError.nothingToRetire) { try book.ledger.apply(record) }
    for nonce in 0..<3 as Range<UInt64> {
      #expect(book.refusal(of: Scene.call(nonce: nonce)) == .retired(nonce: nonce, chainId: 1, below: 3))
      #expect(
        book.refusal(of: Scene.cancellation(nonce: nonce)) == .retired(nonce: nonce, chainId: 1, below: 3))
    }
    #expect(book.refusal(of: Scene.call(nonce: 3, value: 1)) != nil)
    #expect(book.refusal(of: Scene.call(nonce: 3, maxFeePerGas: 51)) == nil)
    #expect(book.refusal(of: Scene.call(nonce: 1, chainId: 10, maxFeePerGas: 51)) == nil)
    // The budget does not forget.
    #expect(book.ledger.spent(at: 9) == 25_200_000)
  }

  @Test("records that contradict those before them are not taken")
  func contradictions() throws {
    var book = Book()
    let first = try #require(try book.sign(Scene.call(nonce: 5), at: 10))
    let before = book.ledger
    func record(_ kind: SigningRecord.Kind, time: UInt64 = 10, effect: Hash32, charge: UInt256 = 0)
      -> SigningRecord
    {
      SigningRecord(
        kind: kind, time: time, chainId: 1, nonce: 5, effect: effect, signed: .zero, charge: charge)
    }
    let cases: [(SigningRecord, SigningLedgerError)] = [
      (record(.transaction, time: 9, effect: first.effect), .earlierThanLast),
      (record(.transaction, effect: .zero), .refused(.nonce(5, chainId: 1, boundTo: first.effect))),
      (record(.authorization, effect: .zero), .refused(.nonce(5, chainId: 1, boundTo: first.effect))),
      (record(.transaction, effect: first.effect, charge: .max), .sumTooLarge),
    ]
    for (record, error) in cases {
      #expect(throws: error) { try book.ledger.apply(record) }
      #expect(book.ledger == before)
    }
  }
}
