import EthPrimitives
import EthProvider
import EthRPC
import Testing

@testable import LilypadBridge

/// The decisions that the bridge takes, apart from all I/O.
@Suite struct BridgeDecisionTests {
  private func block(_ number: UInt64, _ branch: UInt8 = 0) -> BlockLink {
    BlockLink(number: number, hash: hash(number, branch), parent: hash(number - 1, number == 5 ? 0 : branch))
  }

  private func hash(_ number: UInt64, _ branch: UInt8) -> Hash32 {
    Keccak256.hash([branch] + UInt256(number).bigEndianBytes)
  }

  // MARK: Following

  @Test func blocksThatContinueTheCursorAreTakenUpToTheFirstThatDoesNot() {
    let follower = ChainFollower(known: [block(4)], finalizedNumber: 2)
    #expect(follower.step(next: []) == .extend([]))
    #expect(follower.step(next: [block(5), block(6)]) == .extend([block(5), block(6)]))
    #expect(follower.step(next: [block(5), block(6, 1)]) == .extend([block(5)]))
    #expect(follower.step(next: [block(6)]) == .findAncestor)
  }

  @Test func theLastCommonBlockIsFound() {
    let follower = ChainFollower(known: [block(6), block(5), block(4), block(3)], finalizedNumber: 3)
    let forked = [6: hash(6, 1), 5: hash(5, 1), 4: hash(4, 0)] as [UInt64: Hash32]
    #expect(follower.ancestor(among: 3, hashes: forked) == .found(block(4)))
    #expect(follower.ancestor(among: 2, hashes: [6: hash(6, 1), 5: hash(5, 1)]) == .older)
    // A block that the node does not have is no evidence; one that differs is.
    #expect(follower.ancestor(among: 3, hashes: [5: hash(5, 0), 4: hash(4, 0)]) == .nodeLags)
    #expect(follower.ancestor(among: 4, hashes: [:]) == .nodeLags)
    let all = [6: hash(6, 1), 5: hash(5, 1), 4: hash(4, 1), 3: hash(3, 1)] as [UInt64: Hash32]
    #expect(follower.ancestor(among: 4, hashes: all) == .finalizedBlockLost)
    let young = ChainFollower(known: [block(6), block(5)], finalizedNumber: 3)
    #expect(young.ancestor(among: 2, hashes: all) == .belowStart(block(5)))
  }

  // MARK: Judging

  @Test func onlyAFinalBlockDecides() {
    let (main, cancel, stranger) = (hash(1, 7), hash(2, 7), hash(3, 7))
    let judge = NonceJudge(attempts: [main: .main, cancel: .cancel], finalizedBlock: 10)
    func included(_ hash: Hash32, _ number: UInt64, _ succeeded: Bool = true) -> EffectRecord.Inclusion {
      EffectRecord.Inclusion(
        hash: hash, blockNumber: number, blockHash: self.hash(number, 0), succeeded: succeeded)
    }
    #expect(judge.verdict(inclusion: nil, foreign: nil).state == .sent)
    #expect(judge.verdict(inclusion: included(main, 11), foreign: nil).state == .included)
    #expect(judge.verdict(inclusion: included(main, 10), foreign: nil).state == .final)
    #expect(judge.verdict(inclusion: included(main, 10, false), foreign: nil).state == .finalReverted)
    #expect(judge.verdict(inclusion: included(cancel, 10), foreign: nil).state == .finalCancelled)
    #expect(judge.verdict(inclusion: nil, foreign: stranger).state == .finalExternal)
    #expect(judge.verdict(inclusion: nil, foreign: main).state == .sent)
    #expect(
      NonceJudge(attempts: [:], finalizedBlock: 10).verdict(inclusion: nil, foreign: nil).state == .bound)
  }

  // MARK: Paying

  private func fees(_ cap: UInt64, _ tip: UInt64) -> Fees {
    Fees(maxFeePerGas: .gwei(cap), maxPriorityFeePerGas: .gwei(tip))
  }

  @Test func aReplacementPaysAnEighthMoreOnBothFees() throws {
    guard
      case .raise(let raised) = FeeBump(
        offered: fees(80, 8), market: fees(81, 1), maximum: .gwei(500), isUnderpriced: false)
    else {
      Issue.record("nothing more was offered")
      return
    }
    #expect(raised.maxFeePerGas == .gwei(90))
    #expect(raised.maxPriorityFeePerGas == .gwei(9))
  }

  @Test func moreIsOfferedOnlyWhereItHelpsAndIsAllowed() {
    func bump(_ offered: Fees, _ market: Fees, underpriced: Bool = false, urgent: Bool = false) -> String {
      switch FeeBump(
        offered: offered, market: market, maximum: .gwei(100), isUnderpriced: underpriced, isUrgent: urgent)
      {
      case .raise: "raise"
      case .wait: "wait"
      case .capped: "capped"
      }
    }
    #expect(bump(fees(50, 2), fees(40, 1)) == "wait")
    #expect(bump(fees(50, 2), fees(60, 1)) == "raise")
    #expect(bump(fees(50, 2), fees(40, 3)) == "raise")
    #expect(bump(fees(50, 2), fees(40, 1), underpriced: true) == "raise")
    #expect(bump(fees(50, 2), fees(40, 1), urgent: true) == "raise")
    #expect(bump(fees(95, 2), fees(300, 1)) == "capped")
    #expect(bump(fees(50, 2), fees(300, 1)) == "raise")
  }

  /// What clients of several families say. Only what is known for certain counts as accepted; what is unknown is
  /// ambiguous, and then receipts decide.
  @Test(arguments: [
    ("already known", "accepted"), ("AlreadyKnown", "accepted"), ("Known transaction", "accepted"),
    ("transaction already imported", "accepted"), ("existing txn with same hash", "accepted"),
    ("Transaction with the same hash was already imported", "accepted"),
    ("tx already exists in tx pool cache", "accepted"),
    ("replacement transaction underpriced", "underpriced"), ("transaction underpriced", "underpriced"),
    ("max fee per gas less than block base fee: address 0x…, maxFeePerGas: 1, baseFee: 2", "underpriced"),
    ("could not replace existing tx", "underpriced"), ("FeeTooLow", "underpriced"),
    ("Gas price below configured minimum gas price", "underpriced"),
    ("insufficient gas price to replace existing transaction", "underpriced"),
    ("nonce too low: next nonce 5, tx nonce 4", "ambiguous"), ("OldNonce", "ambiguous"),
    ("insufficient funds for gas * price + value: balance 0, tx cost 1, overshot 1", "ambiguous"),
    ("queue full", "ambiguous"), ("unknown transaction type: 5", "ambiguous"), ("something new", "ambiguous"),
  ])
  func answersAreReadCarefully(message: String, meaning: String) {
    let answer = SendAnswer(ProviderError.rpc(.server(ServerError(code: -32000, message: message))))
    switch answer {
    case .accepted: #expect(meaning == "accepted")
    case .underpriced: #expect(meaning == "underpriced")
    case .ambiguous(let text):
      #expect(meaning == "ambiguous")
      #expect(text == message)
    }
  }
}
