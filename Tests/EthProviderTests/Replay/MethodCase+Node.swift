import EthPrimitives
import EthProvider
import EthTransactions
import Testing

extension MethodCase {
  static let node: [MethodCase] = [
    MethodCase(
      "eth_accounts", 0, { provider, _ in try await provider.nodeAccounts() },
      { accounts, raw in #expect(accounts == raw.array.map(\.address)) }),
    MethodCase(
      "eth_coinbase", 0, { provider, _ in try await provider.coinbase() },
      { account, raw in #expect(account == raw.address) }),
    MethodCase(
      "eth_syncing", 0, { provider, _ in try await provider.syncProgress() },
      { progress, raw in #expect(progress == nil && raw.bool == false) }),
    MethodCase(
      "eth_syncing-written", 0, { provider, _ in try await provider.syncProgress() },
      { progress, raw in
        #expect(progress?.startingBlock == raw["startingBlock"].u64)
        #expect(progress?.currentBlock == raw["currentBlock"].u64)
        #expect(progress?.highestBlock == raw["highestBlock"].u64)
      }),
    MethodCase("eth_config", 0, { provider, _ in try await provider.forkSchedule() }, schedule),
    MethodCase("eth_config-written", 0, { provider, _ in try await provider.forkSchedule() }, schedule),
    MethodCase(
      "net_version", 0, { provider, _ in try await provider.networkId() },
      { number, raw in #expect("\(number)" == raw.string) }),
    MethodCase(
      "net_listening", 0, { provider, _ in try await provider.isListening() },
      { isListening, raw in #expect(isListening == raw.bool) }),
    MethodCase(
      "net_peerCount", 0, { provider, _ in try await provider.peerCount() }, { Checks.quantity($0, $1) }),
    MethodCase(
      "web3_clientVersion", 0, { provider, _ in try await provider.clientVersion() },
      { version, raw in #expect(version == raw.string) }),
    MethodCase(
      "web3_sha3", 0, { try await $0.keccak256ByNode($1[0].bytes ?? []) },
      { hash, raw in
        Checks.hash(hash, raw)
        // The example of ethereum.org's page.
        #expect(hash == "0x47173285a8d7341e5e972fc677286384f802f8ef42a5ec5f03bbfa254cb01fad")
        #expect(hash == Keccak256.hash(Array("hello world".utf8)))
      }),
    MethodCase(
      "eth_newFilter", 0,
      { provider, params in
        try await provider.newFilter(
          LogFilter(addresses: params[0]["address"].array.map(\.anyAddress)),
          from: params[0]["fromBlock"].block)
      }, { filter, raw in #expect(filter.id == raw.string) }),
    MethodCase(
      "eth_newBlockFilter", 0, { provider, _ in try await provider.newBlockFilter() },
      { filter, raw in #expect(filter.id == raw.string) }),
    MethodCase(
      "eth_newPendingTransactionFilter", 0,
      { provider, _ in try await provider.newPendingTransactionFilter() },
      { filter, raw in #expect(filter.id == raw.string) }),
    MethodCase(
      "eth_getFilterChanges", 0,
      { try await $0.changes(of: NodeFilter<Log>(id: $1[0].string ?? "")) },
      { logs, raw in
        try Checks.logs(logs, raw)
        #expect(logs.count == 1)
      }),
    MethodCase(
      "eth_getFilterChanges", 1,
      { try await $0.changes(of: NodeFilter<Hash32>(id: $1[0].string ?? "")) },
      { hashes, raw in #expect(hashes == raw.array.map(\.hash) && hashes.count == 1) }),
    MethodCase(
      "eth_getFilterChanges", 2,
      { try await $0.changes(of: NodeFilter<Hash32>(id: $1[0].string ?? "")) },
      { hashes, raw in #expect(hashes == raw.array.map(\.hash) && hashes.count == 3) }),
    MethodCase(
      "eth_getFilterLogs", 0, { try await $0.logs(of: NodeFilter<Log>(id: $1[0].string ?? "")) },
      { try Checks.logs($0, $1) }),
    MethodCase("eth_uninstallFilter", 0, uninstall, { known, raw in #expect(known && raw.bool == true) }),
    MethodCase("eth_uninstallFilter", 1, uninstall, { known, raw in #expect(!known && raw.bool == false) }),
    MethodCase(
      "txpool_status", 0, { provider, _ in try await provider.txpool.status() },
      { status, raw in
        #expect(status.pending == raw["pending"].u64 && status.queued == raw["queued"].u64)
      }),
    MethodCase(
      "txpool_content", 0, { provider, _ in try await provider.txpool.content() },
      { content, raw in
        try pool(content.pending, raw["pending"], Checks.transaction)
        try pool(content.queued, raw["queued"], Checks.transaction)
        #expect(content.queued.count == 1)
      }),
    MethodCase(
      "txpool_contentFrom", 0, { try await $0.txpool.content(from: $1[0].anyAddress) },
      { content, raw in
        #expect(content.pending.count == 1 && content.queued.count == 1)
        for (side, raw) in [(content.pending, raw["pending"]), (content.queued, raw["queued"])] {
          for (nonce, transaction) in side { try Checks.transaction(transaction, raw["\(nonce)"]) }
        }
      }),
    MethodCase(
      "txpool_inspect", 0, { provider, _ in try await provider.txpool.inspect() },
      { content, raw in
        try pool(content.pending, raw["pending"]) { #expect($0 == $1.string) }
        try pool(content.queued, raw["queued"]) { #expect($0 == $1.string) }
      }),
  ]

  @Sendable private static func uninstall(_ provider: Provider, _ params: Raw) async throws -> Bool {
    try await provider.uninstall(NodeFilter<Log>(id: params[0].string ?? ""))
  }

  private static func pool<Item>(
    _ side: [Address: [UInt64: Item]], _ raw: Raw, _ check: (Item, Raw) throws -> Void
  ) throws {
    #expect(side.count == raw.names.count)
    for name in raw.names {
      let items = try #require(side[Raw(name).anyAddress])
      #expect(items.count == raw[name].names.count)
      for (nonce, item) in items { try check(item, raw[name]["\(nonce)"]) }
    }
  }

  @Sendable private static func schedule(_ schedule: ForkSchedule, _ raw: Raw) throws {
    for (fork, raw) in [
      (schedule.current, raw["current"]), (schedule.next, raw["next"]), (schedule.last, raw["last"]),
    ] {
      guard let fork else {
        #expect(raw.isNull)
        continue
      }
      #expect(fork.activationTime == raw["activationTime"].int.map { UInt64($0) })
      #expect(fork.chainId == raw["chainId"].u64)
      #expect(fork.forkId == raw["forkId"].bytes)
      let blobs = raw["blobSchedule"]
      #expect(fork.blobSchedule?.target == blobs["target"].int.map { UInt64($0) })
      #expect(fork.blobSchedule?.max == blobs["max"].int.map { UInt64($0) })
      #expect(
        fork.blobSchedule?.baseFeeUpdateFraction == blobs["baseFeeUpdateFraction"].int.map { UInt64($0) })
      #expect(fork.precompiles.keys.sorted() == raw["precompiles"].names)
      #expect(fork.systemContracts.keys.sorted() == raw["systemContracts"].names)
      for (name, address) in fork.precompiles { #expect(address == raw["precompiles"][name].address) }
      for (name, address) in fork.systemContracts { #expect(address == raw["systemContracts"][name].address) }
    }
  }
}
