public import EthJSON

/// What a node sends for one subscription, in order. It has one reader; where that goes, the subscription ends.
///
/// ```swift
/// let heads = try await node.subscriptions?.subscribe(["newHeads"], bufferLimit: 100, options: CallOptions())
/// ```
/// The connection lives at least as long as its subscriptions.
public struct RPCSubscription: AsyncSequence, Sendable {
  /// The notifications' `params.result`.
  public typealias Element = JSONValue
  /// Why there will be no more.
  public typealias Failure = RPCError

  private let stream: AsyncThrowingStream<JSONValue, any Error>
  private let subscriber: Subscriber

  /// A subscription whose notifications come out of `stream`, which fails with ``RPCError`` alone; `end` is called
  /// when nobody can read it any more.
  package init(
    _ stream: AsyncThrowingStream<JSONValue, any Error>, end: @escaping @Sendable () -> Void = {}
  ) {
    self.stream = stream
    subscriber = Subscriber(end)
  }

  /// The notifications from the first one that nobody has read. When the iterator goes, the subscription ends.
  public func makeAsyncIterator() -> Iterator {
    Iterator(base: stream.makeAsyncIterator(), subscriber: subscriber, reader: Subscriber(subscriber.end))
  }

  /// Reads the notifications.
  public struct Iterator: AsyncIteratorProtocol {
    var base: AsyncThrowingStream<JSONValue, any Error>.Iterator
    /// The sequence may be gone while it is read.
    let subscriber: Subscriber
    let reader: Subscriber

    /// The next notification, or `nil` where the subscription was ended on this side.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(RPCError) -> JSONValue? {
      do {
        return try await base.next(isolation: actor)
      } catch let error as RPCError {
        throw error
      } catch {
        throw .transport(.cancelled)
      }
    }
  }

  /// Says when it goes.
  final class Subscriber: Sendable {
    let end: @Sendable () -> Void
    init(_ end: @escaping @Sendable () -> Void) { self.end = end }
    deinit { end() }
  }
}
