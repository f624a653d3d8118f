public import EthCrypto
public import EthPrimitives
public import EthRLP

/// Why bytes are not a signed transaction.
public enum TransactionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no bytes.
  case empty
  /// The first byte is the type of a transaction that is not known here.
  case unknownType(UInt8)
  /// The fields are not encoded as they must be.
  case rlp(RLPError)
  /// `v` of a legacy transaction is none of 27, 28 and EIP-155's `chainId · 2 + 35` and `+ 36`.
  case invalidV(UInt256)
  /// The signature's numbers are out of range.
  case signature(CryptoError)
  /// A field of a JSON transaction is missing or cannot go with the others.
  case field(String, String)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .empty: "expected a signed transaction, found no bytes"
    case .unknownType(let type):
      type < 0x80
        ? "unknown transaction type \(type): expected 2 (EIP-1559) or a legacy transaction"
        : "expected a transaction, which starts with a type below 128 or as an RLP list, found byte \(type)"
    case .rlp(let error): error.description
    case .invalidV(let v): "v: expected 27, 28 or chainId * 2 + 35 or 36 (EIP-155), found \(v)"
    case .signature(let error): error.description
    case .field(let name, let problem): "\(name): \(problem)"
    }
  }
}
