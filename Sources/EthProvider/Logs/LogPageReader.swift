import EthJSON
import EthPrimitives
import EthRPC

/// Reads, checks and collects the logs of a range while they arrive, and makes items of them.
struct LogPageReader<Item: LogItem>: ElementReader {
  private var logs: CheckedLogs
  private var items: [Item] = []
  /// How many logs are expected.
  private let expected: Int

  init(_ filter: LogFilter, _ blocks: ClosedRange<UInt64>, expecting expected: Int = 0) {
    logs = CheckedLogs(filter, blocks)
    self.expected = expected
  }

  mutating func read(_ element: JSONValue) throws(JSONError) {
    logs.take(try Log(json: element))
    makeItems(of: Item.portion)
  }

  mutating func read(_ scanner: inout JSONScanner) -> Bool {
    guard logs.read(&scanner) else { return false }
    makeItems(of: Item.portion)
    return true
  }

  /// Reads a log where it is one of those that match.
  mutating func readMatching(_ element: JSONValue) throws(JSONError) {
    let log = try Log(json: element)
    guard logs.filter.matches(log) else { return }
    logs.take(log)
    makeItems(of: Item.portion)
  }

  /// Makes items of the logs that have been collected, where they are as many as this.
  private mutating func makeItems(of least: Int) {
    guard logs.collected.count >= least, logs.problem == nil else { return }
    do throws(ProviderError) {
      try Item.move(&logs.collected, to: &items, expecting: expected)
    } catch {
      logs.problem = error
    }
  }

  /// The items in the order of the chain, and the number of logs.
  ///
  /// - Throws: What was wrong with the first log with which something was wrong.
  consuming func finish() throws(ProviderError) -> (items: [Item], logs: Int) {
    makeItems(of: 1)
    if let problem = logs.problem { throw problem }
    if !logs.isInOrder {
      items.sort { $0.place < $1.place }
      for (a, b) in zip(items, items.dropFirst()) where a.place == b.place {
        throw .wrongLogs(WrongLogs(.twice, block: a.place.block, index: a.place.index))
      }
    }
    return (items, logs.count)
  }
}

/// Reads the logs that match from a block's receipts.
struct ReceiptLogReader<Item: LogItem>: ElementReader {
  var logs: LogPageReader<Item>

  mutating func read(_ element: JSONValue) throws(JSONError) {
    for element in try element.member("logs").elements() { try logs.readMatching(element) }
  }
}
