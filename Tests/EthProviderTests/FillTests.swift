import EthABI
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions
import Synchronization
import Testing

/// What transactions are completed with, and what of them is refused before anything is signed.
@Suite struct FillTests {
  private func node(estimate: String = "0x5208", _ more: [String: String] = [:]) -> ScriptedNode {
    ScriptedNode(
      results: [
        "eth_feeHistory": #"{"baseFeePerGas":["0xa"],"reward":[["0x3"]]}"#,
        "eth_getTransactionCount": "\"0x7\"",
        "eth_estimateGas": "\"\(estimate)\"",
      ].merging(more) { $1 })
  }

  @Test func whatIsMissingIsAskedFor() async throws {
    let node = node()
    let request = try await node.provider().fill(TransactionRequest(to: .zero, value: 5))
    #expect(
      request
        == TransactionRequest(
          from: sender, to: .zero, value: 5, chainId: 1, nonce: 7, gasLimit: 26250, maxFeePerGas: 23,
          maxPriorityFeePerGas: 3))
    #expect(node.parameters(of: "eth_getTransactionCount") == [[.address(sender), "pending"]])
  }

  @Test func whatIsGivenStaysAndIsNotAskedFor() async throws {
    let given = TransactionRequest(
      from: sender, to: .zero, value: 5, data: [1], chainId: 1, nonce: 0, gasLimit: 1, maxFeePerGas: 2,
      maxPriorityFeePerGas: 1)
    let silent = ScriptedNode(results: [:])
    #expect(try await silent.provider().fill(given) == given)
    let legacy = TransactionRequest(from: sender, to: .zero, chainId: 1, nonce: 0, gasLimit: 1, gasPrice: 7)
    #expect(try await silent.provider().fill(legacy) == legacy)
  }

  @Test func oneFeeThatIsGivenBoundsTheOther() async throws {
    let provider = try await node().provider()
    let low = try await provider.fill(TransactionRequest(to: .zero, maxFeePerGas: 2))
    #expect(low.maxFeePerGas == 2 && low.maxPriorityFeePerGas == 2)
    let high = try await provider.fill(TransactionRequest(to: .zero, maxPriorityFeePerGas: 100))
    #expect(high.maxFeePerGas == 100 && high.maxPriorityFeePerGas == 100)
  }

  @Test(
    arguments: [
      (21_000, 26_250), (0, 0), (3, 3), (13_421_772, 16_777_215), (13_421_773, 16_777_216),
      // EIP-7825: a transaction has at most 2^24 gas; what the node estimates above that is its affair.
      (16_777_216, 16_777_216), (20_000_000, 20_000_000), (UInt64.max, UInt64.max),
    ] as [(UInt64, UInt64)])
  func theGasLimitIsAQuarterAboveTheEstimate(estimate: UInt64, limit: UInt64) async throws {
    let provider = try await node(estimate: "0x" + String(estimate, radix: 16)).provider()
    #expect(try await provider.fill(TransactionRequest(to: .zero)).gasLimit == limit)
  }

  @Test func theEstimateIsForTheWholeTransaction() async throws {
    let node = node()
    let entry = AccessListEntry(address: sender, storageKeys: [.zero])
    _ = try await node.provider().fill(
      TransactionRequest(to: .zero, value: 5, data: [0xab], accessList: [entry]))
    #expect(
      node.parameters(of: "eth_estimateGas").description
        == """
        [[{"from":"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266","to":"0x0000000000000000000000000000000000000000",\
        "value":"0x5","input":"0xab","maxFeePerGas":"0x17","maxPriorityFeePerGas":"0x3",\
        "accessList":[{"address":"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266",\
        "storageKeys":["0x\(String(repeating: "0", count: 64))"]}]}]]
        """)
  }

  @Test func anotherSenderOrChainIsRefused() async throws {
    let provider = try await node().provider()
    for (request, field) in [
      (TransactionRequest(from: .zero, to: .zero), "from"),
      (TransactionRequest(to: .zero, chainId: 5), "chainId"),
    ] {
      let error = await Chain.failure { () async throws(ProviderError) in try await provider.sign(request) }
      guard case .transaction(.field(field, _)) = error else {
        unexpected(error)
        continue
      }
    }
  }

  @Test func aContractThatWouldRefuseIsFoundBeforeSigning() async throws {
    let revert = #""error":{"code":3,"message":"execution reverted: No","data":"0x"}"#
    let node = ScriptedNode(answers: [
      "eth_feeHistory": { _ in #""result":{"baseFeePerGas":["0xa"]}"# },
      "eth_getTransactionCount": { _ in #""result":"0x7""# },
      "eth_estimateGas": { _ in revert },
    ])
    let provider = try await node.provider()
    let error = await Chain.failure { () async throws(ProviderError) in
      try await provider.send(TransactionRequest(to: .zero))
    }
    #expect(error == .reverted(.message("No")))
    #expect(node.parameters(of: "eth_sendRawTransaction").isEmpty)
  }

  @Test func withoutASignerNothingIsSent() async throws {
    let provider = try await Provider(node())
    let errors = [
      await Chain.failure { () async throws(ProviderError) in
        try await provider.send(TransactionRequest(to: .zero))
      },
      await Chain.failure { () async throws(ProviderError) in
        try await provider.fill(TransactionRequest(to: .zero))
      },
    ]
    #expect(errors == [.noSigner, .noSigner])
  }

  /// A signer that returns another transaction than it was asked for, or another's signature.
  private final class Impostor: Signer {
    let address = sender
    let other: LocalSigner
    let change: @Sendable (EIP1559Transaction) -> EIP1559Transaction

    init(
      _ key: consuming PrivateKey, _ change: @escaping @Sendable (EIP1559Transaction) -> EIP1559Transaction
    ) {
      other = LocalSigner(key)
      self.change = change
    }

    func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
      guard case .eip1559(let transaction) = transaction else { throw .refused("no") }
      return try await other.sign(.eip1559(change(transaction)))
    }
  }

  @Test func whatASignerReturnsIsChecked() async throws {
    let own = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
    let foreign = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"
    let changes: [(String, @Sendable (inout EIP1559Transaction) -> Void)] = [
      ("to", { $0.to = sender }), ("value", { $0.value += 1 }), ("nonce", { $0.nonce += 1 }),
      ("input", { $0.data = [1] }), ("chainId", { $0.chainId = 2 }), ("gas", { $0.gasLimit += 1 }),
      ("maxFeePerGas", { $0.maxFeePerGas += 1 }),
    ]
    for (field, change) in changes {
      let signer = Impostor(try PrivateKey(hex: own)) { transaction in
        var transaction = transaction
        change(&transaction)
        return transaction
      }
      let node = node()
      let provider = try await Provider(node, signer: signer)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.send(TransactionRequest(to: .zero))
      }
      guard case .signer(.changed(field, _, _)) = error else { return unexpected(error) }
      #expect(node.parameters(of: "eth_sendRawTransaction").isEmpty)
    }
    let provider = try await Provider(node(), signer: Impostor(try PrivateKey(hex: foreign)) { $0 })
    let error = await Chain.failure { () async throws(ProviderError) in
      try await provider.sign(TransactionRequest(to: .zero))
    }
    guard case .signer(.foreignSignature(expected: sender, .some)) = error else { return unexpected(error) }
    let honest = try await Provider(node(), signer: Impostor(try PrivateKey(hex: own)) { $0 })
    #expect(try await honest.sign(TransactionRequest(to: .zero)).recoverSender() == sender)
  }
}
