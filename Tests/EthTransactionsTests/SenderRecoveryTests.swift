import EthCrypto
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Senders of many transactions")
struct SenderRecoveryTests {
  @Test("all types' senders in their order, with the errors in their places")
  func order() async throws {
    let cases = try Fixtures.files.flatMap { try Fixtures.transactions($0).prefix(100) }
    var raw = cases.map(\.raw)
    raw[7] = []
    raw[300][0] = 9
    raw[499].removeLast()
    let senders = await SignedTransaction.recoverSenders(of: raw)
    #expect(senders.count == 500)
    for (index, sender) in senders.enumerated() {
      switch index {
      case 7: #expect(sender == .failure(.empty))
      case 300: #expect(sender == .failure(.unknownType(9)))
      case 499:
        guard case .failure(.rlp) = sender else {
          Issue.record("found \(sender)")
          continue
        }
      default: #expect(sender == .success(cases[index].sender))
      }
    }
  }

  @Test("few, one and none", arguments: [0, 1, 2, 31, 32, 33, 64, 65])
  func counts(count: Int) async throws {
    let cases = try Fixtures.transactions("eip1559.json").prefix(count)
    let senders = await SignedTransaction.recoverSenders(of: cases.map(\.raw))
    #expect(senders == cases.map { .success($0.sender) })
  }

  @Test("a signature without a key")
  func noKey() async {
    // 5 is no point's x coordinate.
    let raw = TransactionForm.eip1559.bytes(["r": .integer(5)])
    #expect(await SignedTransaction.recoverSenders(of: [raw]) == [.failure(.signature(.recoveryFailed))])
  }
}
