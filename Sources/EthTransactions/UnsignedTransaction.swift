public import EthCrypto
public import EthPrimitives
import EthRLP

/// A complete transaction that waits for its signature.
public enum UnsignedTransaction: Hashable, Sendable {
  /// A transaction of the first kind.
  case legacy(LegacyTransaction)
  /// A transaction with a fee cap and a tip.
  case eip1559(EIP1559Transaction)

  /// The EIP-2718 type; 0 for legacy.
  public var type: UInt8 {
    switch self {
    case .legacy: 0
    case .eip1559: EIP1559Transaction.type
    }
  }

  /// The chain it is for; `nil` for a legacy transaction without EIP-155.
  public var chainId: UInt64? {
    switch self {
    case .legacy(let transaction): transaction.chainId
    case .eip1559(let transaction): transaction.chainId
    }
  }

  /// The sender's number of earlier transactions.
  public var nonce: UInt64 {
    switch self {
    case .legacy(let transaction): transaction.nonce
    case .eip1559(let transaction): transaction.nonce
    }
  }

  /// The account or contract called, or `nil` to create a contract.
  public var to: Address? {
    switch self {
    case .legacy(let transaction): transaction.to
    case .eip1559(let transaction): transaction.to
    }
  }

  /// What is sent along, in wei.
  public var value: UInt256 {
    switch self {
    case .legacy(let transaction): transaction.value
    case .eip1559(let transaction): transaction.value
    }
  }

  /// The call's data, or the new contract's init code.
  public var data: [UInt8] {
    switch self {
    case .legacy(let transaction): transaction.data
    case .eip1559(let transaction): transaction.data
    }
  }

  /// The most gas it may use.
  public var gasLimit: UInt64 {
    switch self {
    case .legacy(let transaction): transaction.gasLimit
    case .eip1559(let transaction): transaction.gasLimit
    }
  }

  /// The bytes whose hash is signed: the fields, with `chainId, 0, 0` behind them for EIP-155.
  public var signingPayload: [UInt8] { RLPEncoder.encode { appendSigningPayload(to: &$0) } }

  /// The hash that is signed.
  public var signingHash: Hash32 {
    RLPEncoder.withEncoding({ appendSigningPayload(to: &$0) }, { Keccak256.hash($0) })
  }

  private func appendSigningPayload(to encoder: inout RLPEncoder) {
    switch self {
    case .legacy(let transaction):
      encoder.list { encoder in
        transaction.appendFields(to: &encoder)
        guard let chainId = transaction.chainId else { return }
        encoder.append(chainId)
        encoder.append(0 as UInt64)
        encoder.append(0 as UInt64)
      }
    case .eip1559(let transaction):
      encoder.append(type: EIP1559Transaction.type)
      encoder.list { transaction.appendFields(to: &$0) }
    }
  }

  /// The transaction with its signature.
  public func signed(with signature: Signature) -> SignedTransaction {
    SignedTransaction(self, signature: signature)
  }
}
