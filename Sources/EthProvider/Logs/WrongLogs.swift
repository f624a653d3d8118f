public import EthPrimitives

/// Logs that a node sent, and that do not answer what it was asked.
public struct WrongLogs: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a log.
  public enum Problem: Hashable, Sendable {
    /// Its block is none of those that were asked for.
    case outsideOfRange(ClosedRange<UInt64>)
    /// Its block is not the one that was asked for by this hash.
    case ofOtherBlock(Hash32)
    /// Its address or its topics are not what was asked for.
    case doesNotMatch
    /// It is there twice, or two logs have one place.
    case twice
    /// Its block is not on the chain any more.
    case removed
  }

  /// What is wrong.
  public let problem: Problem
  /// The log's block.
  public let blockNumber: UInt64
  /// The log's place in the block.
  public let logIndex: UInt64

  init(_ problem: Problem, _ log: Log) { self.init(problem, block: log.blockNumber, index: log.logIndex) }

  init(_ problem: Problem, block: UInt64, index: UInt64) {
    self.problem = problem
    blockNumber = block
    logIndex = index
  }

  /// One sentence that says what the node did.
  public var description: String {
    let log = "log \(logIndex) of block \(blockNumber)"
    return switch problem {
    case .outsideOfRange(let range):
      "the node was asked for the logs of blocks \(range.lowerBound) to \(range.upperBound) and sent \(log)"
    case .ofOtherBlock(let hash):
      "the node was asked for the logs of block \(hash) and sent \(log), whose hash is another"
    case .doesNotMatch: "the node sent \(log), which does not match the filter"
    case .twice: "the node sent \(log) twice"
    case .removed: "the node sent \(log) as one that was removed from the chain"
    }
  }
}
