public import EthABI
public import EthPrimitives

/// Whether a signature is an account's, and how that was found out.
public enum SignatureCheck: Hashable, Sendable {
  /// The account has no code, and its key has signed.
  case validByKey
  /// The account's code takes the signature for its own (ERC-1271).
  case validByContract
  /// The account's key has signed, and the account runs the code of `delegate` (EIP-7702), which does not take the
  /// signature for its own.
  ///
  /// The key has power over such an account whatever its code says; but a contract that asks the code, as many do
  /// as soon as there is any, will not take the signature.
  case validByKeyOnly(delegate: Address)
  /// The contract does not exist yet; `factory` creates it with the call that the signature brings along (ERC-6492),
  /// and then it takes the signature for its own. Contracts that know ERC-1271 only will not take it before.
  case validOnceCreated(factory: Address)
  /// It is not the account's.
  case invalid(Reason)
  /// It cannot be told: the signature is for a contract that is yet to be created (ERC-6492), by a call of
  /// `factory` with `data`, and there is no Multicall3 to try that with.
  case undeployed(factory: Address, data: [UInt8])

  /// Why a signature is not an account's.
  public enum Reason: Hashable, Sendable {
    /// The bytes are no signature of a key: expected 65 bytes, or 64 as EIP-2098 has them, with a low `s`.
    case malformed
    /// Another key has signed.
    case otherSigner(Address)
    /// The contract refused the signature.
    case refused(Revert)
    /// The contract answered, but not with the 32 bytes that begin with 0x1626ba7e.
    case otherAnswer([UInt8])
  }

  /// Whether the account stands for the signature.
  ///
  /// For an account that runs code by EIP-7702 the signature of its key counts as well, as the key can undo the
  /// delegation at any time. Not where it cannot be told.
  public var isValid: Bool {
    switch self {
    case .validByKey, .validByContract, .validByKeyOnly, .validOnceCreated: true
    case .invalid, .undeployed: false
    }
  }
}

extension SignatureCheck: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .validByKey: "the account's key has signed"
    case .validByContract: "the account's contract takes the signature for its own"
    case .validByKeyOnly(let delegate):
      "the account's key has signed, but its code, that of \(delegate), does not take the signature for its own"
    case .validOnceCreated(let factory):
      "the account's contract, which \(factory) would create, takes the signature for its own"
    case .invalid(.malformed): "the signature is not the account's: expected 65 bytes with a low s, or 64"
    case .invalid(.otherSigner(let signer)): "the signature is not the account's: \(signer) has signed"
    case .invalid(.refused(let revert)): "the account's contract does not take the signature: \(revert)"
    case .invalid(.otherAnswer(let answer)):
      "the account's contract does not take the signature: expected the answer 0x1626ba7e and 28 zero bytes, found "
        + "\(answer.count) bytes that begin with \(Hex.encode(answer.prefix(4)))"
    case .undeployed(let factory, _):
      "the signature is that of a contract that does not exist yet, and that \(factory) would create"
    }
  }
}
