import EthABI
import EthPrimitives
import EthProvider
import EthTransactions
import Testing

extension MethodCase {
  static let execution: [MethodCase] = [
    MethodCase(
      "eth_call", 0, { try await $0.call($1[0].call, at: $1[1].block) }, { Checks.bytes($0, $1) }),
    MethodCase(
      "eth_call", 1,
      { provider, params -> [UInt8] in
        let store = params[0]["to"].anyAddress
        let overrides = [store: StateOverride(storage: .changed([0: Hash32(UInt256(9))]))]
        return try await provider.call(
          params[0].call, at: params[1].block, stateOverrides: overrides,
          blockOverrides: BlockOverrides(number: 5))
      },
      { output, raw in
        Checks.bytes(output, raw)
        #expect(output == Hash32(UInt256(9)).bytes)
      }),
    MethodCase(
      "eth_call", 2,
      { provider, params -> String in
        do throws(ProviderError) {
          _ = try await provider.call(params[0].call)
          return "no error"
        } catch {
          return error == .reverted(.message("No")) ? "refused" : "\(error)"
        }
      }, { refusal, _ in #expect(refusal == "refused") }),
    MethodCase(
      "eth_estimateGas", 0, { try await $0.estimateGas($1[0].call) }, { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_estimateGas", 1,
      { provider, params -> UInt64 in
        let overrides = [params[0]["from"].anyAddress: StateOverride(balance: 1)]
        return try await provider.estimateGas(params[0].call, stateOverrides: overrides)
      }, { Checks.quantity($0, $1) }),
    MethodCase("eth_createAccessList", 0, accessList, accessListCheck),
    MethodCase("eth_createAccessList", 1, accessList, accessListCheck),
    MethodCase(
      "eth_simulateV1", 0,
      { provider, params -> [SimulatedBlock<Hash32>] in
        let call = params[0]["blockStateCalls"][0]
        let block = call["blockOverrides"]
        let withdrawal = block["withdrawals"][0]
        let blockOverrides = BlockOverrides(
          number: block["number"].u64, time: block["time"].u64, gasLimit: block["gasLimit"].u64,
          feeRecipient: block["feeRecipient"].address, prevRandao: block["prevRandao"].hash,
          baseFeePerGas: block["baseFeePerGas"].u256, blobBaseFee: block["blobBaseFee"].u256,
          withdrawals: [
            Withdrawal(
              index: withdrawal["index"].u64 ?? 0, validatorIndex: withdrawal["validatorIndex"].u64 ?? 0,
              address: withdrawal["address"].anyAddress, amount: withdrawal["amount"].u64 ?? 0)
          ])
        let (first, second) = (call["calls"][0]["from"].anyAddress, call["calls"][0]["to"].anyAddress)
        let stateOverrides: StateOverrides = [
          first: StateOverride(
            balance: 1000, nonce: 1, code: [0], storage: .replaced([slot("1"): Hash32(slot("2"))]),
            movePrecompileTo: "0x4444444444444444444444444444444444444444"),
          second: StateOverride(storage: .changed([slot("3"): Hash32(slot("4"))])),
        ]
        return try await provider.simulate(
          [
            BlockSimulation(
              call["calls"].array.map(\.call), stateOverrides: stateOverrides, blockOverrides: blockOverrides)
          ], tracesTransfers: true, validates: true)
      },
      { blocks, raw in
        try #require(blocks.count == raw.array.count)
        try Checks.hashes(blocks[0].block, raw[0])
        #expect(blocks[0].calls.map(\.succeeded) == [true, false])
        for (call, raw) in zip(blocks[0].calls, raw[0]["calls"].array) { try simulated(call, raw) }
      }),
    MethodCase(
      "eth_simulateV1", 1,
      { provider, params -> [SimulatedBlock<RPCTransaction>] in
        let calls = params[0]["blockStateCalls"][0]["calls"].array.map(\.call)
        return try await provider.simulateWithTransactions([BlockSimulation(calls)], on: params[1].block)
      },
      { blocks, raw in
        try #require(blocks.count == 1)
        try Checks.full(blocks[0].block, raw[0])
        try simulated(blocks[0].calls[0], raw[0]["calls"][0])
      }),
    MethodCase(
      "eth_gasPrice", 0, { provider, _ in try await provider.gasPrice() }, { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_maxPriorityFeePerGas", 0, { provider, _ in try await provider.maxPriorityFeePerGas() },
      { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_blobBaseFee", 0, { provider, _ in try await provider.blobBaseFee() }, { Checks.quantity($0, $1) }),
    MethodCase("eth_feeHistory", 0, feeHistory, feeHistoryCheck),
    MethodCase("eth_feeHistory", 1, feeHistory, feeHistoryCheck),
  ]

  @Sendable private static func accessList(
    _ provider: Provider, _ params: Raw
  ) async throws -> AccessListResult {
    try await provider.accessList(for: params[0].call, at: params[1].block)
  }

  @Sendable private static func accessListCheck(_ result: AccessListResult, _ raw: Raw) throws {
    #expect(result.gasUsed == raw["gasUsed"].u64)
    #expect(result.error == raw["error"].string)
    #expect(result.accessList.map(\.address) == raw["accessList"].array.map { $0["address"].address })
    #expect(
      result.accessList.map(\.storageKeys)
        == raw["accessList"].array.map { $0["storageKeys"].array.map(\.anyHash) })
  }

  private static func simulated(_ call: SimulatedCall, _ raw: Raw) throws {
    #expect(call.output == raw["returnData"].bytes)
    #expect(call.gasUsed == raw["gasUsed"].u64 && call.maxUsedGas == raw["maxUsedGas"].u64)
    #expect(call.succeeded == (raw["status"].u64 == 1))
    #expect(call.failure?.code == raw["error"]["code"].int)
    #expect(call.failure?.message == raw["error"]["message"].string)
    #expect(call.failure?.data == raw["error"]["data"].bytes)
    try Checks.logs(call.logs, raw["logs"])
  }

  @Sendable private static func feeHistory(_ provider: Provider, _ params: Raw) async throws -> FeeHistory {
    try await provider.feeHistory(
      blocks: params[0].u64 ?? 0, newest: params[1].block, percentiles: params[2].array.compactMap(\.double))
  }

  /// Foundation's JSON may differ in a number's last digit.
  private static func ratios(_ values: [Double], _ raw: Raw) {
    #expect(values.count == raw.array.count)
    for (value, raw) in zip(values, raw.array) { #expect(abs(value - (raw.double ?? .nan)) < 1e-15) }
  }

  @Sendable private static func feeHistoryCheck(_ history: FeeHistory, _ raw: Raw) throws {
    #expect(history.oldestBlock == raw["oldestBlock"].u64)
    #expect(history.baseFeePerGas == raw["baseFeePerGas"].array.map(\.u256))
    ratios(history.gasUsedRatio, raw["gasUsedRatio"])
    #expect(history.baseFeePerBlobGas == raw["baseFeePerBlobGas"].array.map(\.u256))
    ratios(history.blobGasUsedRatio, raw["blobGasUsedRatio"])
    #expect((history.reward == nil) == raw["reward"].isNull)
    for (block, raw) in zip(history.reward ?? [], raw["reward"].array) {
      #expect(block == raw.array.map(\.u256))
    }
    #expect(history.nextBaseFee == raw["baseFeePerGas"].array.last?.u256)
    #expect(history.baseFeePerGas.count == history.gasUsedRatio.count + 1)
  }
}

/// 64 times the same digit.
private func slot(_ digit: Character) -> UInt256 {
  (try? UInt256(parsing: String(repeating: digit, count: 64), radix: 16)) ?? 0
}
