import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import EthTransactions
import LilypadContracts
import Testing

/// Transactions on a real EVM.
@Suite(.serialized) struct DevnetSendTests {
  @Test func transactionsOfEveryKind() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let dynamic = try await provider.send(TransactionRequest(to: chain.other, value: 1))
      let legacy = try await provider.send(TransactionRequest(to: chain.other, value: 2, gasPrice: .gwei(10)))
      let entry = AccessListEntry(address: chain.other, storageKeys: [.zero])
      let listed = try await provider.send(TransactionRequest(to: chain.other, value: 3, accessList: [entry]))
      #expect([dynamic.nonce, legacy.nonce, listed.nonce] == [0, 1, 2])
      var types: [UInt64] = []
      for pending in [dynamic, legacy, listed] {
        let receipt = try await pending.receipt()
        #expect(receipt.succeeded && receipt.from == sender && receipt.to == chain.other)
        #expect(receipt.transactionHash == pending.hash && receipt.contractAddress == nil)
        let transaction = try #require(try await provider.transaction(pending.hash))
        types.append(transaction.type)
      }
      #expect(types == [2, 0, 2])
      #expect(try await legacy.receipt().effectiveGasPrice == .gwei(10))
      #expect(try await provider.balance(of: chain.other) == .ether(10_000) + 6)
      switch try await provider.transaction(.zero) {
      case .none: break
      case .some(let transaction): unexpected(transaction)
      }
    }
  }

  @Test func feesFollowTheChain() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      for tip in [UInt256.gwei(1), .gwei(2), .gwei(3)] {
        _ = try await provider.send(
          TransactionRequest(to: chain.other, maxFeePerGas: .gwei(50), maxPriorityFeePerGas: tip)
        ).receipt()
      }
      let fees = try await provider.fees()
      #expect(fees.maxPriorityFeePerGas == .gwei(2))
      let history = try await provider.raw("eth_feeHistory", [1, "latest", []])
      let next: [UInt256] = try history.decode("baseFeePerGas")
      let baseFee = try #require(next.last)
      #expect(fees.maxFeePerGas == baseFee * 2 + .gwei(2))
      #expect(try await provider.gasPrice() > 0)
      let capped = try await provider.fees(FeePolicy(maximumFee: 5))
      #expect(capped == Fees(maxFeePerGas: 5, maxPriorityFeePerGas: 5))
    }
  }

  @Test func aSignedTransactionIsSentAsItIs() async throws {
    try await Chain.run { chain in
      let signed = try await chain.provider.sign(TransactionRequest(to: chain.other, value: 1))
      #expect(try await chain.provider.send(raw: signed.rawBytes) == signed.hash)
      let receipt = try await chain.provider.receipt(of: signed.hash, confirmations: 1)
      #expect(receipt.transactionHash == signed.hash)
      // The same once more is refused; sending what was built from the same request is not the same.
      let error = await Chain.failure { () async throws(ProviderError) in
        try await chain.provider.send(raw: signed.rawBytes)
      }
      guard case .rpc(.server) = error else { return unexpected(error) }
    }
  }

  @Test func aTransactionThatRevertsHasAReceipt() async throws {
    try await Chain.run { chain in
      let request = TransactionRequest(data: reverting([1]), gasLimit: 100_000)
      let receipt = try await chain.provider.send(request).receipt()
      #expect(!receipt.succeeded && receipt.logs.isEmpty)
      #expect(try await chain.provider.code(at: try #require(receipt.contractAddress)).isEmpty)
    }
  }

  @Test func whatTheNodeRefusesIsAnError() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      for request in [
        TransactionRequest(to: chain.other, value: .ether(20_000), gasLimit: 21000),
        TransactionRequest(to: chain.other, gasLimit: 20999),
        TransactionRequest(to: chain.other, gasLimit: 1 << 40),
      ] {
        let error = await Chain.failure { () async throws(ProviderError) in try await provider.send(request) }
        guard case .rpc(.server) = error else {
          unexpected(error)
          continue
        }
      }
      _ = try await provider.send(TransactionRequest(to: chain.other)).receipt()
      let old = await Chain.failure { () async throws(ProviderError) in
        try await provider.send(TransactionRequest(to: chain.other, value: 1, nonce: 0))
      }
      guard case .rpc(.server(let refusal)) = old else { return unexpected(old) }
      #expect(refusal.message.contains("nonce too low"))
    }
  }

  @Test func theNextNonceCountsWhatWaits() async throws {
    try await Chain.run { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let first = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1))
      let second = try await chain.provider.send(TransactionRequest(to: chain.other, value: 2))
      #expect([first.nonce, second.nonce] == [0, 1])
      #expect(try await chain.provider.receipt(of: first.hash) == nil)
      // One that is sent twice while it waits is known, and that is no failure.
      let again = try await chain.provider.send(
        TransactionRequest(
          to: chain.other, value: 1, nonce: 7, gasLimit: 21000, maxFeePerGas: .gwei(9),
          maxPriorityFeePerGas: 1))
      let same = try await chain.provider.send(
        TransactionRequest(
          to: chain.other, value: 1, nonce: 7, gasLimit: 21000, maxFeePerGas: .gwei(9),
          maxPriorityFeePerGas: 1))
      #expect(again.hash == same.hash)
      try await chain.rpc("evm_mine")
      #expect(try await first.receipt().blockNumber == (try await second.receipt().blockNumber))
    }
  }
}

/// Waiting for blocks on a chain that is reorganised.
@Suite(.serialized) struct DevnetConfirmationTests {
  /// A chain that can be reorganised for long.
  private var deep: Devnet.Options {
    var options = Devnet.Options()
    options.finalizedDepth = 30
    return options
  }

  @Test func confirmationsCountTheTransactionsOwnBlock() async throws {
    try await Chain.run(deep) { chain in
      let pending = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1))
      #expect(try await pending.receipt(confirmations: 1).blockNumber == 1)
      let late = await Chain.failure { () async throws(ProviderError) in
        try await pending.receipt(confirmations: 2, timeout: .milliseconds(300), interval: .milliseconds(20))
      }
      #expect(late == .notConfirmed(hash: pending.hash, after: .milliseconds(300)))
      try await chain.rpc("evm_mine", [1])
      #expect(try await pending.receipt(confirmations: 2).blockNumber == 1)
    }
  }

  @Test func aReceiptFromABlockThatIsGoneDoesNotCount() async throws {
    try await Chain.run(deep) { chain in
      let provider = chain.provider
      let pending = try await provider.send(TransactionRequest(to: chain.other, value: 1))
      let raw = try await provider.raw("eth_getRawTransactionByHash", [.hash(pending.hash)]).bytes()
      let orphan = try await pending.receipt()
      // By its hash alone, so that the wait itself does not bring it back.
      let waiting = Task {
        try await provider.receipt(
          of: pending.hash, confirmations: 4, timeout: .seconds(600), interval: .milliseconds(5))
      }
      try await chain.rpc("evm_mine", [2])
      // Three of four confirmations were there when the transaction and its block vanished.
      try await chain.rpc("devnet_reorg", [["depth": 3, "drop": "all", "newBlocks": 9]])
      try await Task.sleep(for: .milliseconds(200))
      #expect(try await provider.receipt(of: pending.hash) == nil)
      _ = try await provider.send(raw: raw)
      let again = try #require(try await provider.receipt(of: pending.hash))
      #expect(again.blockHash != orphan.blockHash && again.blockNumber == 10)
      try await Task.sleep(for: .milliseconds(100))
      try await chain.rpc("evm_mine", [3])
      let receipt = try await waiting.value
      #expect(receipt == again)
      #expect(try await provider.blockNumber() == receipt.blockNumber + 3)
    }
  }

  @Test func aTransactionThatIsMovedIsReportedFromItsNewBlock() async throws {
    try await Chain.run(deep) { chain in
      let pending = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1))
      let old = try await pending.receipt()
      try await chain.rpc("devnet_reorg", [["depth": 1, "newBlocks": 3]])
      let receipt = try await pending.receipt(confirmations: 3)
      #expect(receipt.blockHash != old.blockHash)
      #expect(try await chain.provider.requireBlock(.number(receipt.blockNumber)).hash == receipt.blockHash)
    }
  }

  @Test func blocksThatComeByTheClockConfirm() async throws {
    var options = deep
    options.blockTime = .milliseconds(100)
    try await Chain.run(options) { chain in
      let pending = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1))
      let receipt = try await pending.receipt(confirmations: 5, interval: .milliseconds(20))
      #expect(try await chain.provider.blockNumber() >= receipt.blockNumber + 4)
    }
  }

  @Test func aCancelledWaitEndsAtOnce() async throws {
    try await Chain.run { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let pending = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1))
      let task = Task { () async -> ProviderError in
        await Chain.failure { () async throws(ProviderError) in
          try await pending.receipt(timeout: .seconds(600))
        }
      }
      try await Task.sleep(for: .milliseconds(100))
      let start = ContinuousClock.now
      task.cancel()
      let error = await task.value
      #expect(error.isCancellation)
      #expect(ContinuousClock.now - start < .seconds(300))
    }
  }
}
