/// Where a stream of the chain begins.
public enum StreamStart: Hashable, Sendable {
  /// With the block after the newest one that the stream delivers.
  case now
  /// With this block, however old.
  case block(UInt64)
  /// After what this cursor has reported.
  case cursor(ChainCursor)
}

/// How deep a block has to be before a stream delivers it.
public enum StreamDepth: Hashable, Sendable {
  /// The newest block at once; reorganisations come as `.removed`.
  case latest
  /// Blocks with so many others on top: a reorganisation that goes deeper still comes as `.removed`.
  case confirmations(UInt64)
  /// Blocks that the node calls finalized, of which nothing is ever removed.
  case finalized
}

/// What a stream makes of a block's log filter (`logsBloom`), which tells when a block can have no matching log.
public enum BloomUse: Hashable, Sendable {
  /// Nothing, as some chains leave it empty.
  case ignored
  /// An answer without logs is asked for again where the block's filter says that there should be some.
  case checked
  /// As ``checked``, and a block whose filter says that there are none is not asked for its logs.
  case trusted
}
