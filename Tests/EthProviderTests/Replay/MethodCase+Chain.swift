import EthPrimitives
import EthProvider
import EthTransactions
import Testing

extension MethodCase {
  static let chain: [MethodCase] = [
    MethodCase("eth_chainId", 0, { provider, _ in provider.chainId }, { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_blockNumber", 0, { provider, _ in try await provider.blockNumber() }, { Checks.quantity($0, $1) }),
    MethodCase("eth_getBlockByNumber", 0, block, Checks.hashes),
    MethodCase(
      "eth_getBlockByNumber", 1, fullBlock,
      { block, raw in
        try Checks.full(block, raw)
        let full = try #require(block)
        let header = try full.verify()
        #expect(header.hash == full.hash && header == full.header)
        #expect(full.withHashes.transactions == raw["transactions"].array.map { $0["hash"].hash })
      }),
    MethodCase(
      "eth_getBlockByNumber", 2, block,
      { block, raw in
        try Checks.hashes(block, raw)
        try block?.verifyHash()
      }),
    MethodCase("eth_getBlockByNumber", 3, block, Checks.hashes),
    MethodCase("eth_getBlockByNumber", 4, block, Checks.hashes),
    MethodCase("eth_getBlockByNumber", 5, block, Checks.hashes),
    MethodCase("eth_getBlockByNumber", 6, block, Checks.hashes),
    MethodCase(
      "eth_getBlockByNumber", 7, block,
      { block, raw in
        try Checks.hashes(block, raw)
        #expect(block?.header == nil)
        #expect(throws: BlockClaimError.incomplete) { try block?.verifyHash() }
      }),
    MethodCase("eth_getBlockByNumber", 8, fullBlock, Checks.full),
    MethodCase(
      "eth_getBlockByNumber-written", 0, block,
      { block, raw in
        try Checks.hashes(block, raw)
        // Mainnet's first block hashes to what everyone knows.
        try block?.verifyHash()
      }),
    MethodCase(
      "eth_getBlockByNumber-written", 1, fullBlock,
      { block, raw in
        try Checks.full(block, raw)
        #expect(block?.header == nil)
        #expect(block?.transactions[0].type == 0x6a)
      }),
    MethodCase("eth_getBlockByHash", 0, blockByHash, Checks.hashes),
    MethodCase(
      "eth_getBlockByHash", 1,
      { provider, params in try await provider.fullBlock(.hash(params[0].anyHash)) },
      { block, raw in
        try Checks.full(block, raw)
        try block?.verify()
        #expect(block?.transactions[0].type == 3 && block?.blobGasUsed == 131072)
      }),
    MethodCase("eth_getBlockByHash", 2, blockByHash, Checks.hashes),
    MethodCase(
      "eth_getBlockReceipts", 0, receipts,
      { receipts, raw in
        let receipts = try #require(receipts)
        #expect(receipts.count == 5)
        for (receipt, raw) in zip(receipts, raw.array) { try Checks.receipt(receipt, raw) }
        let block = try Recording("eth_getBlockByNumber").exchanges[0].answer["result"]
        #expect(OrderedTrie.root(of: receipts.compactMap(\.consensus)) == block["receiptsRoot"].hash)
      }),
    MethodCase("eth_getBlockReceipts", 1, receipts, { receipts, _ in #expect(receipts == nil) }),
    MethodCase(
      "eth_getBlockTransactionCountByNumber", 0,
      { try await $0.transactionCount(inBlock: $1[0].block) }, { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_getBlockTransactionCountByHash", 0,
      { try await $0.transactionCount(inBlock: .hash($1[0].anyHash)) }, { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_getUncleCountByBlockNumber", 0, { try await $0.uncleCount(inBlock: $1[0].block) },
      { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_getUncleCountByBlockHash", 0, { try await $0.uncleCount(inBlock: .hash($1[0].anyHash)) },
      { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_getLogs", 1,
      { provider, params in
        let filter = LogFilter(topics: [params[0]["topics"][0].array.map(\.anyHash)])
        return try await provider.logs(filter, inBlock: params[0]["blockHash"].anyHash)
      }, { try Checks.logs($0, $1) }),
  ]

  @Sendable private static func block(_ provider: Provider, _ params: Raw) async throws -> Block? {
    try await provider.block(params[0].block)
  }

  @Sendable private static func fullBlock(_ provider: Provider, _ params: Raw) async throws -> FullBlock? {
    try await provider.fullBlock(params[0].block)
  }

  @Sendable private static func blockByHash(_ provider: Provider, _ params: Raw) async throws -> Block? {
    try await provider.block(.hash(params[0].anyHash))
  }

  @Sendable private static func receipts(_ provider: Provider, _ params: Raw) async throws -> [Receipt]? {
    try await provider.receipts(inBlock: params[0].block)
  }
}
