import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import EthTransactions
import Testing

/// Reverts with a contract's own errors, wherever they come to light.
@Suite(.serialized) struct DevnetRevertTests {
  private struct TooMuch: ContractError, ABIFieldList, Hashable {
    var amount: UInt256
    static var signature: String { "TooMuch(uint256)" }
    static var selector: Selector { Selector(ofCanonicalSignature: signature) }
    static var abiParameters: [ABIParameter] { [ABIParameter("amount", UInt256.abiType)] }
    static var fieldsLayout: ABILayout { UInt256.abiLayout }
    var fieldsTailSize: Int { 0 }
    init(amount: UInt256) { self.amount = amount }
    init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
      self.init(amount: try decoder.field("amount"))
    }
    func encodeFields(into encoder: inout ABIEncoder) { encoder.append(amount) }
  }

  private struct Spend: ContractFunction {
    typealias Output = Void
    static var signature: String { "spend(uint256)" }
    static var selector: Selector { Selector(ofCanonicalSignature: signature) }
    static var contractErrors: ErrorRegistry { ErrorRegistry([TooMuch.self]) }
    var arguments: ABITuple<UInt256>
  }

  private let expected = Revert.custom(ABIErrorSignature(TooMuch.self), arguments: [.uint(77)])

  /// Creates a contract that refuses every call in these words.
  private func contract(_ chain: Chain, refusing data: [UInt8]) async throws -> Address {
    let runtime = reverting(data)
    // The runtime is what init code of the same form returns instead of reverting with.
    var code = reverting(runtime)
    code[11] = 0xf3
    let receipt = try await chain.provider.send(TransactionRequest(data: code)).successfulReceipt()
    return try #require(receipt.contractAddress)
  }

  @Test func everywhere() async throws {
    try await Chain.run { chain in
      let address = try await contract(chain, refusing: TooMuch(amount: 77).encoded())
      let call = ContractCall(to: address, function: Spend(arguments: ABITuple(1)))
      let provider = chain.provider
      #expect(
        await Chain.failure { () async throws(ProviderError) in try await provider.call(call) }
          == .reverted(expected))
      #expect(
        await Chain.failure { () async throws(ProviderError) in try await provider.estimateGas(call) }
          == .reverted(expected))
      #expect(
        await Chain.failure { () async throws(ProviderError) in try await provider.send(call) }
          == .reverted(expected))
      let managed = try provider.managingNonces()
      #expect(
        await Chain.failure { () async throws(ProviderError) in try await managed.send(call) }
          == .reverted(expected))
      // A nonce was not needed for that, so there is no gap.
      #expect(await managed.nonces?.gaps == [])

      // With a gas limit it is not tried before, and fails in its block.
      let request = TransactionRequest(to: address, data: call.data, gasLimit: 100_000)
      let pending = try await provider.send(request, errors: Spend.contractErrors)
      let receipt = try await pending.receipt()
      #expect(!receipt.succeeded)
      #expect(
        await Chain.failure { () async throws(ProviderError) in try await pending.successfulReceipt() }
          == .failed(receipt, expected))
      #expect(try await provider.revert(of: receipt, errors: Spend.contractErrors) == expected)
      guard case .unknown(TooMuch.selector, _)? = try await provider.revert(of: receipt) else {
        return unexpected(try await provider.revert(of: receipt))
      }
      // The same for one that was signed before.
      let signed = try await provider.sign(request)
      let later = try await provider.send(signed, errors: Spend.contractErrors)
      let second = try await later.receipt()
      #expect(
        await Chain.failure { () async throws(ProviderError) in try await later.successfulReceipt() }
          == .failed(second, expected))
      // What is known of the whole program counts for all calls.
      var knowing = provider
      knowing.errors = ErrorRegistry([TooMuch.self])
      #expect(try await knowing.revert(of: receipt) == expected)
      #expect(
        await Chain.failure { () async throws(ProviderError) in
          try await knowing.call(TransactionRequest(to: address, data: call.data))
        } == .reverted(expected))
      #expect(
        await Chain.failure { () async throws(ProviderError) in
          try await knowing.raw("eth_call", [["to": .address(address)], "latest"])
        } == .reverted(expected))
    }
  }

  @Test func aTransactionWithoutAReason() async throws {
    try await Chain.run { chain in
      // It loops until its gas is used up.
      let loop = try await chain.provider.send(
        TransactionRequest(data: [0x5b, 0x60, 0, 0x56], gasLimit: 100_000))
      let receipt = try await loop.receipt()
      #expect(!receipt.succeeded)
      #expect(try await chain.provider.revert(of: receipt) == nil)
      let fine = try await chain.provider.send(TransactionRequest(to: chain.other, value: 1)).receipt()
      #expect(try await chain.provider.revert(of: fine) == nil)
    }
  }

  /// Run once more on another state it may well revert, which is not what it did.
  @Test func whatFailedWithoutARevertIsNotRunOnceMore() async throws {
    let node = ScriptedNode(answers: [
      "debug_traceTransaction": { _ in #""result":{"type":"CALL","error":"out of gas"}"# },
      "eth_getTransactionByHash": { _ in
        "\"result\":{\"from\":\"\(sender)\",\"to\":null,\"value\":\"0x0\",\"input\":\"0x\",\"gas\":\"0x5208\"}"
      },
      "eth_getBlockByHash": { _ in
        """
        "result":{"number":"0x5","hash":"\(Hash32.zero)","parentHash":"\(Hash32.zero)","timestamp":"0x1",\
        "gasLimit":"0x1","gasUsed":"0x1","transactions":[]}
        """
      },
      "eth_call": { _ in #""error":{"code":3,"message":"execution reverted: too late"}"# },
      "eth_getTransactionReceipt": { _ in
        """
        "result":{"transactionHash":"\(Hash32.zero)","transactionIndex":"0x0","blockNumber":"0x5",\
        "blockHash":"\(Hash32.zero)","from":"\(sender)","to":null,"contractAddress":null,"status":"0x0",\
        "gasUsed":"0x5208","cumulativeGasUsed":"0x5208","logs":[]}
        """
      },
    ])
    let provider = try await node.provider()
    let receipt = try #require(try await provider.receipt(of: .zero))
    #expect(try await provider.revert(of: receipt) == nil)
  }

  @Test func theTraceSaysItWhereThereIsOne() async throws {
    let trace = """
      {"type":"CALL","error":"execution reverted","output":"\(Hex.encode(TooMuch(amount: 77).encoded()))"}
      """
    let node = ScriptedNode(results: [
      "debug_traceTransaction": trace,
      "eth_getTransactionReceipt": """
      {"transactionHash":"\(Hash32.zero)","transactionIndex":"0x0","blockNumber":"0x5","blockHash":"\(Hash32.zero)",\
      "from":"\(sender)","to":null,"contractAddress":null,"status":"0x0","gasUsed":"0x5208",\
      "cumulativeGasUsed":"0x5208","logs":[]}
      """,
    ])
    let provider = try await node.provider()
    let receipt = try #require(try await provider.receipt(of: .zero))
    #expect(try await provider.revert(of: receipt, errors: Spend.contractErrors) == expected)
  }
}
