import EthJSON
import EthPrimitives
import EthProvider
import Testing

/// The rules by which a wait for a transaction ends, without a node.
@Suite struct TransactionWatchTests {
  private static func hash(_ number: UInt64) -> Hash32 { Hash32(rawWords: number, 0, 0, 0) }
  private let ours = hash(1)
  private let cancelling = hash(2)
  private let stranger = hash(3)

  /// A receipt of a block that has its number in its hash, and the branch.
  private static func receipt(_ hash: Hash32, _ block: UInt64, branch: UInt64 = 0) throws -> Receipt {
    let text = """
      {"transactionHash":"\(hash)","transactionIndex":"0x0","blockNumber":"0x\(String(block, radix: 16))",\
      "blockHash":"\(Hash32(rawWords: block, branch, 0, 0))","from":"\(sender)","to":null,\
      "contractAddress":null,"status":"0x1","gasUsed":"0x5208","cumulativeGasUsed":"0x5208","logs":[]}
      """
    return try Receipt(json: JSONDocument(parsing: text).root)
  }

  private func watch(confirmations: UInt64 = 1, others: [Hash32: ReplacementKind] = [:]) -> TransactionWatch {
    TransactionWatch(hashes: [ours], others: others, nonce: 7, confirmations: confirmations)
  }

  @Test func oneConfirmationIsTheReceipt() throws {
    var watch = watch()
    let receipt = try Self.receipt(ours, 5)
    #expect(watch.handle(.receipt(nil)) == .nonce)
    #expect(watch.handle(.nonce(7)) == .presence)
    #expect(watch.handle(.presence(true)) == .rest)
    #expect(watch.handle(.receipt(receipt)) == .finished(.confirmed(receipt)))
  }

  @Test func theReceiptIsFetchedAnewAtDepth() throws {
    var watch = watch(confirmations: 3)
    let (old, new) = (try Self.receipt(ours, 5), try Self.receipt(ours, 6, branch: 1))
    #expect(watch.handle(.receipt(old)) == .head)
    #expect(watch.handle(.head(6)) == .rest)
    #expect(watch.handle(.receipt(old)) == .head)
    #expect(watch.handle(.head(7)) == .receiptAgain(ours))
    // It has left its block meanwhile.
    #expect(watch.handle(.receipt(new)) == .rest)
    #expect(watch.handle(.receipt(new)) == .head)
    #expect(watch.handle(.head(8)) == .receiptAgain(ours))
    #expect(watch.handle(.receipt(nil)) == .rest)
    #expect(watch.handle(.receipt(new)) == .head)
    #expect(watch.handle(.head(9)) == .receiptAgain(ours))
    #expect(watch.handle(.receipt(new)) == .finished(.confirmed(new)))
  }

  @Test func blocksThatAreSkippedDoNotMatter() throws {
    var watch = watch(confirmations: 10)
    let receipt = try Self.receipt(ours, 5)
    for head: UInt64 in [3, 5, 13, 4] {
      #expect(watch.handle(.receipt(receipt)) == .head)
      #expect(watch.handle(.head(head)) == .rest)
    }
    #expect(watch.handle(.receipt(receipt)) == .head)
    #expect(watch.handle(.head(1_000_000)) == .receiptAgain(ours))
    #expect(watch.handle(.receipt(receipt)) == .finished(.confirmed(receipt)))
  }

  @Test func anAttemptOfOursCanCancel() throws {
    var watch = watch(others: [cancelling: .cancelled])
    #expect(watch.hashes == [ours, cancelling])
    let receipt = try Self.receipt(cancelling, 5)
    let expected = TransactionOutcome.replaced(
      .cancelled, by: Replacement(hash: cancelling, receipt: receipt))
    #expect(watch.handle(.receipt(receipt)) == .finished(expected))
  }

  @Test func aStrangerIsLookedUpWaitedForAndCanLeaveTheChain() throws {
    var watch = watch(confirmations: 2)
    #expect(watch.handle(.receipt(nil)) == .nonce)
    // Once may be a node whose receipts lag behind.
    #expect(watch.handle(.nonce(8)) == .rest)
    #expect(watch.handle(.receipt(nil)) == .nonce)
    #expect(watch.handle(.nonce(8)) == .user)
    #expect(watch.handle(.user(nil, .replaced)) == .rest)
    #expect(watch.handle(.receipt(nil)) == .nonce)
    #expect(watch.handle(.nonce(8)) == .user)
    #expect(watch.handle(.user(stranger, .replaced)) == .receipt)
    #expect(watch.hashes == [ours, stranger])
    let receipt = try Self.receipt(stranger, 5)
    #expect(watch.handle(.receipt(receipt)) == .head)
    #expect(watch.handle(.head(5)) == .rest)
    // A reorganisation, and ours is mined after all.
    let own = try Self.receipt(ours, 6)
    var other = watch
    #expect(watch.handle(.receipt(own)) == .head)
    #expect(watch.handle(.head(7)) == .receiptAgain(ours))
    #expect(watch.handle(.receipt(own)) == .finished(.confirmed(own)))
    // Or not.
    #expect(other.handle(.receipt(receipt)) == .head)
    #expect(other.handle(.head(6)) == .receiptAgain(stranger))
    let expected = TransactionOutcome.replaced(.replaced, by: Replacement(hash: stranger, receipt: receipt))
    #expect(other.handle(.receipt(receipt)) == .finished(expected))
  }

  @Test func ourOwnBehindAUsedNonceIsWaitedFor() throws {
    var watch = watch()
    for _ in 0..<50 {
      #expect(watch.handle(.receipt(nil)) == .nonce)
      if watch.handle(.nonce(8)) == .user { #expect(watch.handle(.user(ours, .repriced)) == .rest) }
    }
    let receipt = try Self.receipt(ours, 5)
    #expect(watch.handle(.receipt(receipt)) == .finished(.confirmed(receipt)))
  }

  /// What a look ends with at which the node does not know the transaction.
  private func forget(_ watch: inout TransactionWatch, resent: Bool?) -> TransactionWatch.Step {
    #expect(watch.handle(.receipt(nil)) == .nonce)
    #expect(watch.handle(.nonce(7)) == .presence)
    #expect(watch.handle(.presence(false)) == .resend)
    return watch.handle(.resent(isTaken: resent))
  }

  @Test func droppedIsWhatTheNodeRefusesAgainAndAgain() throws {
    var watch = watch()
    for _ in 0..<3 { #expect(forget(&watch, resent: false) == .rest) }
    #expect(forget(&watch, resent: false) == .finished(.dropped))
  }

  @Test func absenceAloneIsNoEvidence() throws {
    var watch = watch()
    for round in 0..<100 {
      #expect(forget(&watch, resent: round % 4 == 3 ? true : round % 2 == 0 ? nil : false) == .rest)
      #expect(watch.handle(.failed) == .rest)
    }
    for _ in 0..<3 { #expect(forget(&watch, resent: false) == .rest) }
    // It turns up, or its nonce is used: the count begins anew.
    #expect(watch.handle(.receipt(nil)) == .nonce)
    #expect(watch.handle(.nonce(7)) == .presence)
    #expect(watch.handle(.presence(true)) == .rest)
    for _ in 0..<3 { #expect(forget(&watch, resent: false) == .rest) }
    #expect(watch.handle(.receipt(nil)) == .nonce)
    #expect(watch.handle(.nonce(8)) == .rest)
    for _ in 0..<3 { #expect(forget(&watch, resent: false) == .rest) }
    let receipt = try Self.receipt(ours, 5)
    #expect(watch.handle(.receipt(receipt)) == .finished(.confirmed(receipt)))
  }

  @Test func theNonceIsLookedAtNowAndThenOnly() {
    var watch = TransactionWatch(hashes: [ours], nonce: 7, confirmations: 1, looksPerCheck: 4)
    let steps = (0..<8).map { _ in watch.handle(.receipt(nil)) }
    #expect(steps == [.rest, .rest, .rest, .nonce, .rest, .rest, .rest, .nonce])
    // Once it is used, the next look is at it again.
    #expect(watch.handle(.nonce(8)) == .rest)
    #expect(watch.handle(.receipt(nil)) == .nonce)
    #expect(watch.handle(.nonce(8)) == .user)
    var plain = TransactionWatch(hashes: [ours], nonce: nil, confirmations: 1)
    for _ in 0..<10 { #expect(plain.handle(.receipt(nil)) == .rest) }
  }

  /// A chain that is reorganised at random: a wait ends with a block that is on the chain and deep enough at that
  /// moment, and it ends once the chain is quiet.
  @Test(arguments: 0..<60) func randomChains(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let confirmations = generator.next() % 5 + 1
    var watch = watch(confirmations: confirmations)
    var (head, branch, block) = (UInt64(10), UInt64(0), UInt64?.none)
    var outcome: TransactionOutcome?
    var step = TransactionWatch.Step.receipt
    var rounds = 0
    while outcome == nil, rounds < 2000 {
      rounds += 1
      if rounds < 300, generator.next() % 3 == 0 {
        switch generator.next() % 4 {
        case 0: head += generator.next() % 4
        case 1 where head > 12:
          branch += 1
          head -= generator.next() % 3
          block = generator.next() % 2 == 0 ? nil : head
        default: block = block ?? head
        }
      } else if rounds >= 300 {
        if block == nil { block = head }
        head += 1
      }
      let receipt = try block.map { try Self.receipt(ours, $0, branch: branch) }
      switch step {
      case .receipt, .receiptAgain: step = watch.handle(.receipt(receipt))
      case .head: step = watch.handle(.head(head))
      case .nonce: step = watch.handle(generator.next() % 5 == 0 ? .failed : .nonce(block == nil ? 7 : 8))
      case .presence: step = watch.handle(.presence(generator.next() % 2 == 0))
      case .resend: step = watch.handle(.resent(isTaken: true))
      case .user: step = watch.handle(.user(block == nil ? nil : ours, .repriced))
      case .rest: step = .receipt
      case .finished(let end):
        outcome = end
      }
      if case .finished(let end) = step, outcome == nil {
        outcome = end
        guard case .confirmed(let found) = end else { return unexpected(end) }
        #expect(found.blockHash == receipt?.blockHash)
        #expect(confirmations == 1 || head + 1 >= found.blockNumber + confirmations || rounds < 300)
      }
    }
    #expect(outcome != nil, "it hangs")
  }
}
