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
    guard case .rpc(let failure) = error else {
      self = .ambiguous(error.description)
      return
    }
    switch SendErrorClassifier().verdict(on: failure) {
    case .accepted: self = .accepted
    case .price: self = .underpriced
    default:
      if case .server(let refusal) = failure {
        self = .ambiguous(refusal.message)
      } else {
        self = .ambiguous(error.description)
      }
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
}
