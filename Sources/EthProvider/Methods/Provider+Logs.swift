import EthJSON
public import EthPrimitives

extension Provider {
  /// The logs of one block, by its hash (`eth_getLogs`, EIP-234): no reorganisation can mix two branches.
  public func logs(_ filter: LogFilter, inBlock hash: Hash32) async throws(ProviderError) -> [Log] {
    try await logs(filter, [("blockHash", .hash(hash))])
  }

  private func logs(_ filter: LogFilter, _ range: [(String, JSON)]) async throws(ProviderError) -> [Log] {
    guard !filter.matchesNothing else { return [] }
    return try await call("eth_getLogs", [filter.json(range)])
  }
}
