import EthPrimitives

extension LogFilter {
  /// Whether a log matches: its address is one of the filter's, and each topic of the filter is there with one of its
  /// values.
  public func matches(_ log: Log) -> Bool {
    guard addresses.isEmpty || addresses.contains(log.address) else { return false }
    guard topics.count <= log.topics.count else { return false }
    for place in topics.indices {
      guard let values = topics[place] else { continue }
      let topic = log.topics[place]
      guard values.count == 1 ? values[0] == topic : values.contains(topic) else { return false }
    }
    return true
  }
}
