public import EthJSON
public import EthPrimitives

/// A transaction as a node shows it: `eth_getTransactionByHash`, blocks with full transactions, pending ones.
///
/// A node states the hash and the sender beside the fields that they follow from; ``verify(baseFee:)`` checks them.
/// Whether it is the transaction that was asked for shows in ``hash``, which nothing else vouches for.
///
/// What chains have beside Ethereum's own types (Optimism's deposits, 0x7e; Arbitrum's 0x64 to 0x6a and 0x78;
/// Celo's 0x7b; zkSync's 0x71 and 0xff) is kept as the JSON that it is.
public struct RPCTransaction: Equatable, Sendable {
  /// What the transaction is.
  public enum Content: Equatable, Sendable {
    /// A transaction of a type that is known here.
    case signed(SignedTransaction)
    /// A transaction of a known type that nobody signed: `r` and `s` are 0 or missing. Chains make such ones
    /// themselves (Polygon's state syncs, deposits of Optimism before its Bedrock fork).
    case unsigned(UnsignedTransaction)
    /// A transaction of another type, as the node wrote it.
    case other(type: UInt64, JSON)
  }

  /// The transaction's hash, as the node states it.
  public let hash: Hash32
  /// The sender, as the node states it; `nil` only where a transaction of another type has none.
  public let from: Address?
  /// Where it is on the chain; `nil` while it is pending.
  public let place: TransactionPlace?
  /// What a unit of gas paid, in wei, where it is on the chain; a pending transaction has its fee cap here, or
  /// nothing.
  public let gasPrice: UInt256?
  /// What it is.
  public let content: Content

  /// What a node would show of a transaction.
  ///
  /// - Parameters:
  ///   - signed: The transaction.
  ///   - sender: Who signed it, as ``SignedTransaction/recoverSender()`` tells.
  ///   - place: Where it is on the chain; `nil` while it is pending.
  ///   - baseFee: The base fee of its block, in wei; `nil` where there is none.
  /// - Throws: ``TransactionError/field(_:_:)`` where the transaction cannot be in a block with that base fee.
  public init(
    _ signed: SignedTransaction, sender: Address, place: TransactionPlace? = nil, baseFee: UInt256? = nil
  ) throws(TransactionError) {
    let transaction = signed.transaction
    let price = try baseFee.map { fee throws(TransactionError) in
      try transaction.effectiveGasPrice(baseFee: fee)
    }
    self.init(
      hash: signed.hash, from: sender, place: place, gasPrice: price ?? transaction.highestGasPrice,
      content: .signed(signed))
  }

  init(hash: Hash32, from: Address?, place: TransactionPlace?, gasPrice: UInt256?, content: Content) {
    self.hash = hash
    self.from = from
    self.place = place
    self.gasPrice = gasPrice
    self.content = content
  }

  /// The EIP-2718 type.
  public var type: UInt64 {
    switch content {
    case .signed(let signed): UInt64(signed.transaction.type)
    case .unsigned(let transaction): UInt64(transaction.type)
    case .other(let type, _): type
    }
  }

  /// The transaction with its signature, where it has one and its type is known.
  public var signed: SignedTransaction? {
    if case .signed(let signed) = content { signed } else { nil }
  }

  /// The transaction without its signature, where its type is known.
  public var transaction: UnsignedTransaction? {
    switch content {
    case .signed(let signed): signed.transaction
    case .unsigned(let transaction): transaction
    case .other: nil
    }
  }
}
