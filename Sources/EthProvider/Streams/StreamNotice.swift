/// What happens in a stream besides its elements.
public enum StreamNotice: Sendable, Equatable, CustomStringConvertible {
  /// A question failed; it is asked again after a time.
  case failed(ProviderError, retryingIn: Duration)
  /// These blocks were caught up with after a failure, a reconnection or a restart, before newer ones.
  case filledGap(ClosedRange<UInt64>)
  /// The node's newest block is below the stream's last one, on the same chain: the stream waits for it.
  case nodeLags(head: UInt64, behind: UInt64)
  /// The blocks above this one left the chain, and what was reported of them is reported as removed.
  case reorganised(above: UInt64, depth: UInt64)
  /// The node has no logs of a block whose filter says that it should; it is asked again.
  case logsMissing(BlockIdentifier)
  /// Nothing links the node's chain to the blocks of the window; it is asked again before the stream ends.
  case suspectsDeepReorganisation(below: BlockIdentifier)
  /// The subscription that wakes the stream ended; a new one is made.
  case subscriptionEnded(String)
  /// The stream has come this far; between elements, too.
  case reached(ChainCursor)

  /// One sentence that says what happened.
  public var description: String {
    switch self {
    case .failed(let error, let delay): "\(error); asking again in \(delay)"
    case .filledGap(let blocks): "caught up with blocks \(blocks.lowerBound) to \(blocks.upperBound)"
    case .nodeLags(let head, let tip):
      "the node is at block \(head), behind block \(tip) that was seen already"
    case .reorganised(let block, let depth): "the last \(depth) blocks above block \(block) left the chain"
    case .logsMissing(let block): "the node has no logs of block \(block), which should have some"
    case .suspectsDeepReorganisation(let block):
      "the node's chain does not have block \(block), which should not have left the chain any more"
    case .subscriptionEnded(let reason): "the subscription to new blocks ended: \(reason)"
    case .reached(let cursor): "reached block \(cursor.block.number)"
    }
  }
}
