import EthPrimitives

/// Whole blocks.
struct BlockSource: ChainSource {
  let provider: Provider
  var readsHistory: Bool { false }

  func mayHave(_ bloom: Bloom) -> Bool { true }

  func items(of header: ChainHeader) async throws(ProviderError) -> [Placed<Block>] {
    header.block.map { [Placed(index: nil, item: $0)] } ?? []
  }

  func content(of block: BlockIdentifier) async throws(ProviderError) -> [Placed<Block>]? {
    guard let header = try await provider.header(.hash(block.hash)) else { return nil }
    return try await items(of: header)
  }

  func history(
    of blocks: ClosedRange<UInt64>
  ) async throws(ProviderError) -> (items: [PlacedInHistory<Block>], through: UInt64) {
    // Blocks have to be fetched one by one however old they are.
    throw .unknownBlock("\(blocks)")
  }
}
