public import EthRPC

/// Tells what a node's refusal of a transaction means, by a table.
///
/// The text picks the next step and never decides about money: receipts do. What no rule knows is ambiguous.
///
/// A rule that ends an attempt for good (``SendVerdict/never``) counts only for the client whose words they are, as
/// other clients may mean something else by them; go-ethereum's count for all, since most clients have taken them over.
public struct SendErrorClassifier: Hashable, Sendable {
  /// The table.
  public var rules: [SendErrorRule]

  /// A classifier with the rules of the usual clients, or with others.
  public init(rules: [SendErrorRule] = Self.usualRules) { self.rules = rules }

  /// What a refusal means; `nil` where no rule knows it, which is to be taken for ambiguous.
  ///
  /// Rules of the client itself go before go-ethereum's, and those before all others'. Among equals the longest words
  /// decide.
  /// - Parameters:
  ///   - error: What the node answered.
  ///   - client: Which program the node runs, where that is known.
  public func verdict(on error: ServerError, from client: ClientFamily? = nil) -> SendVerdict? {
    let text = RefusalText(error.message)
    var best: (hasWords: Int, rank: Int, length: Int) = (0, 0, 0)
    var verdict: SendVerdict?
    for rule in rules {
      let rank = rule.client == client ? 2 : rule.client == .geth ? 1 : 0
      guard rank > 0 || rule.verdict != .never, rule.matches(code: error.code, text) else {
        continue
      }
      // Words say more than a code alone.
      let weight = (rule.phrase == nil ? 0 : 1, rank, rule.phrase?.utf8.count ?? 0)
      guard verdict == nil || weight > best else { continue }
      (best, verdict) = (weight, rule.verdict)
    }
    return verdict
  }

  /// What a failed attempt to send means; `nil` where it is a refusal that no rule knows.
  public func verdict(on error: RPCError, from client: ClientFamily? = nil) -> SendVerdict? {
    switch error {
    case .server(let error): verdict(on: error, from: client)
    case .transport(.status(_, let code, _, _)):
      switch code {
      // Who stands before the node has not let it through.
      case 401, 403, 404, 405, 413: .never
      // 503 is also what stands between says that has passed it on and waits no longer.
      case 429: .busy
      default: .ambiguous
      }
    case .transport(.invalidURL), .transport(.configuration): .never
    default: .ambiguous
    }
  }
}
