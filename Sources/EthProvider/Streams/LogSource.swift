import EthPrimitives
import EthRPC

/// Logs that match a filter.
struct LogSource: ChainSource {
  let provider: Provider
  let filter: LogFilter
  /// For each condition of the filter the bits of the values that meet it.
  private let bits: [[Bloom]]

  init(_ provider: Provider, _ filter: LogFilter) {
    self.provider = provider
    self.filter = filter
    var bits: [[Bloom]] = []
    if !filter.addresses.isEmpty { bits.append(filter.addresses.map { Self.bits(of: $0.bytes) }) }
    for case .some(let topics) in filter.topics { bits.append(topics.map { Self.bits(of: $0.bytes) }) }
    self.bits = bits
  }

  private static func bits(of entry: [UInt8]) -> Bloom {
    var bloom = Bloom()
    bloom.add(entry)
    return bloom
  }

  func mayHave(_ bloom: Bloom) -> Bool {
    // Without conditions, any log at all is of interest.
    !bloom.isEmpty && bits.allSatisfy { $0.contains { bloom.contains($0) } }
  }

  func items(of header: ChainHeader) async throws(ProviderError) -> [Placed<Log>] {
    try Self.placed(try await provider.logs(filter, inBlock: header.hash), of: header.id)
  }

  func content(of block: BlockIdentifier) async throws(ProviderError) -> [Placed<Log>]? {
    guard try await provider.header(.hash(block.hash)) != nil else { return nil }
    do throws(ProviderError) {
      return try Self.placed(try await provider.logs(filter, inBlock: block.hash), of: block)
    } catch {
      // Some nodes keep a block that left the chain, but not what it did.
      if case .rpc(.server) = error { return nil }
      throw error
    }
  }

  private static func placed(_ logs: [Log], of block: BlockIdentifier) throws(ProviderError) -> [Placed<Log>]
  {
    let placed = logs.map { Placed(index: $0.logIndex, item: $0) }.sorted {
      $0.item.logIndex < $1.item.logIndex
    }
    guard logs.allSatisfy({ $0.blockHash == block.hash && $0.blockNumber == block.number }) else {
      throw .rpc(.protocolViolation("it sent logs of other blocks than block \(block.hash)"))
    }
    guard zip(placed, placed.dropFirst()).allSatisfy({ $0.item.logIndex < $1.item.logIndex }) else {
      throw .rpc(.protocolViolation("it sent two logs of the same index in block \(block.hash)"))
    }
    return placed
  }

  func pages(of blocks: ClosedRange<UInt64>) -> LogPages? {
    provider.logPages(filter, from: .number(blocks.lowerBound), to: .number(blocks.upperBound))
  }

  func item(of log: Log) -> Log? { log }
}
