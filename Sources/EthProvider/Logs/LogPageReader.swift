import EthJSON
import EthPrimitives
import EthRPC

/// What a page is made of: logs, or what was read from them.
protocol LogItem: Sendable {
  /// The items of a page's logs, in the same order; a log that is passed over has none.
  static func items(of logs: [Log]) throws(ProviderError) -> [Self]
}

/// Where a log is on the chain.
struct LogPlace: Comparable {
  let block: UInt64
  let index: UInt64

  static func < (a: LogPlace, b: LogPlace) -> Bool { (a.block, a.index) < (b.block, b.index) }
}

extension Log: LogItem {
  static func items(of logs: [Log]) -> [Log] { logs }
}

extension Log {
  var place: LogPlace { LogPlace(block: blockNumber, index: logIndex) }
}

/// Reads and checks the logs of a range while they arrive.
///
/// It knows nothing of what is made of them: code for any type costs more for each log than reading the log does.
struct LogPageReader: ElementReader {
  let filter: LogFilter
  let blocks: ClosedRange<UInt64>
  /// What was read.
  private var logs: [Log] = []
  private var last: LogPlace?
  private var isInOrder = true
  private var problem: ProviderError?

  init(_ filter: LogFilter, _ blocks: ClosedRange<UInt64>) {
    self.filter = filter
    self.blocks = blocks
  }

  mutating func read(_ element: JSONValue) throws(JSONError) {
    take(try Log(json: element))
  }

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
    logs.append(log)
  }

  private func problem(with log: Log) -> WrongLogs.Problem? {
    guard blocks.contains(log.blockNumber) else { return .outsideOfRange(blocks) }
    guard filter.matches(log) else { return .doesNotMatch }
    guard !log.removed else { return .removed }
    return last == log.place ? .twice : nil
  }

  /// The logs in the order of the chain.
  ///
  /// - Throws: What was wrong with the first log with which something was wrong.
  consuming func finish() throws(ProviderError) -> [Log] {
    if let problem { throw problem }
    guard !isInOrder else { return logs }
    logs.sort { $0.place < $1.place }
    for (a, b) in zip(logs, logs.dropFirst()) where a.place == b.place {
      throw .wrongLogs(WrongLogs(.twice, block: a.blockNumber, index: a.logIndex))
    }
    return logs
  }
}

/// Reads the logs that match from a block's receipts.
struct ReceiptLogReader: ElementReader {
  var logs: LogPageReader

  mutating func read(_ element: JSONValue) throws(JSONError) {
    for element in try element.member("logs").elements() {
      let log = try Log(json: element)
      if logs.filter.matches(log) { logs.take(log) }
    }
  }
}
