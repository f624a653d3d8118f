import EthJSON

/// Logs that were asked for by a filter and a range of blocks, each checked as it comes.
///
/// It knows nothing of what is made of them: code for any type costs more for each log than reading the log does.
struct CheckedLogs {
  let filter: LogFilter
  let blocks: ClosedRange<UInt64>
  /// Those of which nothing has been made yet.
  var collected: [Log] = []
  /// How many have come.
  private(set) var count = 0
  /// Whether they have come in the order of the chain.
  private(set) var isInOrder = true
  /// What was wrong first; nothing is taken after it.
  var problem: ProviderError?
  private var last: LogPlace?

  init(_ filter: LogFilter, _ blocks: ClosedRange<UInt64>) {
    self.filter = filter
    self.blocks = blocks
  }

  /// Reads a log that is plainly written, and takes it.
  mutating func read(_ scanner: inout JSONScanner) -> Bool {
    guard let log = Log(&scanner) else { return false }
    take(log)
    return true
  }

  /// Takes a log that must be one of those asked for.
  mutating func take(_ log: consuming Log) {
    guard problem == nil else { return }
    if let problem = problem(with: log) {
      self.problem = .wrongLogs(WrongLogs(problem, log))
      return
    }
    let place = log.place
    if let last, last > place { isInOrder = false } else { last = place }
    count += 1
    collected.append(log)
  }

  private func problem(with log: Log) -> WrongLogs.Problem? {
    guard blocks.contains(log.blockNumber) else { return .outsideOfRange(blocks) }
    guard filter.matches(log) else { return .doesNotMatch }
    guard !log.removed else { return .removed }
    return last == log.place ? .twice : nil
  }
}
