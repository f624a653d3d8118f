/// What a signer can be asked to sign.
public enum SigningSubject: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// A transaction of any type.
  case transaction
  /// A message for people (EIP-191).
  case message
  /// Structured data (EIP-712).
  case typedData
  /// Permission for an account to run a contract's code (EIP-7702).
  case authorization
  /// 32 bytes that may mean anything.
  case hash

  /// Its name in a sentence, in the plural.
  public var description: String {
    switch self {
    case .transaction: "transactions"
    case .message: "messages (EIP-191)"
    case .typedData: "typed data (EIP-712)"
    case .authorization: "authorizations (EIP-7702)"
    case .hash: "hashes whose meaning nobody checks"
    }
  }
}
