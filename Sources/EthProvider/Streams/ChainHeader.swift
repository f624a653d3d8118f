import EthPrimitives

/// What a stream knows of a block on the chain.
struct ChainHeader: Sendable {
  let id: BlockIdentifier
  let parentHash: Hash32
  /// Seconds since 1970.
  let timestamp: UInt64
  /// `nil` where the node leaves it away.
  let bloom: Bloom?
  /// The whole block, for those who want that.
  let block: Block?

  var number: UInt64 { id.number }
  var hash: Hash32 { id.hash }

  /// Numbers above are no block's, so that counting on from one that is not above cannot overflow.
  static let highestNumber: UInt64 = 1 << 62
}

/// Something that a block has, with its place in it.
struct Placed<Item: Sendable>: Sendable {
  /// The log's index; `nil` for the block itself.
  let index: UInt64?
  let item: Item
}

extension Placed: Equatable where Item: Equatable {}

/// Something that an old block has.
struct PlacedInHistory<Item: Sendable>: Sendable {
  let block: BlockIdentifier
  let placed: Placed<Item>
}
