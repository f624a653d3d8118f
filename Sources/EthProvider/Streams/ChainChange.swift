public import EthPrimitives

/// What a stream of the chain reports: something that is on the chain now, or something reported before that is not
/// on it any more.
///
/// Played in order they always give the chain as it is: a reorganisation comes as `.removed` in the reverse order of
/// the `.added`, and then the `.added` of the blocks that took the place.
public enum ChainChange<Value: Sendable, Place: ChainPlace>: Sendable {
  /// This is on the chain now.
  case added(Value, Place)
  /// This was reported as added, and its block is not on the chain any more.
  case removed(Value, Place)

  /// What it is about.
  public var value: Value {
    switch self {
    case .added(let value, _), .removed(let value, _): value
    }
  }

  /// Where it is, or was.
  public var place: Place {
    switch self {
    case .added(_, let place), .removed(_, let place): place
    }
  }

  /// Whether it left the chain.
  public var isRemoved: Bool {
    if case .removed = self { true } else { false }
  }

  /// From where a stream goes on after this element: keep it together with what was made of the element.
  public var cursor: ChainCursor { place.cursor }

  /// The same change of another value.
  func map<Other, OtherPlace>(
    _ transform: (Value, Place) throws(StreamError) -> (Other, OtherPlace)
  ) throws(StreamError) -> ChainChange<Other, OtherPlace> {
    switch self {
    case .added(let value, let place):
      let (value, place) = try transform(value, place)
      return .added(value, place)
    case .removed(let value, let place):
      let (value, place) = try transform(value, place)
      return .removed(value, place)
    }
  }
}

extension ChainChange: Equatable where Value: Equatable, Place: Equatable {}
extension ChainChange: Hashable where Value: Hashable, Place: Hashable {}

/// The place of a stream's element, from which the stream can go on.
public protocol ChainPlace: Sendable {
  /// From where a stream goes on after the element.
  var cursor: ChainCursor { get }
}

/// The log that holds an event, with all that the log tells, and the stream's cursor.
@dynamicMemberLookup
public struct StreamedLog: Hashable, ChainPlace {
  /// The log.
  public let log: Log
  /// From where a stream goes on after the event.
  public let cursor: ChainCursor

  /// A member of the log, such as `blockNumber`.
  public subscript<Member>(dynamicMember member: KeyPath<Log, Member>) -> Member { log[keyPath: member] }
}

/// A block, told from all others.
public struct BlockIdentifier: Hashable, Sendable, CustomStringConvertible {
  /// Blocks since genesis.
  public let number: UInt64
  /// The block's hash.
  public let hash: Hash32

  /// A block from its number and hash.
  public init(number: UInt64, hash: Hash32) {
    self.number = number
    self.hash = hash
  }

  /// The number and the hash.
  public var description: String { "\(number) (\(hash))" }
}
