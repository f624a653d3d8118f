public import EthPrimitives

/// Why nothing was signed, or why what was signed is not handed on. No case holds any part of a key.
public enum SignerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The signer does not sign this, for the reason it gives.
  case refused(String)
  /// The signer cannot be reached, for the reason given.
  case unavailable(String)
  /// The signer never signs this kind of thing.
  case unsupported(SigningSubject)
  /// What a remote signer returned cannot be what was asked for, for the reason given.
  case invalidAnswer(String)
  /// The signer returned another transaction than it was given: this field, by its name in JSON-RPC, differs.
  case changed(field: String, asked: String, found: String)
  /// The signature that the signer returned is another account's (`found`), or nobody's.
  case foreignSignature(expected: Address, found: Address?)
  /// A rule of a ``SigningGuard`` forbids it.
  case forbidden(SigningRefusal)
  /// The file of a ``SigningGuard`` cannot be used.
  case log(SigningLogError)

  /// One sentence that says why.
  public var description: String {
    switch self {
    case .refused(let reason): "the signer refused: \(reason)"
    case .unavailable(let reason): "the signer cannot be reached: \(reason)"
    case .unsupported(let subject): "the signer does not sign \(subject)"
    case .invalidAnswer(let reason): "the signer's answer cannot be used: \(reason)"
    case .changed(let field, let asked, let found):
      "the signer returned another transaction than it was given: \(field) is \(found), expected \(asked)"
    case .foreignSignature(let expected, let found?):
      "the signer returned a signature of \(found), expected one of \(expected)"
    case .foreignSignature(let expected, nil):
      "the signer returned a signature that no key has made, expected one of \(expected)"
    case .forbidden(let refusal): "the signing policy forbids it: \(refusal)"
    case .log(let error): error.description
    }
  }
}
