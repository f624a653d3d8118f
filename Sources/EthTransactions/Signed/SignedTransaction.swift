public import EthCrypto
public import EthPrimitives

/// A transaction with its signature, ready to be sent.
public struct SignedTransaction: Hashable, Sendable {
  /// What was signed.
  public let transaction: UnsignedTransaction
  /// The sender's signature of ``UnsignedTransaction/signingHash``.
  public let signature: Signature
  /// The canonical bytes (EIP-2718): what blocks hold and ``hash`` is of. Where there are blobs, a node takes
  /// ``networkBytes``.
  public let rawBytes: [UInt8]

  /// Puts a transaction and its signature together.
  public init(_ transaction: consuming UnsignedTransaction, signature: Signature) {
    self.signature = signature
    rawBytes = Self.encode(transaction, signature)
    self.transaction = transaction
  }

  /// The transaction's hash: Keccak-256 of ``rawBytes``.
  public var hash: Hash32 { Keccak256.hash(rawBytes) }

  /// The address that signed it.
  ///
  /// - Throws: `CryptoError.recoveryFailed` where no key belongs to the signature.
  public func recoverSender() throws(CryptoError) -> Address {
    try signature.recoverAddress(of: transaction.signingHash)
  }

  /// The signature's `v`: EIP-155's or 27/28 for legacy transactions, y's parity for all others.
  public var v: UInt256 {
    let parity: UInt256 = signature.yParity ? 1 : 0
    guard case .legacy(let legacy) = transaction else { return parity }
    guard let chainId = legacy.chainId else { return 27 + parity }
    return UInt256(chainId) * 2 + 35 + parity
  }

  private static func encode(_ transaction: borrowing UnsignedTransaction, _ signature: Signature) -> [UInt8]
  {
    switch transaction {
    case .legacy(let transaction): transaction.encoded(with: signature)
    case .eip2930(let transaction): transaction.encoded(with: signature)
    case .eip1559(let transaction): transaction.encoded(with: signature)
    case .eip4844(let transaction): transaction.encoded(with: signature)
    case .eip7702(let transaction): transaction.encoded(with: signature)
    }
  }

  /// Puts together what has been read from `rawBytes`.
  init(_ transaction: UnsignedTransaction, signature: Signature, rawBytes: [UInt8]) {
    self.transaction = transaction
    self.signature = signature
    self.rawBytes = rawBytes
  }
}
