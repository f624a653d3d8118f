/// Why a record cannot follow those before it.
public enum SigningLedgerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// It says that it was made before the last one.
  case earlierThanLast
  /// It gives up nonces that were given up already.
  case nothingToRetire
  /// It signs what could not be signed.
  case refused(SigningRefusal)
  /// What was spent is not below 2^256 wei.
  case sumTooLarge

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .earlierThanLast: "a time that is not before the last record's"
    case .nothingToRetire: "a nonce above those given up already"
    case .refused(let refusal): "a signature that was allowed; \(refusal)"
    case .sumTooLarge: "an amount below 2^256 wei in all"
    }
  }
}
