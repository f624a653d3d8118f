import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTesting
import EthTransactions
import Foundation
import Testing

/// Many tasks that send from one key at a time.
@Suite(.serialized) struct DevnetManyTasksTests {
  /// Sends so many transactions at once; of each tenth the node takes the bytes and its answer is lost. Returns how
  /// long it took.
  private func sendMany(_ count: Int, seed: UInt64, window: Int = 16) async throws -> Duration {
    try await Devnet.run { devnet in
      let plan = FaultPlan(seed: seed) { (call: RPCCall, count: Int) -> Fault? in
        guard call.method == "eth_sendRawTransaction" else { return nil }
        var generator = SeededGenerator(seed: seed &+ UInt64(count))
        return generator.next() % 10 == 0 ? Fault.answerLost : nil
      }
      return try await FaultProxy.run(inFrontOf: devnet.url, webSocketURL: nil, plan) { proxy in
        let time = try await send(count, window: window, through: proxy.url, devnet)
        let lost = proxy.counts[Fault.Kind.answerLost] ?? 0
        #expect(lost > count / 20, "only \(lost) answers were lost")
        return time
      }
    }
  }

  private func send(
    _ count: Int, window: Int, through url: String, _ devnet: Devnet
  ) async throws -> Duration {
    let signer = LocalSigner(try PrivateKey(hex: devnet.accounts[0].privateKey))
    // No step repeats a call before the provider sees that its answer was lost.
    var provider = try await Provider(HTTPTransport(url), signer: signer, retry: .never)
    provider.sending.firstDelay = .milliseconds(20)
    let (from, to) = (signer.address, devnet.accounts[1].address)
    let manager = NonceManager(chainId: provider.chainId, address: from, window: window)
    let managed = try provider.managingNonces(manager)
    let start = ContinuousClock.now
    var sent: [PendingTransaction] = []
    try await withThrowingTaskGroup(of: PendingTransaction.self) { group in
      for value in 1...count {
        group.addTask {
          try await managed.send(TransactionRequest(to: to, value: UInt256(value), gasLimit: 21_000))
        }
      }
      for try await pending in group { sent.append(pending) }
    }
    let time = ContinuousClock.now - start
    #expect(Set(sent.map(\.nonce)) == Set(0..<UInt64(count)), "a nonce is missing or used twice")
    #expect(await manager.gaps.isEmpty)
    for pending in sent {
      let receipt = try await pending.receipt()
      #expect(receipt.transactionHash == pending.hash && receipt.succeeded)
    }
    // All mined once: the counts and the money say so.
    let truth = try await Provider(devnet.transport)
    #expect(try await truth.transactionCount(of: from) == UInt64(count))
    #expect(try await truth.transactionCount(of: from, at: .pending) == UInt64(count))
    #expect(try await truth.balance(of: to) - .ether(10_000) == UInt256(count * (count + 1) / 2))
    return time
  }

  @Test func allAreMinedOnceAndNoGapIsLeft() async throws {
    _ = try await sendMany(120, seed: 1)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["LP_CHAIN_LONG"] == "1"))
  func aThousandAreMinedOnceAndNoGapIsLeft() async throws {
    print("1,000 concurrent sends with a tenth of the answers lost: \(try await sendMany(1000, seed: 2))")
  }

  @Test func aNonceThatIsNotUsedIsTheNextOne() async throws {
    try await Chain.run { chain in
      let provider = try chain.provider.managingNonces()
      let first = try await provider.send(TransactionRequest(to: chain.other, value: 1))
      // The node refuses it for what it costs.
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.send(TransactionRequest(to: chain.other, value: .ether(20_000), gasLimit: 21_000))
      }
      guard case .rpc(.server) = error else { return unexpected(error) }
      let second = try await provider.send(TransactionRequest(to: chain.other, value: 1))
      #expect([first.nonce, second.nonce] == [0, 1])
      // A nonce that the caller has chosen is the caller's affair.
      let own = try await provider.send(TransactionRequest(to: chain.other, value: 1, nonce: 2))
      #expect(own.nonce == 2)
      // The manager thinks that 2 is next, and learns that it is not.
      let third = try await provider.send(TransactionRequest(to: chain.other, value: 1))
      #expect(third.nonce == 3)
    }
  }

  @Test func gapsAreClosedOnRequest() async throws {
    try await Chain.run { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let provider = try chain.provider.managingNonces()
      let manager = try #require(provider.nonces)
      // Of three that are sent at a time one cannot be paid for.
      var pending: [PendingTransaction] = []
      await withTaskGroup(of: PendingTransaction?.self) { group in
        for value in [UInt256(1), .ether(20_000), 3] {
          group.addTask {
            try? await provider.send(TransactionRequest(to: chain.other, value: value, gasLimit: 21_000))
          }
        }
        for await sent in group { if let sent { pending.append(sent) } }
      }
      #expect(pending.count == 2)
      _ = try await provider.send(TransactionRequest(to: chain.other, value: 4, gasLimit: 21_000))
      for filler in try await provider.fillNonceGaps() {
        #expect(filler.transaction.transaction.to == sender && filler.transaction.transaction.value == 0)
      }
      #expect(await manager.gaps.isEmpty)
      try await chain.rpc("evm_mine")
      for pending in pending { _ = try await pending.successfulReceipt() }
      #expect(try await provider.fillNonceGaps().isEmpty)
    }
  }

  @Test func anotherProgramsTransactionsAreNoticed() async throws {
    try await Chain.run { chain in
      let provider = try chain.provider.managingNonces()
      for round in UInt64(0)..<3 {
        #expect(try await provider.send(TransactionRequest(to: chain.other, value: 1)).nonce == round * 3)
        for _ in 0..<2 { _ = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1)) }
      }
    }
  }

  @Test func aManagerIsOfOneAccountAndChain() async throws {
    try await Chain.run { chain in
      let shared = try chain.provider.managingNonces()
      let again = try chain.provider.managingNonces(shared.nonces)
      #expect(again.nonces === shared.nonces)
      for manager in [
        NonceManager(chainId: 5, address: sender), NonceManager(chainId: 31337, address: .zero),
      ] {
        let error = await Chain.failure { () async throws(ProviderError) in
          try chain.provider.managingNonces(manager)
        }
        guard case .transaction(.field) = error else { return unexpected(error) }
      }
      let reader = try await Provider(chain.devnet.transport)
      #expect(
        await Chain.failure { () async throws(ProviderError) in try reader.managingNonces() } == .noSigner)
    }
  }

  @Test func aTaskThatIsCancelledWhileItWaitsForRoomLeavesNoGap() async throws {
    try await Chain.run { chain in
      let manager = NonceManager(chainId: 31337, address: sender, window: 1)
      let provider = try chain.provider.managingNonces(manager)
      let tasks = (0..<20).map { _ in
        Task { try await provider.send(TransactionRequest(to: chain.other, value: 1, gasLimit: 21_000)) }
      }
      for task in tasks.suffix(15) { task.cancel() }
      for task in tasks { _ = try? await task.value }
      _ = try await provider.send(TransactionRequest(to: chain.other, value: 1)).receipt()
      let count = try await chain.provider.transactionCount(of: sender)
      let pending = try await chain.provider.transactionCount(of: sender, at: .pending)
      #expect(count >= 6 && count == pending)
      #expect(await manager.gaps.allSatisfy { $0 < count })
    }
  }
}
