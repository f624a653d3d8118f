/// What may be done with a method's calls, apart from making them once.
package enum MethodTraits {
  /// Whether making a call twice does no more than making it once. Questions may be asked again, and a signed
  /// transaction that the node has already stays one transaction; one that the node signs would become two, and a
  /// filter's changes are told once.
  package static func isRepeatable(_ method: String) -> Bool {
    if method == "eth_getFilterChanges" || method == "eth_resend" { return false }
    if method.hasPrefix("eth_sendTransaction") || method.hasPrefix("eth_sign") { return false }
    return ["eth_", "net_", "web3_", "debug_trace", "trace_", "txpool_"].contains { method.hasPrefix($0) }
  }

  /// Whether a call only asks, so that one answer serves all who ask the same at the same time.
  package static func isRead(_ method: String) -> Bool {
    isRepeatable(method) && !changing.contains(method)
  }

  /// Repeatable methods that leave something behind at the node.
  private static let changing: Set<String> = [
    "eth_sendRawTransaction", "eth_sendRawTransactionSync", "eth_sendRawTransactionConditional",
    "eth_newFilter", "eth_newBlockFilter", "eth_newPendingTransactionFilter", "eth_uninstallFilter",
    "eth_subscribe", "eth_unsubscribe", "eth_submitWork", "eth_submitHashrate",
  ]
}

extension MethodTraits {
  /// The method's name where it is one of the usual ones, `other` else: whoever keeps a figure for each name must
  /// not be made to keep any number of them.
  package static func label(_ method: String) -> String {
    let isUsual = ["eth_", "net_", "web3_", "debug_", "trace_", "txpool_"].contains { method.hasPrefix($0) }
    return isUsual && method.utf8.count <= 48 ? method : "other"
  }
}
