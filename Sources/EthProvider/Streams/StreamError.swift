/// Why a stream of the chain ends.
public enum StreamError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The node cannot answer what the stream asks, or failed more often in a row than
  /// ``StreamOptions/maximumFailures``.
  case provider(ProviderError)
  /// This block was reported, or passed, and is not on the chain any more, and no block before it is known that
  /// still is: the reorganisation is deeper than the window.
  case deepReorganisation(at: BlockIdentifier)
  /// This block was final and is not on the chain any more.
  case finalizedBlockLost(BlockIdentifier)
  /// Something was reported of this block, which left the chain while nobody followed it, and the node does not know
  /// any more what it was. Undo all that came from `blocks`, newest first, and go on from `resume`.
  case removedUnknown(blocks: [BlockIdentifier], resume: ChainCursor)
  /// The cursor is of another chain than the node.
  case wrongChain(expected: UInt64, found: UInt64)
  /// The node's newest block stayed below all blocks that the cursor knows, so that nothing tells whether they are of
  /// its chain: it has not caught up, or is of another chain of that number, such as a development chain that was
  /// started anew.
  case behindCursor(head: UInt64, oldest: BlockIdentifier)
  /// The node says of the cursor's block that it holds something else than what was reported: the cursor is of
  /// another filter.
  case otherFilter(BlockIdentifier)
  /// The log has the event's topic and does not decode. After `resume` comes what follows the log.
  case undecodable(Log, ProviderError, resume: ChainCursor)
  /// The waiting task was cancelled.
  case cancelled

  /// Whether the waiting task was cancelled.
  public var isCancellation: Bool { self == .cancelled }

  /// One sentence that says what happened and what to do.
  public var description: String {
    switch self {
    case .provider(let error): error.description
    case .deepReorganisation(let block):
      "block \(block) is not on the chain any more and no earlier block is known: start from an older block"
    case .finalizedBlockLost(let block):
      "block \(block) was final and is not on the chain any more: check the endpoint before going on"
    case .removedUnknown(let blocks, let resume):
      "\(blocks.count) blocks down to \(blocks.last?.number ?? 0) left the chain and the node does not know "
        + "their contents any more: undo what came from them and go on after block \(resume.block.number)"
    case .wrongChain(let expected, let found):
      "the cursor is of chain \(expected), and the node serves chain \(found)"
    case .behindCursor(let head, let oldest):
      "the node is at block \(head), below block \(oldest.number), the oldest that the cursor knows: it has not caught "
        + "up, or is of another chain with the same number: wait for it, or start without the cursor"
    case .otherFilter(let block):
      "what the cursor has reported of block \(block) is not what the node finds: check that the filter is the same"
    case .undecodable(let log, let error, _):
      "log \(log.logIndex) of block \(log.blockNumber): \(error)"
    case .cancelled: "the stream was cancelled"
    }
  }
}
