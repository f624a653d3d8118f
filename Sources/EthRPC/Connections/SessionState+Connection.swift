import EthJSON

extension SessionState {
  mutating func submit(_ exchange: RPCExchange, _ isSubscribe: Bool, _ now: Duration) -> [Action] {
    guard let id = exchange.requests.first?.id else { return [] }
    guard pending.count < options.maximumPendingCalls else {
      let limit = options.maximumPendingCalls
      return [.answer(id, .failure(.transport(.tooManyCalls(endpoint: endpoint, limit: limit))))]
    }
    pending[id] = Pending(exchange: exchange, isSubscribe: isSubscribe)
    for request in exchange.requests.dropFirst() { batchOf[request.id] = id }
    switch phase {
    case .open: return send(exchange)
    case .opening:
      unsent.append(id)
      return []
    case .idle:
      unsent.append(id)
      return open(now)
    }
  }

  mutating func abandon(_ id: UInt64, _ error: RPCError) -> [Action] {
    guard let entry = remove(id) else { return [] }
    if entry.isSubscribe, !isSubscribing { forgetEarly() }
    if phase == .opening {
      unsent.removeAll { $0 == id }
    } else if entry.isSubscribe, abandonedSubscribes.count < Self.abandonedLimit {
      abandonedSubscribes.insert(id)
    }
    return [.answer(id, .failure(error))]
  }

  mutating func opened(_ number: UInt64) -> [Action] {
    guard number == connection, phase == .opening else { return [] }
    phase = .open
    let ids = unsent
    unsent = []
    return [.accept(bytes: acceptedBytes)] + ids.flatMap { id in pending[id].map { send($0.exchange) } ?? [] }
  }

  /// Ends what the connection carried, and opens another where a subscription was: whoever reads it wants to go on.
  mutating func lost(_ error: RPCError, _ now: Duration, _ jitter: Double) -> [Action] {
    let hadSubscriptions = !subscriptions.isEmpty
    failures += 1
    mayOpenAt = now + options.longestDelay(afterFailures: failures) * min(max(jitter, 0), 1)
    return reset(error) + (hadSubscriptions ? open(now) : [])
  }

  /// Forgets the connection and all that it carried.
  mutating func reset(_ error: RPCError) -> [Action] {
    let answers = pending.keys.sorted().map { Action.answer($0, .failure(error)) }
    let ends = subscriptionIDs.keys.sorted().map { Action.end($0, error) }
    phase = .idle
    pending = [:]
    batchOf = [:]
    unsent = []
    abandonedSubscribes = []
    subscriptionIDs = [:]
    subscriptions = [:]
    forgetEarly()
    acceptedBytes = max(0, options.maximumNotificationBytes)
    return answers + ends
  }

  mutating func unsubscribe(_ key: UInt64) -> [Action] {
    guard let id = subscriptionIDs.removeValue(forKey: key) else { return [] }
    subscriptions[id] = nil
    return [end(id)]
  }

  /// What tells the node that a subscription is not wanted. Its answer is nothing to anybody.
  mutating func end(_ id: SubscriptionID) -> Action {
    .send(RPCExchange(RPCCall("eth_unsubscribe", [id.json]), id: makeID(), options: CallOptions()).payload)
  }

  /// Takes an exchange off the list of those that wait.
  mutating func remove(_ id: UInt64) -> Pending? {
    guard let entry = pending.removeValue(forKey: id) else { return nil }
    for request in entry.exchange.requests.dropFirst() { batchOf[request.id] = nil }
    return entry
  }

  mutating func forgetEarly() {
    early = []
    earlyBytes = 0
    lostEarly = false
  }

  private mutating func open(_ now: Duration) -> [Action] {
    connection &+= 1
    phase = .opening
    return [.open(connection, after: max(.zero, mayOpenAt - now))]
  }

  /// Sends an exchange. What one call allows an answer, the connection has to let through.
  private mutating func send(_ exchange: RPCExchange) -> [Action] {
    guard exchange.limit > acceptedBytes else { return [.send(exchange.payload)] }
    acceptedBytes = exchange.limit
    return [.accept(bytes: acceptedBytes), .send(exchange.payload)]
  }
}
