public import EthCrypto
public import EthPrimitives
import EthRLP

/// A complete transaction that waits for its signature.
public enum UnsignedTransaction: Hashable, Sendable {
  /// A transaction of the first kind.
  case legacy(LegacyTransaction)
  /// A transaction with one gas price and an access list (EIP-2930).
  case eip2930(EIP2930Transaction)
  /// A transaction with a fee cap and a tip (EIP-1559).
  case eip1559(EIP1559Transaction)
  /// A transaction that commits to blobs (EIP-4844).
  indirect case eip4844(EIP4844Transaction)
  /// A transaction that sets the code of accounts (EIP-7702).
  indirect case eip7702(EIP7702Transaction)

  /// The bytes whose hash is signed: the type byte and the fields; for legacy transactions the fields, with
  /// `chainId, 0, 0` behind them for EIP-155.
  public var signingPayload: [UInt8] { RLPEncoder.encode { appendSigningPayload(to: &$0) } }

  /// The hash that is signed.
  public var signingHash: Hash32 {
    RLPEncoder.withEncoding({ appendSigningPayload(to: &$0) }, { Keccak256.hash($0) })
  }

  private func appendSigningPayload(to encoder: inout RLPEncoder) {
    switch self {
    case .legacy(let transaction): transaction.appendSigningPayload(to: &encoder)
    case .eip2930(let transaction): transaction.appendSigningPayload(to: &encoder)
    case .eip1559(let transaction): transaction.appendSigningPayload(to: &encoder)
    case .eip4844(let transaction): transaction.appendSigningPayload(to: &encoder)
    case .eip7702(let transaction): transaction.appendSigningPayload(to: &encoder)
    }
  }

  /// The transaction with its signature.
  public func signed(with signature: Signature) -> SignedTransaction {
    SignedTransaction(self, signature: signature)
  }
}
