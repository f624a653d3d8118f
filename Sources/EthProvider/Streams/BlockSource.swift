import EthPrimitives

/// Whole blocks.
struct BlockSource: ChainSource {
  let provider: Provider

  func mayHave(_ bloom: Bloom) -> Bool { true }

  func items(of header: ChainHeader) async throws(ProviderError) -> [Placed<Block>] {
    header.block.map { [Placed(index: nil, item: $0)] } ?? []
  }

  func content(of block: BlockIdentifier) async throws(ProviderError) -> [Placed<Block>]? {
    guard let header = try await provider.header(.hash(block.hash)) else { return nil }
    return try await items(of: header)
  }
}
