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
  ///   - options: The limits of the call that subscribes.
  /// - Throws: ``RPCError``.
  func subscribe(
    _ params: [JSON], bufferLimit: Int, options: CallOptions
  ) async throws(RPCError) -> RPCSubscription
}
