public import EthABI
import EthCrypto
public import EthPrimitives
public import EthTransactions

/// What a ``SigningGuard`` is asked to sign.
public enum SigningRequest: Hashable, Sendable {
  /// A transaction of any type.
  case transaction(UnsignedTransaction)
  /// A message for people (EIP-191).
  case message([UInt8])
  /// Structured data (EIP-712).
  case typedData(TypedData)
  /// Permission for the account to run a contract's code (EIP-7702).
  case authorization(Authorization)
  /// 32 bytes that may mean anything.
  case unsafeHash(Hash32)

  /// The hash that is signed.
  var signingHash: Hash32 {
    switch self {
    case .transaction(let transaction): transaction.signingHash
    case .message(let message): EIP191.hash(message: message)
    case .typedData(let typedData): typedData.digest
    case .authorization(let authorization): authorization.signingHash
    case .unsafeHash(let hash): hash
    }
  }
}
