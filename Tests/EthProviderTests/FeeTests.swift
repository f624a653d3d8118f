import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTransactions
import Testing

/// How fees are chosen.
@Suite struct FeePolicyTests {
  @Test(
    arguments: [
      // Base fee, tips, the fee and the tip that follow; all in wei.
      (100, [UInt256](), 201, 1), (100, [5], 205, 5), (100, [9, 1, 5], 205, 5), (100, [1, 2, 3, 4], 203, 3),
      (0, [7], 7, 7), (0, [], 1, 1), (100, [0, 0, 9], 201, 1),
    ] as [(UInt256, [UInt256], UInt256, UInt256)])
  func theBaseFeeMayDouble(baseFee: UInt256, tips: [UInt256], fee: UInt256, tip: UInt256) {
    #expect(
      FeePolicy().fees(nextBaseFee: baseFee, tips: tips) == Fees(maxFeePerGas: fee, maxPriorityFeePerGas: tip)
    )
  }

  @Test func bothAreUnderTheCap() {
    let policy = FeePolicy(minimumPriorityFee: 10, maximumFee: 1000)
    let cap = Fees(maxFeePerGas: 1000, maxPriorityFeePerGas: 10)
    for baseFee in [UInt256(496), 1000, UInt256.max / 2, UInt256.max / 2 + 1, .max] {
      #expect(policy.fees(nextBaseFee: baseFee, tips: []) == cap)
    }
    #expect(policy.fees(nextBaseFee: 494, tips: []).maxFeePerGas == 998)
    let greedy = policy.fees(nextBaseFee: 1, tips: [.max])
    #expect(greedy == Fees(maxFeePerGas: 1000, maxPriorityFeePerGas: 1000))
    let contradiction = FeePolicy(minimumPriorityFee: 2000, maximumFee: 1000).fees(nextBaseFee: 1, tips: [])
    #expect(contradiction == Fees(maxFeePerGas: 1000, maxPriorityFeePerGas: 1000))
  }
}

/// What is made of the nodes' fee histories, odd ones as well.
@Suite struct FeeHistoryTests {
  private static let block = """
    {"number":"0x1","hash":"0x\(String(repeating: "1", count: 64))","timestamp":"0x1","gasLimit":"0x1",\
    "parentHash":"0x\(String(repeating: "2", count: 64))","gasUsed":"0x0","transactions":[]MORE}
    """
  private static let london = block.replacing("MORE", with: #","baseFeePerGas":"0x0""#)
  private static let berlin = block.replacing("MORE", with: "")

  private func fees(_ history: String?, block: String = london, gasPrice: String = "\"0x64\"") async throws
    -> Fees
  {
    var results = ["eth_getBlockByNumber": block, "eth_gasPrice": gasPrice]
    results["eth_feeHistory"] = history
    return try await ScriptedNode(results: results).provider().fees()
  }

  @Test func theNextBlocksBaseFeeIsTheLast() async throws {
    let node = ScriptedNode(results: [
      "eth_feeHistory":
        #"{"oldestBlock":"0x1","baseFeePerGas":["0x1","0xa"],"reward":[["0x3"]],"gasUsedRatio":[1]}"#
    ])
    let fees = try await node.provider().fees(FeePolicy(percentile: 12.5))
    #expect(fees == Fees(maxFeePerGas: 23, maxPriorityFeePerGas: 3))
    #expect(
      node.parameters(of: "eth_feeHistory") == [["0xa", "latest", [.number(try #require(JSONNumber(12.5)))]]])
  }

  @Test(arguments: [
    #"{"baseFeePerGas":["0xa"]}"#, #"{"baseFeePerGas":["0xa"],"reward":null}"#,
    #"{"baseFeePerGas":["0xa"],"reward":[]}"#, #"{"baseFeePerGas":["0x1","0xa"],"reward":[[],[]]}"#,
    #"{"baseFeePerGas":["0xa"],"reward":[["0x0"],["0x0"]]}"#,
  ])
  func withoutTipsTheLeastIsOffered(history: String) async throws {
    #expect(try await fees(history) == Fees(maxFeePerGas: 21, maxPriorityFeePerGas: 1))
  }

  @Test func tipsOfEmptyBlocksDoNotCount() async throws {
    let history = #"{"baseFeePerGas":["0xa"],"reward":[["0x0"],["0x5"],["0x0"],["0x0"]]}"#
    #expect(try await fees(history) == Fees(maxFeePerGas: 25, maxPriorityFeePerGas: 5))
  }

  @Test func aBaseFeeOfZeroIsOne() async throws {
    let history = #"{"baseFeePerGas":["0x0","0x0"],"reward":[["0x5"]]}"#
    #expect(try await fees(history) == Fees(maxFeePerGas: 5, maxPriorityFeePerGas: 5))
  }

  @Test(arguments: [
    nil, "{}", #"{"baseFeePerGas":null}"#, #"{"baseFeePerGas":[]}"#, #"{"baseFeePerGas":["0x0","0x0"]}"#,
    #"{"oldestBlock":"0x0","gasUsedRatio":[]}"#,
  ])
  func withoutBaseFeesTheNodesGasPriceIsTaken(history: String?) async throws {
    #expect(try await fees(history, block: Self.berlin) == Fees(maxFeePerGas: 100, maxPriorityFeePerGas: 100))
    let much = try await fees(history, block: Self.berlin, gasPrice: "\"0xffffffffffffffffffff\"")
    #expect(much.maxFeePerGas == .gwei(500))
  }

  @Test func whatIsNoHistoryIsAnError() async throws {
    for history in [
      "null", "[]", "7", #"{"baseFeePerGas":["10"]}"#, #"{"baseFeePerGas":["0xa"],"reward":[["x"]]}"#,
    ] {
      let provider = try await ScriptedNode(results: ["eth_feeHistory": history]).provider()
      let error = await Chain.failure { () async throws(ProviderError) in try await provider.fees() }
      guard case .rpc(.decoding("eth_feeHistory", _)) = error else {
        unexpected(error)
        continue
      }
    }
  }

  @Test func aTransactionOnAChainWithoutBaseFeesIsALegacyOne() async throws {
    let node = ScriptedNode(results: [
      "eth_getBlockByNumber": Self.berlin, "eth_gasPrice": "\"0x64\"", "eth_getTransactionCount": "\"0x7\"",
      "eth_estimateGas": "\"0x5208\"",
    ])
    let request = try await node.provider().fill(TransactionRequest(to: .zero, value: 1))
    #expect(request.gasPrice == 100)
    #expect(request.maxFeePerGas == nil && request.maxPriorityFeePerGas == nil)
    guard case .legacy(let transaction) = try request.build() else { return unexpected(request) }
    #expect(transaction.chainId == 1)
  }
}
