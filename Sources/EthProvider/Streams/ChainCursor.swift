import EthPrimitives

/// How far a stream of the chain has come: the last block and log that were reported, and the hashes of some blocks
/// before, by which the stream finds the way back when it goes on after a reorganisation.
///
/// As text it can be kept in a file or a database, and a stream goes on from it in another process:
/// ```swift
/// let saved = "\(change.cursor)"
/// let stream = provider.logs(filter, from: .cursor(try ChainCursor(saved)))
/// ```
/// It knows which blocks it has reported something of, so that what left the chain in the meantime is reported as
/// removed. It belongs to one filter: with another one, what was reported is not what the node finds.
public struct ChainCursor: Hashable, Sendable {
  /// The chain (EIP-155).
  public let chainId: UInt64
  /// The last block that something was reported of, or that had nothing to report.
  public var block: BlockIdentifier { tip.block }
  /// The index in ``block`` of the last log reported; `nil` where the whole block was, or nothing of it.
  public var logIndex: UInt64? {
    if case .upTo(let index) = progress { index } else { nil }
  }
  /// How much of ``block`` was reported.
  let progress: Progress
  /// The last block.
  let tip: Mark
  /// Blocks before it, newest first: all of the window that something was reported of, and some others.
  let older: [Mark]
  /// Where the stream began, as long as ``older`` goes back that far: nothing below was reported.
  let start: UInt64?

  /// A block that the stream has passed.
  struct Mark: Hashable, Sendable {
    let block: BlockIdentifier
    /// How many elements of it were reported.
    let reported: Int
  }

  /// How much of a block was reported.
  enum Progress: Hashable, Sendable {
    /// All that it has.
    case whole
    /// Up to the log of this index.
    case upTo(UInt64)
    /// Nothing, as it was reported as removed again.
    case none
  }

  /// A place known by its block alone: all up to this block's end is taken as reported. A reorganisation of that
  /// block itself ends the stream with ``StreamError/deepReorganisation(at:)``.
  ///
  /// - Parameters:
  ///   - chainId: The chain (EIP-155).
  ///   - block: The last block that needs no report.
  public init(chainId: UInt64, after block: BlockIdentifier) {
    self.init(
      chainId: chainId, tip: Mark(block: block, reported: 0), progress: .whole, older: [], start: nil)
  }

  init(chainId: UInt64, tip: Mark, progress: Progress, older: [Mark], start: UInt64?) {
    self.chainId = chainId
    self.tip = tip
    self.progress = progress
    self.older = older
    self.start = start
  }
}

extension ChainCursor: ChainPlace {
  /// The cursor itself.
  public var cursor: ChainCursor { self }
}
