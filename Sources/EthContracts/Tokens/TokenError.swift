public import EthPrimitives
public import EthProvider

/// Why tokens were not moved, or not approved.
public enum TokenError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no contract at the token's address.
  case noContract(Address)
  /// The token returned `false` instead of reverting.
  case refused(Address)
  /// The node did not answer, the token reverted, or it returned something that does not decode.
  case provider(ProviderError)

  /// One sentence that says what happened.
  public var description: String {
    switch self {
    case .noContract(let token): "there is no contract at \(token)"
    case .refused(let token): "the token \(token) returned false: it would do nothing"
    case .provider(let error): error.description
    }
  }
}
