import EthJSON
public import EthPrimitives

/// Filters live in one node's memory: they are gone after five minutes without a question, after a restart, and
/// behind a load balancer that asks another node. What a lost answer has told is lost, and logs of reorganised blocks
/// come only if the node has seen both branches. The provider's streams keep their place themselves and have none of
/// these gaps; filters are for nodes that offer nothing else.
extension Provider {
  /// Has the node collect the logs that match from now on (`eth_newFilter`).
  ///
  /// - Parameters:
  ///   - filter: Which logs.
  ///   - first: The first block; the newest where `nil`.
  ///   - last: The last block; without end where `nil`.
  public func newFilter(
    _ filter: LogFilter, from first: BlockReference? = nil, to last: BlockReference? = nil
  ) async throws(ProviderError) -> NodeFilter<Log> {
    var range: [(String, JSON)] = []
    if let first { range.append(("fromBlock", first.json)) }
    if let last { range.append(("toBlock", last.json)) }
    return NodeFilter(id: try await call("eth_newFilter", [filter.json(range)]))
  }

  /// Has the node collect the hashes of new blocks (`eth_newBlockFilter`).
  public func newBlockFilter() async throws(ProviderError) -> NodeFilter<Hash32> {
    NodeFilter(id: try await call("eth_newBlockFilter"))
  }

  /// Has the node collect the hashes of the transactions that come into its pool
  /// (`eth_newPendingTransactionFilter`).
  public func newPendingTransactionFilter() async throws(ProviderError) -> NodeFilter<Hash32> {
    NodeFilter(id: try await call("eth_newPendingTransactionFilter"))
  }

  /// What the node has collected since it was last asked (`eth_getFilterChanges`).
  public func changes<Item>(of filter: NodeFilter<Item>) async throws(ProviderError) -> [Item] {
    try await call("eth_getFilterChanges", [.string(filter.id)])
  }

  /// All logs of the chain that match a filter (`eth_getFilterLogs`).
  public func logs(of filter: NodeFilter<Log>) async throws(ProviderError) -> [Log] {
    try await call("eth_getFilterLogs", [.string(filter.id)])
  }

  /// Ends a filter (`eth_uninstallFilter`).
  ///
  /// - Returns: Whether the node had it.
  @discardableResult
  public func uninstall<Item>(_ filter: NodeFilter<Item>) async throws(ProviderError) -> Bool {
    try await call("eth_uninstallFilter", [.string(filter.id)])
  }
}
