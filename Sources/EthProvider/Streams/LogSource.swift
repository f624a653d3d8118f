import EthPrimitives
import EthRPC

/// Logs that match a filter.
struct LogSource: ChainSource {
  let provider: Provider
  let filter: LogFilter
  /// For each condition of the filter the bits of the values that meet it.
  private let bits: [[Bloom]]

  /// How many old blocks are asked for at once.
  private static let range: UInt64 = 10_000

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

  var readsHistory: Bool { true }

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

  func history(
    of blocks: ClosedRange<UInt64>
  ) async throws(ProviderError) -> (items: [PlacedInHistory<Log>], through: UInt64) {
    let last = min(blocks.upperBound, blocks.lowerBound + Self.range - 1)
    let logs = try await provider.logs(filter, from: .number(blocks.lowerBound), to: .number(last))
      .sorted { ($0.blockNumber, $0.logIndex) < ($1.blockNumber, $1.logIndex) }
    guard logs.allSatisfy({ (blocks.lowerBound...last).contains($0.blockNumber) }) else {
      throw .rpc(.protocolViolation("it sent logs of other blocks than \(blocks.lowerBound) to \(last)"))
    }
    guard
      zip(logs, logs.dropFirst()).allSatisfy({
        $0.blockNumber < $1.blockNumber || ($0.blockHash == $1.blockHash && $0.logIndex < $1.logIndex)
      })
    else { throw .rpc(.protocolViolation("it sent two logs of the same index, or of two branches, at once")) }
    return (
      logs.map {
        PlacedInHistory(
          block: BlockIdentifier(number: $0.blockNumber, hash: $0.blockHash),
          placed: Placed(index: $0.logIndex, item: $0))
      }, last
    )
  }
}
