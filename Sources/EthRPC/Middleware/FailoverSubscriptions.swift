import EthJSON

/// Subscribes at the best endpoint that can.
struct FailoverSubscriptions: SubscriptionService {
  let failover: Failover

  func subscribe(
    _ params: [JSON], bufferLimit: Int, options: CallOptions
  ) async throws(RPCError) -> RPCSubscription {
    let unable = Set(
      failover.monitor.services.indices.filter { failover.monitor.services[$0].subscriptions == nil })
    return try await failover.inTurn(RPCCall("eth_subscribe", params), options, skipping: unable) {
      service, options async throws(RPCError) in
      guard let subscriptions = service.subscriptions else { throw .noEndpoint([]) }
      return try await subscriptions.subscribe(params, bufferLimit: bufferLimit, options: options)
    }
  }
}
