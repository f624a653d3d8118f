import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import EthTransactions
import Testing

/// Transactions that are signed already, on a real EVM and over connections that lose answers.
@Suite(.serialized, .timeLimit(.minutes(10))) struct SendSignedTests {
  private func isSend(_ call: RPCCall) -> Bool { call.method == "eth_sendRawTransaction" }

  private func failure(_ provider: Provider, _ transaction: SignedTransaction) async -> ProviderError {
    await Chain.failure { () async throws(ProviderError) in try await provider.send(transaction) }
  }

  /// Signed with a key that has no money.
  private func signedByPoor(_ transaction: UnsignedTransaction) throws -> SignedTransaction {
    let key = try PrivateKey(Array(repeating: 7, count: 32))
    return transaction.signed(with: key.sign(transaction.signingHash))
  }

  @Test func aNodeTakesWhatAnotherKeyHasSigned() async throws {
    try await Chain.run { chain in
      let signed = try await chain.provider.sign(TransactionRequest(to: chain.other, value: 3))
      // Whoever sends it needs no key, and another's is as good.
      let bearer = try await Provider(chain.devnet.transport)
      let pending = try await bearer.send(signed)
      #expect(pending.hash == signed.hash && pending.sender == sender && pending.nonce == 0)
      #expect(pending.attempts == [signed])
      let receipt = try await pending.receipt()
      #expect(receipt.transactionHash == signed.hash && receipt.from == sender && receipt.succeeded)
      #expect(try await bearer.balance(of: chain.other) == .ether(10_000) + 3)
    }
  }

  @Test func whatTheNodeHasAlreadyIsNoError() async throws {
    try await Chain.run { chain in
      try await chain.rpc("evm_setAutomine", [false])
      let signed = try await chain.provider.sign(TransactionRequest(to: chain.other, value: 3))
      _ = try await chain.provider.send(signed)
      // It waits.
      #expect(try await chain.provider.send(signed).hash == signed.hash)
      try await chain.rpc("evm_mine")
      // A block has it; the node's answer is about its nonce now.
      let again = try await chain.provider.send(signed)
      #expect(try await again.receipt().transactionHash == signed.hash)
      #expect(try await chain.provider.balance(of: chain.other) == .ether(10_000) + 3)
      let bare = await Chain.failure { () async throws(ProviderError) in
        try await chain.provider.send(raw: signed.networkBytes)
      }
      guard case .rpc(.server(let refusal)) = bare else { return unexpected(bare) }
      #expect(refusal.message.contains("nonce too low"))
    }
  }

  @Test func anAnswerThatIsLostIsNoFailure() async throws {
    try await Chain.run { chain in
      let signed = try await chain.provider.sign(TransactionRequest(to: chain.other, value: 3))
      let plan = FaultPlan(seed: 0) { call, count in isSend(call) && count <= 3 ? .answerLost : nil }
      try await FaultProxy.run(inFrontOf: chain.devnet.url, plan) { proxy in
        var provider = try await Provider(HTTPTransport(proxy.url))
        provider.sending.firstDelay = .milliseconds(1)
        proxy.set(plan)
        let pending = try await provider.send(signed)
        #expect(proxy.counts[.answerLost] ?? 0 > 0)
        #expect(try await pending.receipt().transactionHash == signed.hash)
      }
      #expect(try await chain.provider.transactionCount(of: sender) == 1)
    }
  }

  /// The node has the transaction, and no answer ever tells.
  @Test func whatNoAnswerTellsOfIsLeftOpen() async throws {
    try await Chain.run { chain in
      let signed = try await chain.provider.sign(TransactionRequest(to: chain.other, value: 3))
      let plan = FaultPlan(seed: 0) { call, _ in
        isSend(call) || call.method == "eth_getTransactionByHash" ? .answerLost : nil
      }
      try await FaultProxy.run(inFrontOf: chain.devnet.url, plan) { proxy in
        var provider = try await Provider(HTTPTransport(proxy.url))
        provider.sending.timeout = .seconds(2)
        provider.sending.firstDelay = .milliseconds(50)
        let error = await failure(provider, signed)
        guard case .unknownOutcome(signed, let last) = error, case .transport = last else {
          return unexpected(error)
        }
        // Who looks for it finds it.
        proxy.set(.none)
        let receipt = try await provider.pending(signed).receipt()
        #expect(receipt.succeeded && receipt.transactionHash == signed.hash)
      }
    }
  }

  /// The first answer is lost, and what answers next has never heard of it. The call alone, which its steps make again,
  /// ends with that refusal.
  @Test func aRefusalDoesNotHideALostAnswer() async throws {
    let node = ScriptedNode(answers: [
      "eth_sendRawTransaction": { count throws(TransportError) in
        guard count % 2 == 0 else { throw .timedOut(endpoint: "script", after: .seconds(1)) }
        return #""error":{"code":-32000,"message":"insufficient funds for gas * price + value"}"#
      },
      "eth_getTransactionByHash": { _ in "\"result\":null" },
    ])
    var provider = try await node.provider()
    provider.sending.firstDelay = .milliseconds(1)
    let signed = try await provider.sign(Self.ready)
    let bare = await Chain.failure { [provider] () async throws(ProviderError) in
      try await provider.send(raw: signed.networkBytes)
    }
    guard case .rpc(.server) = bare else { return unexpected(bare) }
    let error = await failure(provider, signed)
    guard case .unknownOutcome(signed, _) = error else { return unexpected(error) }
  }

  @Test func whatTheNodeRefusesIsAnError() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let transaction = EIP1559Transaction(
        chainId: provider.chainId, nonce: 0, maxPriorityFeePerGas: 1, maxFeePerGas: .gwei(9),
        gasLimit: 21_000,
        to: chain.other, value: 1)
      let broke = try signedByPoor(.eip1559(transaction))
      let first = try await provider.sign(TransactionRequest(to: chain.other, value: 1))
      let other = try await provider.sign(TransactionRequest(to: chain.other, value: 2))
      #expect(first.transaction.nonce == 0 && other.transaction.nonce == 0)
      _ = try await provider.send(first).receipt()
      for (refused, words) in [(broke, "insufficient funds"), (other, "nonce too low")] {
        var provider = provider
        provider.sending.timeout = .seconds(600)
        let start = ContinuousClock.now
        let error = await failure(provider, refused)
        guard case .rpc(.server(let refusal)) = error else {
          unexpected(error)
          continue
        }
        #expect(refusal.message.contains(words))
        // What is refused for good is not asked for until the time is up.
        #expect(ContinuousClock.now - start < .seconds(300))
      }
      #expect(try await provider.balance(of: chain.other) == .ether(10_000) + 1)
    }
  }

  @Test func nothingIsSentForAnotherChainOrByNoKey() async throws {
    let node = ScriptedNode(results: ["eth_sendRawTransaction": #""0x00""#])
    let provider = try await node.provider()
    let signed = try await provider.sign(Self.ready)
    var request = Self.ready
    request.chainId = 2
    let elsewhere = SignedTransaction(try request.build(), signature: signed.signature)
    let chain = await failure(provider, elsewhere)
    guard case .transaction(.field("chainId", _)) = chain else { return unexpected(chain) }
    // No point of the curve has this x.
    let noKey = try Signature(r: UInt256(5), s: UInt256(1), yParity: false)
    request.chainId = 1
    let nobodys = SignedTransaction(try request.build(), signature: noKey)
    let signature = await failure(provider, nobodys)
    guard case .transaction(.field("signature", _)) = signature else { return unexpected(signature) }
    #expect(node.parameters(of: "eth_sendRawTransaction").isEmpty)
  }

  /// From before EIP-155: it is good on every chain, and some contracts are created so.
  @Test func aTransactionOfNoChainIsSent() async throws {
    let legacy = LegacyTransaction(chainId: nil, nonce: 0, gasPrice: 1, gasLimit: 21_000, to: .zero)
    let signed = try signedByPoor(.legacy(legacy))
    #expect(signed.transaction.chainId == nil)
    let node = ScriptedNode(results: ["eth_sendRawTransaction": "\"\(signed.hash)\""])
    #expect(try await node.provider().send(signed).hash == signed.hash)
    #expect(node.parameters(of: "eth_sendRawTransaction").count == 1)
  }

  private static let ready = TransactionRequest(
    to: .zero, value: 1, nonce: 7, gasLimit: 21000, maxFeePerGas: 2, maxPriorityFeePerGas: 1)
}
