import EthJSON
public import EthPrimitives

extension Provider {
  /// The logs of one block, by its hash (`eth_getLogs`, EIP-234), in the order of the chain: no reorganisation can mix
  /// two branches. Every log is checked: it is of the block, it matches the filter, and it is there once.
  ///
  /// - Throws: ``ProviderError``; ``ProviderError/wrongLogs(_:)`` where the node sends what it was not asked for.
  public func logs(_ filter: LogFilter, inBlock hash: Hash32) async throws(ProviderError) -> [Log] {
    guard !filter.matchesNothing else { return [] }
    let logs: [Log] = try await call("eth_getLogs", [filter.json([("blockHash", .hash(hash))])])
    for log in logs {
      guard log.blockHash == hash else { throw .wrongLogs(WrongLogs(.ofOtherBlock(hash), log)) }
      guard filter.matches(log) else { throw .wrongLogs(WrongLogs(.doesNotMatch, log)) }
    }
    let sorted = logs.sorted { $0.logIndex < $1.logIndex }
    for (a, b) in zip(sorted, sorted.dropFirst()) where a.logIndex == b.logIndex {
      throw .wrongLogs(WrongLogs(.twice, b))
    }
    return sorted
  }
}
