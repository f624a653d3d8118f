/// What a page is made of: logs, or what is read from them.
protocol LogItem: Sendable {
  /// Where its log is.
  var place: LogPlace { get }
  /// Of how many logs items are made at once.
  static var portion: Int { get }
  /// Makes items of logs and leaves none of these; of a log that is passed over there is no item.
  ///
  /// - Parameter expected: How many items there may be in the end.
  static func move(
    _ logs: inout [Log], to items: inout [Self], expecting expected: Int
  ) throws(ProviderError)
}

/// Where a log is on the chain.
struct LogPlace: Comparable {
  let block: UInt64
  let index: UInt64

  static func < (a: LogPlace, b: LogPlace) -> Bool { (a.block, a.index) < (b.block, b.index) }
}

extension Log: LogItem {
  var place: LogPlace { LogPlace(block: blockNumber, index: logIndex) }
  static var portion: Int { .max }

  static func move(_ logs: inout [Log], to items: inout [Log], expecting expected: Int) {
    if items.isEmpty { swap(&logs, &items) } else { items += logs }
    logs = []
  }
}
