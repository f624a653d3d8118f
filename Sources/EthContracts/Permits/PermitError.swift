public import EthABI
public import EthPrimitives
public import EthProvider
public import EthSigners

/// Why there is no permit.
public enum PermitError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The token has no permits: it does not say a nonce or the hash of a domain as ERC-2612 wants it.
  case unsupported(token: Address)
  /// The token has permits of another form than ERC-2612's, such as those that are for any amount; it says so by the
  /// hash of the form's type.
  case otherForm(token: Address, typeHash: Hash32)
  /// No domain made of what the token says has the hash that it verifies signatures for. A signature for any other
  /// domain would be refused.
  case unknownDomain(token: Address, separator: Hash32)
  /// The token says (ERC-5267) that its domain is another contract's, no contract's or another chain's, or has
  /// extensions, so that the signature would be good for something else.
  case foreignDomain(token: Address)
  /// Nothing was signed.
  case signer(SignerError)
  /// The signer cannot be asked as what is signed cannot be written down.
  case typedData(TypedDataError)
  /// The node did not answer.
  case provider(ProviderError)

  /// One sentence that says what happened.
  public var description: String {
    switch self {
    case .unsupported(let token): "the token \(token) has no permits (ERC-2612)"
    case .otherForm(let token, let hash):
      "the token \(token) has permits of another form than ERC-2612's: its type's hash is \(hash)"
    case .unknownDomain(let token, let separator):
      "the token \(token) verifies signatures for a domain that neither ERC-5267 nor its name and version tell: "
        + "expected one with the hash \(separator)"
    case .foreignDomain(let token):
      "the token \(token) says that its signatures are for a domain that is not its own: expected one of "
        + "this contract and chain, without extensions"
    case .signer(let error): error.description
    case .typedData(let error): error.description
    case .provider(let error): error.description
    }
  }
}
