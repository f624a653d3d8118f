import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions
import Synchronization
import Testing

/// Sending over connections that lose answers, and waiting for receipts that do not come.
@Suite struct SendTests {
  private let ready = TransactionRequest(
    to: .zero, value: 1, nonce: 7, gasLimit: 21000, maxFeePerGas: 2, maxPriorityFeePerGas: 1)

  private func receipt(block: Int, hash: Character) -> String {
    let hashes = [Character("0"), hash].map { "0x" + String(repeating: $0, count: 64) }
    return """
      {"transactionHash":"\(hashes[0])","blockNumber":"0x\(String(block, radix: 16))","blockHash":"\(hashes[1])",\
      "from":"\(sender)","to":null,"contractAddress":null,"status":"0x1","gasUsed":"0x5208",
      "cumulativeGasUsed":"0x5208","transactionIndex":"0x0","logs":[]}
      """
  }

  @Test(arguments: [
    (#"{"code":-32000,"message":"already known"}"#, "null"),
    (#"{"code":-32000,"message":"nonce too low: next nonce 8, tx nonce 7"}"#, #"{"hash":"0x01"}"#),
  ])
  func anAnswerThatWasLostIsNoFailure(refusal: String, transaction: String) async throws {
    let node = ScriptedNode(answers: [
      "eth_sendRawTransaction": { count throws(TransportError) in
        guard count > 1 else { throw .timedOut(endpoint: "script", after: .seconds(1)) }
        return "\"error\":\(refusal)"
      },
      "eth_getTransactionByHash": { _ in "\"result\":\(transaction)" },
    ])
    let provider = try await node.provider()
    let pending = try await provider.send(ready)
    #expect(pending.hash == (try await provider.sign(ready)).hash)
    #expect(pending.nonce == 7)
    #expect(node.parameters(of: "eth_sendRawTransaction").count == 2)
  }

  @Test func aRefusalStaysOne() async throws {
    let node = ScriptedNode(answers: [
      "eth_sendRawTransaction": { _ in #""error":{"code":-32000,"message":"nonce too low"}"# },
      "eth_getTransactionByHash": { _ in "\"result\":null" },
    ])
    let provider = try await node.provider()
    let error = await Chain.failure { () async throws(ProviderError) in try await provider.send(ready) }
    #expect(error == .rpc(.server(ServerError(code: -32000, message: "nonce too low"))))
  }

  /// The first attempt's answer is lost, and whoever answers the next one refuses, such as another node behind the same
  /// name that lags. That is no proof that nobody has it, so the nonce is not given to another transaction.
  @Test func aRefusalDoesNotHideALostAnswer() async throws {
    let node = ScriptedNode(answers: [
      "eth_sendRawTransaction": { count throws(TransportError) in
        guard count > 1 else { throw .timedOut(endpoint: "script", after: .seconds(1)) }
        return #""error":{"code":-32000,"message":"insufficient funds for gas * price + value"}"#
      },
      "eth_getTransactionByHash": { _ in "\"result\":null" },
      "eth_getTransactionCount": { _ in #""result":"0x7""# },
    ])
    // Its steps make calls again that did not get through.
    var provider = try await node.provider().managingNonces()
    provider.sending.firstDelay = .milliseconds(1)
    var request = ready
    request.nonce = nil
    let error = await Chain.failure { [provider, request] () async throws(ProviderError) in
      try await provider.send(request)
    }
    guard case .unknownOutcome(let transaction, _) = error else { return unexpected(error) }
    #expect(transaction.transaction.nonce == 7)
    #expect(await provider.nonces?.gaps == [])
  }

  @Test func refusalsInUnknownWordsAreToldOf() async throws {
    let told = Mutex<[ServerError]>([])
    let node = ScriptedNode(answers: [
      "eth_sendRawTransaction": { count throws(TransportError) in
        count == 1 ? #""error":{"code":-32077,"message":"the moon is full"}"# : #""result":"0x00""#
      },
      "web3_clientVersion": { _ in #""result":"Geth/v1.16.7""# },
    ])
    var provider = try await node.provider()
    provider.sending.firstDelay = .milliseconds(1)
    provider.sending.timeout = .milliseconds(50)
    provider.sending.onUnknownRefusal = { error in told.withLock { $0.append(error) } }
    let error = await Chain.failure { [provider] () async throws(ProviderError) in
      try await provider.send(ready)
    }
    guard case .unknownOutcome = error else { return unexpected(error) }
    #expect(told.withLock { $0 } == [ServerError(code: -32077, message: "the moon is full")])
  }

  @Test func onlyWhatTheKeyHasSentIsReplaced() async throws {
    let node = ScriptedNode(results: [
      "eth_feeHistory": #"{"baseFeePerGas":["0xa"],"reward":[["0x3"]]}"#, "eth_estimateGas": "\"0x5208\"",
    ])
    let provider = try await node.provider()
    let key = try PrivateKey(hex: "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d")
    let foreign = try await Provider(node, signer: LocalSigner(key)).sign(ready)
    let pending = try provider.pending(foreign)
    #expect(pending.sender != sender)
    let errors = [
      await Chain.failure { () async throws(ProviderError) in try await pending.speedUp() },
      await Chain.failure { () async throws(ProviderError) in try await pending.cancel() },
    ]
    for error in errors {
      guard case .transaction(.field("from", _)) = error else { return unexpected(error) }
    }
    #expect(node.parameters(of: "eth_sendRawTransaction").isEmpty)
  }

  @Test func nothingIsSignedForAnotherChain() async throws {
    let provider = try await ScriptedNode(results: [:]).provider()
    var request = ready
    request.chainId = 2
    let unsigned = try request.build()
    let error = await Chain.failure { () async throws(ProviderError) in try await provider.sign(unsigned) }
    guard case .transaction(.field("chainId", _)) = error else { return unexpected(error) }
  }

  @Test func aReceiptOfAnotherTransactionIsNone() async throws {
    let node = ScriptedNode(results: ["eth_getTransactionReceipt": receipt(block: 5, hash: "5")])
    let provider = try await node.provider()
    #expect(try await provider.receipt(of: .zero)?.blockNumber == 5)
    let error = await Chain.failure { () async throws(ProviderError) in
      try await provider.receipt(of: Hash32(1))
    }
    guard case .rpc(.protocolViolation) = error else { return unexpected(error) }
  }

  /// What a wait for a receipt ends with, on a node that answers so.
  private func wait(
    confirmations: UInt64 = 2, timeout: Duration = .seconds(3600),
    receipt: @escaping @Sendable (Int) throws(TransportError) -> String,
    head: @escaping @Sendable (Int) throws(TransportError) -> String = { _ in "\"result\":\"0x6\"" }
  ) async throws(ProviderError) -> Receipt {
    let node = ScriptedNode(answers: ["eth_getTransactionReceipt": receipt, "eth_blockNumber": head])
    let provider = try await Provider(node, retry: .never)
    return try await provider.receipt(
      of: .zero, confirmations: confirmations, timeout: timeout, interval: .milliseconds(5))
  }

  @Test func aReceiptCountsOnceItsBlockIsDeepEnough() async throws {
    let five = receipt(block: 5, hash: "5")
    let found = try await wait(
      receipt: { count in "\"result\":\(count < 3 ? "null" : five)" },
      head: { count in "\"result\":\"0x\(count < 4 ? 5 : 6)\"" })
    #expect(found.blockNumber == 5)
  }

  @Test func aReceiptThatChangesBetweenTwoLooksDoesNotCount() async throws {
    let (old, new) = (receipt(block: 5, hash: "5"), receipt(block: 6, hash: "6"))
    let found = try await wait(
      receipt: { count in "\"result\":\(count == 1 ? old : count == 2 ? new : count < 5 ? "null" : new)" },
      head: { count in "\"result\":\"0x\(count + 5)\"" })
    #expect(found.blockNumber == 6)
    #expect(found.blockHash.description.hasSuffix("66"))
  }

  @Test func aHeadBehindTheReceiptAndAnyDepthAreNoTrouble() async throws {
    let last = receipt(block: Int.max, hash: "5")
    for confirmations in [UInt64(2), .max] {
      let error = await Chain.failure { () async throws(ProviderError) in
        try await wait(
          confirmations: confirmations, timeout: .milliseconds(50), receipt: { _ in "\"result\":\(last)" },
          head: { count in "\"result\":\"0x\(count % 2 == 0 ? "0" : "7fffffffffffffff")\"" })
      }
      #expect(error == .notConfirmed(hash: .zero, after: .milliseconds(50)))
    }
    let once = try await wait(confirmations: 0, receipt: { _ in "\"result\":\(last)" })
    #expect(once.blockNumber == UInt64(Int.max))
  }

  @Test func aLookThatFailsIsNoFailureOfTheWait() async throws {
    let five = receipt(block: 5, hash: "5")
    let found = try await wait(receipt: { count throws(TransportError) in
      guard count > 3 else { throw .connection(endpoint: "script", reason: "reset") }
      return "\"result\":\(five)"
    })
    #expect(found.blockNumber == 5)
    let error = await Chain.failure { () async throws(ProviderError) in
      try await wait(
        timeout: .milliseconds(50),
        receipt: { _ throws(TransportError) in
          throw .connection(endpoint: "script", reason: "reset")
        })
    }
    #expect(error == .rpc(.transport(.connection(endpoint: "script", reason: "reset"))))
  }

  @Test(arguments: [Duration.zero, .seconds(-5), .milliseconds(1)]) func thereIsAlwaysOneLook(
    timeout: Duration
  ) async throws {
    let five = receipt(block: 5, hash: "5")
    #expect(try await wait(timeout: timeout, receipt: { _ in "\"result\":\(five)" }).blockNumber == 5)
  }

  @Test func anyTimeAndIntervalCanBeSet() async throws {
    let node = ScriptedNode(results: [
      "eth_getTransactionReceipt": receipt(block: 5, hash: "5"), "eth_blockNumber": "\"0x5\"",
    ])
    let provider = try await node.provider()
    let most = Duration.seconds(Int64.max)
    #expect(
      try await provider.receipt(of: .zero, confirmations: 1, timeout: most, interval: most).blockNumber == 5)
    let task = Task { () async -> ProviderError in
      await Chain.failure { () async throws(ProviderError) in
        try await provider.receipt(of: .zero, confirmations: 9, timeout: most, interval: most)
      }
    }
    while node.parameters(of: "eth_blockNumber").isEmpty { await Task.yield() }
    try await Task.sleep(for: .milliseconds(20))
    // It would come back from its rest after years.
    task.cancel()
    let error = await task.value
    #expect(error.isCancellation)
  }

  /// A node that takes calls and never answers.
  private struct Silence: Transport {
    let name = "silence"
    func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
      let text = String(decoding: payload, as: UTF8.self)
      if text.contains("eth_chainId") { return Array(#"{"id":1,"result":"0x1"}"#.utf8) }
      do { try await Task.sleep(for: options.timeout) } catch { throw .cancelled }
      throw .timedOut(endpoint: name, after: options.timeout)
    }
  }

  @Test func aNodeThatHangsDoesNotHoldTheWaitForLong() async throws {
    let provider = try await Provider(Silence(), options: CallOptions(timeout: .seconds(3600)))
    let start = ContinuousClock.now
    let error = await Chain.failure { () async throws(ProviderError) in
      try await provider.receipt(of: .zero, confirmations: 1, timeout: .milliseconds(200))
    }
    guard case .rpc(.transport(.timedOut)) = error else { return unexpected(error) }
    #expect(ContinuousClock.now - start < .seconds(1800))
  }
}
