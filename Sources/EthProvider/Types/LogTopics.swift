public import EthPrimitives

/// The topics of a log, in order: at most four (yellow paper, section 4.3.1), kept in place, as the hundreds of
/// thousands of logs of a long range would otherwise have an array each.
///
/// It is used as an array is; where one is needed, `Array(log.topics)` makes it.
public struct LogTopics: Hashable, Sendable {
  private var topic0 = Hash32.zero
  private var topic1 = Hash32.zero
  private var topic2 = Hash32.zero
  private var topic3 = Hash32.zero
  /// How many topics there are.
  public private(set) var count = 0

  /// No topics.
  public init() {}

  /// Takes topics from anywhere; `nil` for more than four.
  public init?(_ topics: some Sequence<Hash32>) {
    for topic in topics {
      guard count < 4 else { return nil }
      append(topic)
    }
  }

  /// The topics as an array that is made at once.
  var array: [Hash32] {
    switch count {
    case 0: []
    case 1: [topic0]
    case 2: [topic0, topic1]
    case 3: [topic0, topic1, topic2]
    default: [topic0, topic1, topic2, topic3]
    }
  }

  /// Makes an array that is there already one of these topics.
  func copy(to array: inout [Hash32]) {
    array.removeAll(keepingCapacity: true)
    if count > 0 { array.append(topic0) }
    if count > 1 { array.append(topic1) }
    if count > 2 { array.append(topic2) }
    if count > 3 { array.append(topic3) }
  }

  /// Adds a topic, of which there must be fewer than four.
  @inline(__always)
  mutating func append(_ topic: Hash32) {
    switch count {
    case 0: topic0 = topic
    case 1: topic1 = topic
    case 2: topic2 = topic
    default: topic3 = topic
    }
    count += 1
  }
}

extension LogTopics: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of topics.
  public var endIndex: Int { count }

  /// The topic at a position, counted from 0.
  public subscript(position: Int) -> Hash32 {
    precondition(position >= 0 && position < count, "a log has no topic \(position)")
    return switch position {
    case 0: topic0
    case 1: topic1
    case 2: topic2
    default: topic3
    }
  }
}

extension LogTopics: ExpressibleByArrayLiteral {
  /// Topics that stand in the program; there must be at most four.
  public init(arrayLiteral elements: Hash32...) {
    precondition(elements.count <= 4, "a log has at most 4 topics")
    for topic in elements { append(topic) }
  }
}

extension LogTopics: CustomStringConvertible {
  /// The topics as an array shows them.
  public var description: String { "\(Array(self))" }
}
