/// The rules by which one transaction's bytes are brought to a node whose answers may be lost. It does no I/O.
package struct Broadcast: Hashable, Sendable {
  /// What to do next.
  package enum Step: Hashable, Sendable {
    /// The node has the transaction.
    case done
    /// The same bytes again, after a while.
    case again
    /// Ask the node for the transaction: its refusal may be due to an attempt whose answer was lost.
    case look
    /// The node has refused, and no attempt can have got through.
    case refused
    /// The transaction can be anywhere.
    case open
  }

  /// Whether some attempt may have got through.
  package private(set) var mayBeKnown = false
  private var looks = 0
  private var verdict = SendVerdict.ambiguous

  /// How often the node has to say that it does not know a transaction which another answer left open.
  private static let enoughLooks = 3

  /// Before the first attempt.
  package init() {}

  /// Takes in a failed attempt.
  package mutating func failed(_ verdict: SendVerdict) -> Step {
    self.verdict = verdict
    switch verdict {
    case .accepted: return .done
    case .ambiguous, .gap:
      // Nodes may keep one that waits for its predecessors, whatever they answer.
      mayBeKnown = true
      return .again
    case .busy: return .again
    case .nonceUsed, .price, .funds, .never: return .look
    }
  }

  /// Takes in whether the node knows the transaction; `nil` where it did not say.
  package mutating func looked(isKnown: Bool?) -> Step {
    switch isKnown {
    case true?: return .done
    case nil: return .again
    case false?:
      guard mayBeKnown else { return .refused }
      looks += 1
      guard looks >= Self.enoughLooks else { return .again }
      return .open
    }
  }

  /// What it comes to when there is no more time.
  package var end: Step { mayBeKnown || verdict != .busy ? .open : .refused }
}
