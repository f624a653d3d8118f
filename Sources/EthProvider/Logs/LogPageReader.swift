import EthJSON
import EthPrimitives
import EthRPC

/// What a page is made of: logs, or what was read from them.
protocol LogItem: Sendable {
  /// The item of a log; `nil` for a log that is passed over.
  static func item(of log: Log) throws(ProviderError) -> Self?
  /// The log's place on the chain.
  var place: LogPlace { get }
}

/// Where a log is on the chain.
struct LogPlace: Comparable {
  let block: UInt64
  let index: UInt64

  static func < (a: LogPlace, b: LogPlace) -> Bool { (a.block, a.index) < (b.block, b.index) }
}

extension Log: LogItem {
  static func item(of log: Log) -> Log? { log }
  var place: LogPlace { LogPlace(block: blockNumber, index: logIndex) }
}

/// Reads and checks the logs of a range while they arrive.
struct LogPageReader<Item: LogItem>: ElementReader {
  let filter: LogFilter
  let blocks: ClosedRange<UInt64>
  /// What was read.
  private(set) var items: [Item] = []
  /// How many logs were read, with those that were passed over.
  private(set) var count = 0
  private var last: LogPlace?
  private var isInOrder = true
  private var problem: ProviderError?

  init(_ filter: LogFilter, _ blocks: ClosedRange<UInt64>) {
    self.filter = filter
    self.blocks = blocks
  }

  mutating func read(_ element: JSONValue) throws(JSONError) {
    let log = try Log(json: element)
    if problem == nil { take(log) }
  }

  /// Takes a log that must be one of those asked for.
  mutating func take(_ log: Log) {
    do throws(ProviderError) {
      guard blocks.contains(log.blockNumber) else {
        throw .wrongLogs(WrongLogs(.outsideOfRange(blocks), log))
      }
      guard filter.matches(log) else { throw .wrongLogs(WrongLogs(.doesNotMatch, log)) }
      guard !log.removed else { throw .wrongLogs(WrongLogs(.removed, log)) }
      let place = log.place
      if let last, last >= place {
        guard last > place else { throw .wrongLogs(WrongLogs(.twice, log)) }
        isInOrder = false
      } else {
        last = place
      }
      count += 1
      if let item = try Item.item(of: log) { items.append(item) }
    } catch {
      problem = error
    }
  }

  /// The items in the order of the chain.
  ///
  /// - Throws: What was wrong with the first log with which something was wrong.
  mutating func finish() throws(ProviderError) -> [Item] {
    if let problem { throw problem }
    guard !isInOrder else { return items }
    items.sort { $0.place < $1.place }
    for (a, b) in zip(items, items.dropFirst()) where a.place == b.place {
      throw .wrongLogs(WrongLogs(.twice, block: a.place.block, index: a.place.index))
    }
    return items
  }
}

/// Reads the logs that match from a block's receipts.
struct ReceiptLogReader<Item: LogItem>: ElementReader {
  var logs: LogPageReader<Item>

  mutating func read(_ element: JSONValue) throws(JSONError) {
    for element in try element.member("logs").elements() {
      let log = try Log(json: element)
      if logs.filter.matches(log) { logs.take(log) }
    }
  }
}
