import EthJSON

extension SessionState {
  /// Whether somebody waits for an answer that begins a subscription.
  var isSubscribing: Bool { pending.values.contains { $0.isSubscribe } }

  /// Makes a subscription of the answer to `eth_subscribe`.
  mutating func begin(
    _ key: UInt64, _ results: Result<[Result<JSONValue, RPCError>], RPCError>
  ) -> [Action] {
    guard case .success(let each) = results, case .success(let result) = each.first else {
      return [.answer(key, results)]
    }
    let id: SubscriptionID
    do throws(JSONError) {
      id = try SubscriptionID(json: result)
    } catch {
      return [.answer(key, .failure(.decoding(method: "eth_subscribe", error)))]
    }
    guard subscriptions[id] == nil else {
      return violation("it gave two subscriptions the same id")
        + [.answer(key, .failure(.protocolViolation("it gave two subscriptions the same id")))]
    }
    subscriptions[id] = key
    subscriptionIDs[key] = id
    let mine = early.filter { $0.0 == id }.map(\.1)
    early.removeAll { $0.0 == id }
    return [.subscribed(key, early: mine, isIncomplete: lostEarly)]
  }

  /// Hands a notification to its subscription. One that is nobody's may be of a subscription whose answer is still
  /// to come, as a node's threads may overtake each other.
  mutating func notification(_ message: JSONValue, bytes: Int) -> [Action] {
    guard let params = message["params"], let json = params["subscription"],
      let id = try? SubscriptionID(json: json)
    else { return [] }
    guard let key = subscriptions[id] else {
      if let result = params["result"], isSubscribing { keep(result, of: id, bytes: bytes) }
      return []
    }
    if let result = params["result"] { return [.notify(key, result)] }
    // The node ended it.
    subscriptions[id] = nil
    subscriptionIDs[key] = nil
    guard let error = params["error"], let reason = try? ServerError(json: error) else {
      return [.end(key, .protocolViolation("a notification has neither result nor error"))]
    }
    return [.end(key, .server(reason))]
  }

  private mutating func keep(_ notification: JSONValue, of id: SubscriptionID, bytes: Int) {
    guard early.count < Self.earlyLimit, bytes <= Self.earlyBytesLimit - earlyBytes else {
      lostEarly = true
      return
    }
    earlyBytes += bytes
    early.append((id, notification))
  }
}
