import EthProvider
import EthRPC

/// What a node's answer to a transaction means. It never decides whether the transaction happened: only receipts
/// do. It decides what to try next.
enum SendAnswer: Equatable {
  /// The node has it.
  case accepted
  /// The offer is too low to enter, or to replace what is there.
  case underpriced
  /// Anything else, and everything unknown: the node may have it all the same.
  case ambiguous(String)

  init(_ error: ProviderError) {
    guard case .rpc(.server(let server)) = error else {
      self = .ambiguous(error.description)
      return
    }
    let message = server.message.lowercased()
    if server.isAlreadyKnown {
      self = .accepted
    } else if Self.pricePhrases.contains(where: message.contains) {
      self = .underpriced
    } else {
      self = .ambiguous(server.message)
    }
  }

  /// What the answer is recorded as.
  var text: String {
    switch self {
    case .accepted: "accepted"
    case .underpriced: "underpriced"
    case .ambiguous(let text): text
    }
  }

  private static let pricePhrases = [
    "underpriced", "fee too low", "feetoolow", "less than block base fee", "gas price too low",
    "below configured minimum", "could not replace existing", "insufficient gas price to replace",
  ]
}
