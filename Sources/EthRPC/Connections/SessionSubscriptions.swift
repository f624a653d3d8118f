#if Network
  import EthJSON

  /// Subscriptions over a session's connection.
  struct SessionSubscriptions: SubscriptionService {
    let session: Session

    func subscribe(
      _ params: [JSON], bufferLimit: Int, options: CallOptions
    ) async throws(RPCError) -> RPCSubscription {
      try await session.subscribe(params, bufferLimit: bufferLimit, options: options)
    }
  }
#endif
