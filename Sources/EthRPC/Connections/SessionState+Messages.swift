import EthJSON
import EthPrimitives

extension SessionState {
  mutating func received(_ message: [UInt8]) -> [Action] {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONDocument(parsing: message).root
    } catch {
      return [.fail(connection, .notJSON(error, beginning: message))]
    }
    failures = 0
    switch root.kind {
    case .object where root["method"] != nil:
      // A node's own questions, which would have an id, are not answered.
      return root["id"].map { !$0.isNull } ?? false ? [] : notification(root, bytes: message.count)
    case .object: return answer(root, bytes: message.count)
    case .array: return batchAnswer(root, bytes: message.count)
    default: return violation("it sent \(root.kind), which is neither an answer nor a notification")
    }
  }

  /// An answer to one call, or to a batch as a whole.
  private mutating func answer(_ answer: JSONValue, bytes: Int) -> [Action] {
    guard let id = answer["id"], !id.isNull else {
      guard answer["error"] != nil else { return violation("it sent an answer without an id") }
      // It could not read a request, and does not say which; where only one can be meant it is that.
      return refusedExchange.map { settle($0, with: answer, bytes: bytes) } ?? []
    }
    guard let id = RPCExchange.id(of: answer) else { return unknown(id) }
    if let exchange = owner(of: id) { return settle(exchange, with: answer, bytes: bytes) }
    guard id < nextID, id % Self.idStride == 0 else { return unknown(answer["id"]) }
    // Nobody waits for this one any more; a subscription that it began has to be ended.
    guard abandonedSubscribes.remove(id) != nil, let result = answer["result"],
      let subscription = try? SubscriptionID(json: result), subscriptions[subscription] == nil
    else { return [] }
    return [end(subscription)]
  }

  private mutating func batchAnswer(_ answers: JSONValue, bytes: Int) -> [Action] {
    for position in 0..<answers.count {
      guard let answer = answers[position], let json = answer["id"], !json.isNull else { continue }
      guard let id = RPCExchange.id(of: answer), id < nextID, id % Self.idStride == 0 else {
        return unknown(json)
      }
      if let exchange = owner(of: id) { return settle(exchange, with: answers, bytes: bytes) }
    }
    // Either nobody waits for it any more, or it says nothing but that it could not read a batch.
    guard let first = answers[0], first["error"] != nil, first["id"]?.isNull ?? true,
      let exchange = refusedExchange
    else { return [] }
    return settle(exchange, with: first, bytes: bytes)
  }

  /// The exchange that an error without an id is about, where there is no doubt.
  private var refusedExchange: UInt64? {
    if pending.count == 1 { return pending.first?.key }
    let batches = pending.filter { $0.value.exchange.isBatch }
    return batches.count == 1 ? batches.first?.key : nil
  }

  private func owner(of id: UInt64) -> UInt64? {
    let first = batchOf[id] ?? id
    return pending[first] == nil ? nil : first
  }

  private mutating func settle(_ id: UInt64, with answer: JSONValue, bytes: Int) -> [Action] {
    guard let entry = remove(id) else { return [] }
    guard bytes <= entry.exchange.limit else {
      let limit = entry.exchange.limit
      return [.answer(id, .failure(.transport(.responseTooLarge(endpoint: endpoint, limit: limit))))]
    }
    let results = Result { () throws(RPCError) in try entry.exchange.results(in: answer) }
    guard entry.isSubscribe else { return [.answer(id, results)] }
    defer { if !isSubscribing { forgetEarly() } }
    return begin(id, results)
  }

  private func unknown(_ id: JSONValue?) -> [Action] {
    let text = UntrustedText.shown(id?.description ?? "null", limit: 40)
    return violation("it answers a request that was never sent, id \(text)")
  }

  func violation(_ problem: String) -> [Action] { [.fail(connection, .protocolViolation(problem))] }
}
