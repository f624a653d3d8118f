public import EthCrypto
public import EthPrimitives

/// Why a transaction is not what a node says of it.
public enum TransactionClaimError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The fields and the signature have another hash than the node states.
  case hash(claimed: Hash32, computed: Hash32)
  /// Another address has signed than the node states.
  case from(claimed: Address?, recovered: Address)
  /// No key belongs to the signature.
  case signature(CryptoError)
  /// The transaction cannot have paid what the node states for a unit of gas, in wei; `allowed` is what it paid in
  /// a block with the base fee that was given, or the most it can have paid.
  case gasPrice(claimed: UInt256, allowed: UInt256)
  /// There is no signature, or the type is not known, so that nothing can be checked.
  case unverifiable(type: UInt64)

  /// The member of the JSON object that is wrong.
  public var field: String {
    switch self {
    case .hash: "hash"
    case .from: "from"
    case .signature: "r"
    case .gasPrice: "gasPrice"
    case .unverifiable: "type"
    }
  }

  /// One sentence that says what is wrong and what was expected.
  public var description: String {
    switch self {
    case .hash(let claimed, let computed):
      "hash: expected \(computed), the hash of the fields and the signature, found \(claimed)"
    case .from(let claimed, let recovered):
      "from: expected \(recovered), who signed, found \(claimed?.description ?? "nothing")"
    case .signature(let error): "r: expected the signature of a key: \(error)"
    case .gasPrice(let claimed, let allowed):
      "gasPrice: expected \(allowed) wei, or less where the base fee is not known, found \(claimed)"
    case .unverifiable(let type):
      "type: expected a signed transaction of type 0 to 4, found one of type \(type) that cannot be checked"
    }
  }
}
