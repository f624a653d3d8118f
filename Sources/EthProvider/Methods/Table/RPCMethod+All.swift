extension RPCMethod {
  /// All methods that have a function; for others there is ``Provider/raw(_:_:)``.
  public static let all: [RPCMethod] = chain + state + transactions + calls + node + filters + other

  private static let block = Source.specification("eth/block")
  private static let chain: [RPCMethod] = [
    .init("eth_chainId", "chainId", "UInt64", .specification("eth/client")),
    .init("eth_blockNumber", "blockNumber()", "UInt64", .specification("eth/client")),
    .init("eth_getBlockByNumber", "block(_:), fullBlock(_:)", "Block?, FullBlock?", block),
    .init("eth_getBlockByHash", "block(_:), fullBlock(_:)", "Block?, FullBlock?", block),
    .init("eth_getBlockReceipts", "receipts(inBlock:)", "[Receipt]?", block),
    .init("eth_getBlockTransactionCountByNumber", "transactionCount(inBlock:)", "UInt64?", block),
    .init("eth_getBlockTransactionCountByHash", "transactionCount(inBlock:)", "UInt64?", block),
    .init("eth_getUncleCountByBlockNumber", "uncleCount(inBlock:)", "UInt64?", block),
    .init("eth_getUncleCountByBlockHash", "uncleCount(inBlock:)", "UInt64?", block),
    .init(
      "eth_getLogs", "logs(_:from:to:paging:), logs(_:inBlock:)", "[Log]", .specification("eth/filter")),
  ]

  private static let account = Source.specification("eth/state")
  private static let state: [RPCMethod] = [
    .init("eth_getBalance", "balance(of:at:)", "UInt256", account),
    .init("eth_getTransactionCount", "transactionCount(of:at:)", "UInt64", account),
    .init("eth_getCode", "code(at:block:)", "[UInt8]", account),
    .init("eth_getStorageAt", "storage(of:slot:at:)", "Hash32", account),
    .init("eth_getStorageValues", "storage(of:at:)", "[Address: [Hash32]]", account),
    .init(
      "eth_getProof", "proof(of:slots:at:), proof(of:slots:verifiedBy:)", "AccountProof, VerifiedAccount",
      .eip(1186)),
  ]

  private static let submit = Source.specification("eth/submit")
  private static let lookup = Source.specification("eth/transaction")
  private static let sign = Source.specification("eth/sign")
  private static let transactions: [RPCMethod] = [
    .init("eth_getTransactionByHash", "transaction(_:)", "RPCTransaction?", lookup),
    .init("eth_getTransactionByBlockHashAndIndex", "transaction(at:inBlock:)", "RPCTransaction?", lookup),
    .init("eth_getTransactionByBlockNumberAndIndex", "transaction(at:inBlock:)", "RPCTransaction?", lookup),
    .init("eth_getTransactionReceipt", "receipt(of:)", "Receipt?", lookup),
    .init("eth_getRawTransactionByHash", "rawTransaction(_:)", "[UInt8]?", .goEthereum("eth")),
    .init("eth_sendRawTransaction", "send(raw:)", "Hash32", submit),
    .init("eth_sendRawTransactionSync", "sendAndWait(raw:timeout:)", "Receipt", .eip(7966)),
    .init("eth_sendTransaction", "sendSignedByNode(_:)", "Hash32", submit),
    .init("eth_signTransaction", "signedByNode(_:)", "SignedTransaction", sign),
    .init("eth_sign", "signedByNode(message:account:)", "Signature", sign),
  ]

  private static let execute = Source.specification("eth/execute")
  private static let market = Source.specification("eth/fee_market")
  private static let calls: [RPCMethod] = [
    .init("eth_call", "call(_:at:stateOverrides:blockOverrides:)", "[UInt8]", execute),
    .init("eth_estimateGas", "estimateGas(_:at:stateOverrides:blockOverrides:)", "UInt64", execute),
    .init("eth_createAccessList", "accessList(for:at:)", "AccessListResult", execute),
    .init(
      "eth_simulateV1",
      "simulate(_:on:tracesTransfers:validates:), simulateWithTransactions(_:on:tracesTransfers:validates:)",
      "[SimulatedBlock]", execute),
    .init("eth_gasPrice", "gasPrice()", "UInt256", market),
    .init("eth_maxPriorityFeePerGas", "maxPriorityFeePerGas()", "UInt256", market),
    .init("eth_blobBaseFee", "blobBaseFee()", "UInt256", market),
    .init("eth_feeHistory", "feeHistory(blocks:newest:percentiles:)", "FeeHistory", market),
  ]

  private static let client = Source.specification("eth/client")
  private static let node: [RPCMethod] = [
    .init("eth_accounts", "nodeAccounts()", "[Address]", client),
    .init("eth_coinbase", "coinbase()", "Address", client),
    .init("eth_syncing", "syncProgress()", "SyncProgress?", client),
    .init("eth_config", "forkSchedule()", "ForkSchedule", .eip(7910)),
    .init("net_version", "networkId()", "UInt64", client),
    .init("net_listening", "isListening()", "Bool", .wiki),
    .init("net_peerCount", "peerCount()", "UInt64", .wiki),
    .init("web3_clientVersion", "clientVersion()", "String", .wiki),
    .init("web3_sha3", "keccak256ByNode(_:)", "Hash32", .wiki),
  ]

  private static let filter = Source.specification("eth/filter")
  private static let filters: [RPCMethod] = [
    .init("eth_newFilter", "newFilter(_:from:to:)", "NodeFilter<Log>", filter),
    .init("eth_newBlockFilter", "newBlockFilter()", "NodeFilter<Hash32>", filter),
    .init("eth_newPendingTransactionFilter", "newPendingTransactionFilter()", "NodeFilter<Hash32>", filter),
    .init("eth_getFilterChanges", "changes(of:)", "[Log], [Hash32]", filter),
    .init("eth_getFilterLogs", "logs(of:)", "[Log]", filter),
    .init("eth_uninstallFilter", "uninstall(_:)", "Bool", filter),
  ]

  private static let getters = Source.specification("debug/getters")
  private static let other: [RPCMethod] = [
    .init("debug_getRawHeader", "debug.rawHeader(_:)", "[UInt8]", getters),
    .init("debug_getRawBlock", "debug.rawBlock(_:)", "[UInt8]", getters),
    .init("debug_getRawTransaction", "debug.rawTransaction(_:)", "[UInt8]?", getters),
    .init("debug_getRawReceipts", "debug.rawReceipts(_:)", "[[UInt8]]", getters),
    .init("debug_getBadBlocks", "debug.badBlocks()", "[BadBlock]", getters),
    .init(
      "debug_traceTransaction",
      "debug.calls(of:withLogs:), debug.prestate(of:), debug.stateChange(of:), debug.trace(of:tracer:config:)",
      "CallFrame, StateSnapshot, StateChange, JSON", .goEthereum("debug")),
    .init(
      "debug_traceCall",
      "debug.calls(of:at:stateOverrides:blockOverrides:withLogs:), "
        + "debug.prestate(of:at:stateOverrides:blockOverrides:), "
        + "debug.stateChange(of:at:stateOverrides:blockOverrides:), "
        + "debug.trace(of:at:stateOverrides:blockOverrides:tracer:config:)",
      "CallFrame, StateSnapshot, StateChange, JSON", .goEthereum("debug")),
    .init("txpool_status", "txpool.status()", "TxPoolStatus", .goEthereum("txpool")),
    .init("txpool_content", "txpool.content()", "TxPoolContent<RPCTransaction>", .goEthereum("txpool")),
    .init("txpool_contentFrom", "txpool.content(from:)", "TxPoolAccount", .goEthereum("txpool")),
    .init("txpool_inspect", "txpool.inspect()", "TxPoolContent<String>", .goEthereum("txpool")),
    .init("trace_transaction", "trace.transaction(_:)", "[TraceEntry]?", .traceModule),
    .init("trace_block", "trace.block(_:)", "[TraceEntry]?", .traceModule),
    .init("trace_filter", "trace.filter(_:)", "[TraceEntry]", .traceModule),
    .init("trace_call", "trace.call(_:at:kinds:)", "TraceReplay", .traceModule),
    .init("trace_replayTransaction", "trace.replay(_:kinds:)", "TraceReplay", .traceModule),
  ]
}
