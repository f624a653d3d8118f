import EthJSON
import EthPrimitives
import EthProvider
import EthTransactions
import Testing

extension MethodCase {
  static let tracing: [MethodCase] = [
    MethodCase(
      "debug_getRawHeader", 0, { try await $0.debug.rawHeader($1[0].block) },
      { bytes, raw in
        Checks.bytes(bytes, raw)
        let block = try Recording("eth_getBlockByNumber").exchanges[0].answer["result"]
        #expect(Keccak256.hash(bytes) == block["hash"].hash)
      }),
    MethodCase(
      "debug_getRawBlock", 0, { try await $0.debug.rawBlock($1[0].block) }, { Checks.bytes($0, $1) }),
    MethodCase(
      "debug_getRawTransaction", 0, { try await $0.debug.rawTransaction($1[0].anyHash) },
      { Checks.bytes($0, $1) }),
    MethodCase(
      "debug_getRawTransaction", 1, { try await $0.debug.rawTransaction($1[0].anyHash) },
      { bytes, _ in #expect(bytes == nil) }),
    MethodCase(
      "debug_getRawReceipts", 0, { try await $0.debug.rawReceipts($1[0].block) },
      { receipts, raw in
        #expect(receipts == raw.array.map(\.bytes))
        let block = try Recording("eth_getBlockByNumber").exchanges[0].answer["result"]
        #expect(OrderedTrie.root(of: receipts) == block["receiptsRoot"].hash)
      }),
    MethodCase(
      "debug_getBadBlocks", 0, { provider, _ in try await provider.debug.badBlocks() },
      { blocks, raw in
        #expect(blocks.map(\.hash) == raw.array.map { $0["hash"].hash })
        #expect(blocks.map(\.rlp) == raw.array.map { $0["rlp"].bytes })
        #expect(blocks[0].block["number"] == "0x1")
      }),
    MethodCase(
      "debug_traceTransaction", 0, { try await $0.debug.calls(of: $1[0].anyHash, withLogs: true) },
      { call, raw in
        try frame(call, raw)
        #expect(call.logs.count == 1 && call.error == nil)
      }),
    MethodCase(
      "debug_traceTransaction", 1, { try await $0.debug.calls(of: $1[0].anyHash) },
      { call, raw in
        try frame(call, raw)
        #expect(call.error == "execution reverted" && call.revertReason == "No")
      }),
    MethodCase(
      "debug_traceTransaction", 2, { try await $0.debug.prestate(of: $1[0].anyHash) },
      { try snapshot($0, $1) }),
    MethodCase(
      "debug_traceTransaction", 3, { try await $0.debug.stateChange(of: $1[0].anyHash) }, change),
    MethodCase(
      "debug_traceCall", 0,
      { try await $0.debug.calls(of: $1[0].call, at: $1[1].block, withLogs: true) },
      { call, raw in
        try frame(call, raw)
        #expect(call.flattened == [call])
      }),
    MethodCase(
      "debug_traceCall", 1,
      { provider, params -> StateSnapshot in
        let overrides = [params[0]["from"].anyAddress: StateOverride(balance: 7)]
        return try await provider.debug.prestate(
          of: params[0].call, stateOverrides: overrides, blockOverrides: BlockOverrides(time: 1))
      }, { try snapshot($0, $1) }),
    MethodCase(
      "debug_traceCall", 2, { try await $0.debug.stateChange(of: $1[0].call, at: $1[1].block) }, change),
    MethodCase(
      "trace_transaction", 0, { try await $0.trace.transaction($1[0].anyHash) },
      { entries, raw in try traces(try #require(entries), raw) }),
    MethodCase(
      "trace_transaction", 1, { try await $0.trace.transaction($1[0].anyHash) },
      { entries, _ in #expect(entries == nil) }),
    MethodCase(
      "trace_block", 0, { try await $0.trace.block($1[0].block) },
      { entries, raw in try traces(try #require(entries), raw) }),
    MethodCase(
      "trace_filter", 0,
      { provider, params in
        try await provider.trace.filter(
          TraceFilter(
            fromBlock: params[0]["fromBlock"].block, toBlock: params[0]["toBlock"].block,
            toAddresses: params[0]["toAddress"].array.map(\.anyAddress), after: 1, count: 10))
      }, { try traces($0, $1) }),
    MethodCase(
      "trace_call", 0, { try await $0.trace.call($1[0].call, at: $1[2].block) },
      { replay, raw in
        #expect(replay.output == raw["output"].bytes)
        #expect(replay.stateDiff == nil && replay.vmTrace == nil)
        try traces(replay.trace, raw["trace"])
      }),
    MethodCase(
      "trace_replayTransaction", 0,
      { try await $0.trace.replay($1[0].anyHash, kinds: [.vmTrace, .stateDiff, .trace]) },
      { replay, raw in
        try traces(replay.trace, raw["trace"])
        let (diff, steps) = (
          try Raw(text: "\(replay.stateDiff ?? .null)"), try Raw(text: "\(replay.vmTrace ?? .null)")
        )
        #expect(diff.canonical == raw["stateDiff"].canonical)
        #expect(steps.canonical == raw["vmTrace"].canonical)
      }),
  ]

  private static func frame(_ call: CallFrame, _ raw: Raw) throws {
    #expect(call.type == raw["type"].string)
    #expect(call.from == raw["from"].address && call.to == raw["to"].address)
    #expect(call.value == raw["value"].u256)
    #expect(call.gas == raw["gas"].u64 && call.gasUsed == raw["gasUsed"].u64)
    #expect(call.input == raw["input"].bytes && call.output == raw["output"].bytes ?? [])
    #expect(call.error == raw["error"].string && call.revertReason == raw["revertReason"].string)
    #expect(call.logs.count == raw["logs"].array.count)
    for (log, raw) in zip(call.logs, raw["logs"].array) {
      #expect(log.address == raw["address"].address && log.topics == raw["topics"].array.map(\.hash))
      #expect(log.data == raw["data"].bytes && log.position == raw["position"].u64)
    }
    #expect(call.calls.count == raw["calls"].array.count)
    for (call, raw) in zip(call.calls, raw["calls"].array) { try frame(call, raw) }
  }

  private static func snapshot(_ state: StateSnapshot, _ raw: Raw) throws {
    #expect(state.accounts.count == raw.names.count && !raw.names.isEmpty)
    for name in raw.names {
      let account = try #require(state[Raw(name).anyAddress])
      let raw = raw[name]
      #expect(account.balance == raw["balance"].u256)
      #expect(account.nonce == raw["nonce"].int.map { UInt64($0) })
      #expect(account.code == raw["code"].bytes)
      #expect(account.storage.count == raw["storage"].names.count)
      for (slot, value) in account.storage { #expect(value == raw["storage"]["\(slot)"].hash) }
    }
  }

  @Sendable private static func change(_ change: StateChange, _ raw: Raw) throws {
    try snapshot(change.before, raw["pre"])
    try snapshot(change.after, raw["post"])
  }

  private static func traces(_ entries: [TraceEntry], _ raw: Raw) throws {
    #expect(entries.count == raw.array.count && !entries.isEmpty)
    for (entry, raw) in zip(entries, raw.array) {
      #expect(entry.subtraces == raw["subtraces"].int.map { UInt64($0) })
      #expect(entry.traceAddress == raw["traceAddress"].array.compactMap(\.int).map { UInt64($0) })
      #expect(entry.blockHash == raw["blockHash"].hash)
      #expect(entry.blockNumber == raw["blockNumber"].int.map { UInt64($0) })
      #expect(entry.transactionHash == raw["transactionHash"].hash)
      #expect(entry.transactionPosition == raw["transactionPosition"].int.map { UInt64($0) })
      #expect(entry.error == raw["error"].string)
      #expect((entry.result == nil) == raw["result"].isNull)
      if let result = entry.result {
        #expect(result.gasUsed == raw["result"]["gasUsed"].u64)
        #expect(result.output == raw["result"]["output"].bytes ?? raw["result"]["code"].bytes)
        #expect(result.address == raw["result"]["address"].address)
      }
      let action = raw["action"]
      switch entry.action {
      case .call(let type, let from, let to, let value, let gas, let input):
        #expect(raw["type"].string == "call" && type == action["callType"].string)
        #expect(from == action["from"].address && to == action["to"].address)
        #expect(value == action["value"].u256 && gas == action["gas"].u64 && input == action["input"].bytes)
      case .create(let from, let value, let gas, let code):
        #expect(raw["type"].string == "create" && from == action["from"].address)
        #expect(value == action["value"].u256 && gas == action["gas"].u64 && code == action["init"].bytes)
      case .selfDestruct(let address, let refund, let balance):
        #expect(raw["type"].string == "suicide" && address == action["address"].address)
        #expect(refund == action["refundAddress"].address && balance == action["balance"].u256)
      case .reward(let type, let author, let value):
        #expect(raw["type"].string == "reward" && type == action["rewardType"].string)
        #expect(author == action["author"].address && value == action["value"].u256)
      case .other: Issue.record("an unknown action")
      }
    }
  }
}
