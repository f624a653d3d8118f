import EthJSON
public import EthPrimitives
public import EthTransactions

extension Provider {
  /// Runs calls in blocks that are made up, one on the other, and tells what became of them (`eth_simulateV1`).
  ///
  /// ```swift
  /// let blocks = try await provider.simulate([
  ///   BlockSimulation([approve, swap], stateOverrides: [account: StateOverride(balance: .ether(10))])
  /// ])
  /// ```
  /// - Parameters:
  ///   - blocks: The blocks. Numbers must rise; nodes fill gaps with empty blocks.
  ///   - base: The block that the first is built on.
  ///   - tracesTransfers: Whether transfers of ether become logs.
  ///   - validates: Whether nonces, balances and fees must be as those of real transactions.
  /// - Returns: The blocks, those that fill gaps among them.
  public func simulate(
    _ blocks: [BlockSimulation], on base: BlockReference = .latest, tracesTransfers: Bool = false,
    validates: Bool = false
  ) async throws(ProviderError) -> [SimulatedBlock<Hash32>] {
    try await simulate(blocks, on: base, tracesTransfers, validates, full: false)
  }

  /// As ``simulate(_:on:tracesTransfers:validates:)``, with the transactions that the calls become in place of their
  /// hashes.
  public func simulateWithTransactions(
    _ blocks: [BlockSimulation], on base: BlockReference = .latest, tracesTransfers: Bool = false,
    validates: Bool = false
  ) async throws(ProviderError) -> [SimulatedBlock<RPCTransaction>] {
    try await simulate(blocks, on: base, tracesTransfers, validates, full: true)
  }

  private func simulate<Transaction>(
    _ blocks: [BlockSimulation], on base: BlockReference, _ traces: Bool, _ validates: Bool, full: Bool
  ) async throws(ProviderError) -> [SimulatedBlock<Transaction>] {
    var payload: [(String, JSON)] = [("blockStateCalls", .array(blocks.map(\.json)))]
    if traces { payload.append(("traceTransfers", true)) }
    if validates { payload.append(("validation", true)) }
    if full { payload.append(("returnFullTransactions", true)) }
    return try await call("eth_simulateV1", [.object(payload), base.json])
  }
}
