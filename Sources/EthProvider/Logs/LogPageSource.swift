import EthJSON
import EthPrimitives
import EthRPC

/// Asks a node for pages of logs.
struct LogPageSource<Item: LogItem>: Sendable {
  let provider: Provider
  let filter: LogFilter
  let first: BlockReference
  let last: BlockReference
  let paging: LogPaging

  /// The blocks that are asked for, as numbers, so that no page overlaps another one; `nil` for none.
  func blocks() async throws(ProviderError) -> ClosedRange<UInt64>? {
    guard !filter.matchesNothing else { return nil }
    let start = try await number(first)
    var end = first == last ? start : try await number(last)
    guard start <= end else { return nil }
    if case .number = last, end - start >= paging.firstBlocks {
      // Blocks that do not exist yet have no logs, and could be asked for without end.
      end = min(end, try await provider.blockNumber())
    }
    return start <= end ? start...end : nil
  }

  private func number(_ reference: BlockReference) async throws(ProviderError) -> UInt64 {
    switch reference {
    case .number(let number): number
    case .latest, .pending: try await provider.blockNumber()
    default: try await provider.requireBlock(reference).number
    }
  }

  /// More items than these are not made room for before they come.
  private static var mostExpected: Int { 1 << 16 }

  /// The logs of a range, by one request; `expected` says how many there may be.
  func page(
    of blocks: ClosedRange<UInt64>, expecting expected: Int
  ) async throws(ProviderError) -> (items: [Item], logs: Int) {
    let range: [(String, JSON)] = [
      ("fromBlock", .quantity(blocks.lowerBound)), ("toBlock", .quantity(blocks.upperBound)),
    ]
    let reader = try await rpc { () async throws(RPCError) in
      try await provider.service.read(
        RPCCall("eth_getLogs", [filter.json(range)]), options: provider.options,
        with: LogPageReader<Item>(filter, blocks, expecting: min(expected, Self.mostExpected)))
    }
    return try reader.finish()
  }

  /// The logs of a block, from its receipts.
  func receipts(of block: UInt64) async throws(ProviderError) -> (items: [Item], logs: Int) {
    let reader = try await rpc { () async throws(RPCError) in
      try await provider.service.read(
        RPCCall("eth_getBlockReceipts", [.quantity(block)]), options: provider.options,
        with: ReceiptLogReader<Item>(logs: LogPageReader(filter, block...block)))
    }
    return try reader.logs.finish()
  }
}
