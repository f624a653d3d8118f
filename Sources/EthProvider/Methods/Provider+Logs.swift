import EthJSON
public import EthPrimitives

extension Provider {
  /// The logs of one block, by its hash (`eth_getLogs`, EIP-234): no reorganisation can mix two branches.
  public func logs(_ filter: LogFilter, inBlock hash: Hash32) async throws(ProviderError) -> [Log] {
    try await logs(filter, [("blockHash", .hash(hash))])
  }

  /// The logs of the blocks from `first` to `last`, both included (`eth_getLogs`).
  public func logs(
    _ filter: LogFilter, from first: BlockReference, to last: BlockReference
  ) async throws(ProviderError) -> [Log] {
    try await logs(filter, [("fromBlock", first.json), ("toBlock", last.json)])
  }

  private func logs(_ filter: LogFilter, _ range: [(String, JSON)]) async throws(ProviderError) -> [Log] {
    guard !filter.matchesNothing else { return [] }
    return try await call("eth_getLogs", [filter.json(range)])
  }
}
