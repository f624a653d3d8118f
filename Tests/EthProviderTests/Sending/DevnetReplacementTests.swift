import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import EthTransactions
import Testing

/// Transactions that wait, and what takes their place, on a real EVM.
@Suite(.serialized) struct DevnetReplacementTests {
  /// A chain that makes blocks only when it is told to, with a transaction of a low tip that waits.
  private func run(
    _ body: @Sendable (Chain, PendingTransaction) async throws -> Void
  ) async throws {
    var options = Devnet.Options()
    options.finalizedDepth = 30
    try await Chain.run(options) { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let pending = try await chain.provider.send(
        TransactionRequest(to: chain.other, value: 5, maxFeePerGas: .gwei(2), maxPriorityFeePerGas: 100))
      try await body(chain, pending)
    }
  }

  private func outcome(_ pending: PendingTransaction, confirmations: UInt64 = 1) async throws
    -> TransactionOutcome
  {
    try await pending.outcome(
      confirmations: confirmations, timeout: .seconds(120), interval: .milliseconds(100))
  }

  @Test func aFasterOneDoesTheWork() async throws {
    try await run { chain, pending in
      let faster = try await pending.speedUp()
      #expect(faster.attempts.map(\.hash) == [pending.hash, faster.hash])
      let fees = Fees(of: faster.transaction.transaction)
      #expect(fees.maxFeePerGas >= .gwei(2) * 9 / 8 && fees.maxPriorityFeePerGas >= 113)
      let again = try await faster.speedUp()
      #expect(again.attempts.count == 3 && Set(again.attempts.map(\.transaction.nonce)) == [0])
      #expect(again.transaction.transaction.to == chain.other && again.transaction.transaction.value == 5)
      try await chain.rpc("evm_mine")
      let receipt = try await again.receipt()
      #expect(receipt.transactionHash == again.hash && receipt.succeeded)
      // From the first one's view another has done its work, which is the same work.
      #expect(
        try await outcome(pending)
          == .replaced(.repriced, by: Replacement(hash: again.hash, receipt: receipt)))
      #expect(try await pending.receipt() == receipt)
      #expect(try await chain.provider.balance(of: chain.other) == .ether(10_000) + 5)
      // There is nothing left to speed up.
      let late = try await again.speedUp()
      #expect(try await late.receipt() == receipt)
    }
  }

  @Test func anEarlierAttemptCanWin() async throws {
    try await run { chain, pending in
      try await chain.rpc("evm_mine")
      let faster = try await pending.speedUp()
      #expect(try await outcome(faster) == .confirmed(try await pending.receipt()))
    }
  }

  @Test func aPolicyThatForbidsIt() async throws {
    try await run { chain, pending in
      let policy = FeePolicy(maximumFee: .gwei(2) * 9 / 8 - 1)
      let error = await Chain.failure { () async throws(ProviderError) in try await pending.speedUp(policy) }
      guard case .fees(.aboveMaximum("maxFeePerGas", let needed, policy.maximumFee)) = error else {
        return unexpected(error)
      }
      #expect(needed > policy.maximumFee)
      let same = await Chain.failure { () async throws(ProviderError) in try await pending.cancel(policy) }
      #expect(same == error)
      let status = try await chain.provider.raw("txpool_status")
      #expect(try status.decode("pending", as: UInt64.self) == 1)
      #expect(try await chain.provider.transaction(pending.hash) != nil)
    }
  }

  @Test func aCancelledOneIsNotMined() async throws {
    try await run { chain, pending in
      let cancelling = try await pending.cancel()
      #expect(
        cancelling.transaction.transaction.to == sender && cancelling.transaction.transaction.value == 0)
      try await chain.rpc("evm_mine")
      let receipt = try await cancelling.receipt()
      #expect(receipt.transactionHash == cancelling.hash)
      #expect(try await outcome(cancelling) == .confirmed(receipt))
      let end = try await outcome(pending)
      #expect(end == .replaced(.cancelled, by: Replacement(hash: cancelling.hash, receipt: receipt)))
      let error = await Chain.failure { () async throws(ProviderError) in try await pending.receipt() }
      #expect(error == .replaced(hash: pending.hash, .cancelled, by: cancelling.hash))
      #expect(try await chain.provider.balance(of: chain.other) == .ether(10_000))
    }
  }

  @Test func whatIsCancelledTooLateIsMined() async throws {
    try await run { chain, pending in
      try await chain.rpc("evm_mine")
      let cancelling = try await pending.cancel()
      let receipt = try await pending.receipt()
      let end = try await outcome(cancelling)
      #expect(end == .replaced(.replaced, by: Replacement(hash: pending.hash, receipt: receipt)))
    }
  }

  @Test func aStrangersTransactionIsFound() async throws {
    try await run { chain, pending in
      let stranger = try await chain.provider.send(
        TransactionRequest(
          to: chain.other, value: 6, nonce: 0, gasLimit: 50_000, maxFeePerGas: .gwei(20),
          maxPriorityFeePerGas: .gwei(2)))
      try await chain.rpc("evm_setAutomine", [true])
      let receipt = try await stranger.receipt()
      // Somebody else's later blocks stand above it, and transactions of the account as well.
      _ = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1)).receipt()
      try await chain.rpc("evm_mine", [7])
      let end = try await outcome(pending, confirmations: 4)
      #expect(end == .replaced(.replaced, by: Replacement(hash: stranger.hash, receipt: receipt)))
    }
  }

  @Test func whatTheNodeForgetsIsSentAgain() async throws {
    var options = Devnet.Options()
    options.finalizedDepth = 30
    try await Chain.run(options) { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let snapshot = try await chain.provider.raw("evm_snapshot").tree()
      let pending = try await chain.provider.send(TransactionRequest(to: chain.other, value: 5))
      try await chain.rpc("evm_revert", [snapshot])
      #expect(try await chain.provider.transaction(pending.hash) == nil)
      let waiting = Task { try await outcome(pending) }
      while try await chain.provider.transaction(pending.hash) == nil {
        try await Task.sleep(for: .milliseconds(20))
      }
      try await chain.rpc("evm_mine")
      guard case .confirmed(let receipt) = try await waiting.value else { return unexpected(nil) }
      #expect(receipt.transactionHash == pending.hash)
    }
  }

  @Test func whatTheNodeDoesNotTakeBackIsDropped() async throws {
    try await Chain.run { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let snapshot = try await chain.provider.raw("evm_snapshot").tree()
      let pending = try await chain.provider.send(TransactionRequest(to: chain.other, value: 5))
      try await chain.rpc("evm_revert", [snapshot])
      try await chain.rpc("devnet_setBalance", [.address(sender), .quantity(7 as UInt64)])
      #expect(try await outcome(pending) == .dropped)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await pending.receipt(interval: .milliseconds(200))
      }
      #expect(error == .dropped(hash: pending.hash))
      // Time alone drops nothing.
      try await chain.rpc("devnet_setBalance", [.address(sender), .quantity(UInt256.ether(1))])
      #expect(try await pending.outcome(timeout: .milliseconds(300)) == .timedOut)
    }
  }

  @Test func aReceiptThatIsReorganisedAwayIsNotBelieved() async throws {
    var options = Devnet.Options()
    options.finalizedDepth = 30
    try await Chain.run(options) { chain in
      let pending = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1))
      let orphan = try await pending.receipt()
      let waiting = Task {
        try await pending.outcome(confirmations: 4, timeout: .seconds(120), interval: .milliseconds(20))
      }
      try await chain.rpc("evm_mine", [2])
      try await chain.rpc("devnet_reorg", [["depth": 3, "drop": "all", "newBlocks": 9]])
      // The wait itself brings it back.
      var again: Receipt?
      while again == nil {
        try await Task.sleep(for: .milliseconds(50))
        again = try await chain.provider.receipt(of: pending.hash)
      }
      try await chain.rpc("evm_mine", [3])
      guard case .confirmed(let receipt) = try await waiting.value else { return unexpected(nil) }
      #expect(receipt == again && receipt.blockHash != orphan.blockHash)
    }
  }

  @Test func chainsOfLegacyTransactions() async throws {
    try await Chain.run { chain in
      var provider = chain.provider
      provider.sending.fees = .legacy
      try await chain.rpc("evm_setAutomine", [false])
      let pending = try await provider.send(TransactionRequest(to: chain.other, value: 1))
      guard case .legacy(let transaction) = pending.transaction.transaction else {
        return unexpected(pending.transaction)
      }
      #expect(transaction.gasPrice == (try await provider.gasPrice()) * 11 / 10)
      let faster = try await pending.speedUp()
      #expect((faster.transaction.transaction.gasPrice ?? 0) >= transaction.gasPrice * 9 / 8)
      let cancelling = try await faster.cancel()
      #expect(cancelling.transaction.transaction.type == 0)
      try await chain.rpc("evm_mine")
      #expect(try await cancelling.receipt().transactionHash == cancelling.hash)
    }
  }

  @Test func blobsAreFilledInAndReplacedForTwiceAsMuch() async throws {
    try await Chain.run { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let sidecar = try DevnetTransactionTypeTests.sidecar(.blobProofs)
      let pending = try await chain.provider.send(
        TransactionRequest(to: chain.other, value: 1, sidecar: sidecar))
      let first = Fees(of: pending.transaction.transaction)
      #expect(first.maxFeePerBlobGas == 2)
      let faster = try await pending.speedUp()
      let second = Fees(of: faster.transaction.transaction)
      #expect(second.maxFeePerBlobGas == 4 && second.maxFeePerGas >= first.maxFeePerGas * 2)
      let cancelling = try await faster.cancel()
      let third = Fees(of: cancelling.transaction.transaction)
      #expect(third.maxFeePerBlobGas == 8 && cancelling.transaction.transaction.value == 0)
      try await chain.rpc("evm_mine")
      let receipt = try await cancelling.successfulReceipt()
      #expect(receipt.transactionHash == cancelling.hash && receipt.to == sender)
    }
  }
}
