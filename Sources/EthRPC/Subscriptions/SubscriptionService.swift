public import EthJSON

/// A connection over which a node can speak first.
public protocol SubscriptionService: Sendable {
  /// Subscribes (`eth_subscribe`) and returns what the node sends from then on.
  ///
  /// The stream ends with an error when the connection breaks: what happened since is not in it, and a
  /// new subscription begins with what happens then.
  /// - Parameters:
  ///   - params: The parameters of `eth_subscribe`, such as `["newHeads"]`.
  ///   - bufferLimit: How many notifications may wait for the reader; one more ends the stream with an error.
  /// - Throws: ``RPCError``.
  func subscribe(
    _ params: [JSON], bufferLimit: Int, options: CallOptions
  ) async throws(RPCError) -> RPCSubscription
}

/// What a node sends for one subscription, in order. It has one reader; where that goes, the subscription ends.
public struct RPCSubscription: AsyncSequence, Sendable {
  /// The notifications' `params.result`.
  public typealias Element = JSONValue
  /// Why there will be no more.
  public typealias Failure = RPCError

  private let stream: AsyncThrowingStream<JSONValue, any Error>

  /// A subscription whose notifications come out of `stream`, which fails with ``RPCError`` alone.
  package init(_ stream: AsyncThrowingStream<JSONValue, any Error>) { self.stream = stream }

  /// The notifications from the first one that nobody has read.
  public func makeAsyncIterator() -> Iterator { Iterator(base: stream.makeAsyncIterator()) }

  /// Reads the notifications.
  public struct Iterator: AsyncIteratorProtocol {
    var base: AsyncThrowingStream<JSONValue, any Error>.Iterator

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
}
