public import EthCrypto
public import EthPrimitives
public import EthRLP

/// Why bytes are not a signed transaction, or fields no transaction that a node takes.
public enum TransactionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no bytes.
  case empty
  /// The first byte is the type of a transaction that is not known here.
  case unknownType(UInt8)
  /// The fields are not encoded as they must be.
  case rlp(RLPError)
  /// `v` of a legacy transaction is none of 27, 28 and EIP-155's `chainId · 2 + 35` and `+ 36`.
  case invalidV(UInt256)
  /// The signature's numbers are out of range, or no key belongs to it.
  case signature(CryptoError)
  /// The transaction is for another chain.
  case chainId(expected: UInt64, found: UInt64)
  /// A field, named as in JSON-RPC, is missing, cannot have its value or cannot go with the others.
  case field(String, String)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .empty: "expected a signed transaction, found no bytes"
    case .unknownType(let type):
      type < 0x80
        ? "unknown transaction type \(type): expected 1 (EIP-2930), 2 (EIP-1559), 3 (EIP-4844), 4 (EIP-7702) "
          + "or a legacy transaction"
        : "expected a transaction, which starts with a type below 128 or as an RLP list, found byte \(type)"
    case .rlp(let error): error.description
    case .invalidV(let v): "v: expected 27, 28 or chainId * 2 + 35 or 36 (EIP-155), found \(v)"
    case .signature(let error): error.description
    case .chainId(let expected, let found): "chainId: expected \(expected), found \(found)"
    case .field(let name, let problem): "\(name): \(problem)"
    }
  }
}
