import EthPrimitives

/// What an indexed parameter of an event must be for a log to be of interest.
///
/// A parameter of type `string`, `bytes`, array or struct is a hash in the log; `Value` then is an
/// ``IndexedHash``, made with ``IndexedHash/init(of:)``:
/// `Named.filter(name: .equals(IndexedHash(of: "cowsay")))`.
public enum TopicFilter<Value: ABITopic>: Sendable {
  /// Anything.
  case any
  /// This value.
  case equals(Value)
  /// One of these values; with none of them no log matches, and none is asked for.
  case oneOf([Value])

  /// The topics that match: `nil` for any, none at all where nothing can match.
  public var topics: [Hash32]? {
    switch self {
    case .any: nil
    case .equals(let value): [value.topic]
    case .oneOf(let values): values.map(\.topic)
    }
  }
}

extension TopicFilter: Equatable where Value: Equatable {}
extension TopicFilter: Hashable where Value: Hashable {}
