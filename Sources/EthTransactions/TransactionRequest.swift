public import EthPrimitives

/// A transaction in the making: what is known of it so far, as JSON-RPC's transaction object.
public struct TransactionRequest: Hashable, Sendable {
  /// The sender.
  public var from: Address?
  /// The account or contract called, or `nil` to create a contract.
  public var to: Address?
  /// What is sent along, in wei.
  public var value: UInt256?
  /// The call's data, or the new contract's init code.
  public var data: [UInt8]?
  /// The chain it is for.
  public var chainId: UInt64?
  /// The sender's number of earlier transactions.
  public var nonce: UInt64?
  /// The most gas it may use.
  public var gasLimit: UInt64?
  /// What a unit of gas pays, in wei; makes it a legacy transaction.
  public var gasPrice: UInt256?
  /// The most a unit of gas pays, base fee included, in wei.
  public var maxFeePerGas: UInt256?
  /// The most of that which goes to the block's proposer, in wei.
  public var maxPriorityFeePerGas: UInt256?
  /// The accounts and slots it announces to touch.
  public var accessList: [AccessListEntry]?

  /// A request from what is known.
  public init(
    from: Address? = nil, to: Address? = nil, value: UInt256? = nil, data: [UInt8]? = nil,
    chainId: UInt64? = nil,
    nonce: UInt64? = nil, gasLimit: UInt64? = nil, gasPrice: UInt256? = nil, maxFeePerGas: UInt256? = nil,
    maxPriorityFeePerGas: UInt256? = nil, accessList: [AccessListEntry]? = nil
  ) {
    self.from = from
    self.to = to
    self.value = value
    self.data = data
    self.chainId = chainId
    self.nonce = nonce
    self.gasLimit = gasLimit
    self.gasPrice = gasPrice
    self.maxFeePerGas = maxFeePerGas
    self.maxPriorityFeePerGas = maxPriorityFeePerGas
    self.accessList = accessList
  }

  /// The transaction, where all that it needs is known: legacy with a `gasPrice`, EIP-1559 with a
  /// `maxFeePerGas`.
  ///
  /// - Throws: ``TransactionError/field(_:_:)`` naming the first field that is missing or contradicts another.
  public func build() throws(TransactionError) -> UnsignedTransaction {
    let nonce = try require(nonce, "nonce")
    guard nonce < .max else { throw .field("nonce", "expected a number below 2^64 - 1 (EIP-2681)") }
    let gasLimit = try require(gasLimit, "gas")
    guard to != nil || data?.isEmpty == false else {
      throw .field("to", "expected an address, or data with the init code of a new contract")
    }
    if let gasPrice {
      guard maxFeePerGas == nil, maxPriorityFeePerGas == nil else {
        throw .field("gasPrice", "cannot go together with maxFeePerGas or maxPriorityFeePerGas")
      }
      guard accessList?.isEmpty ?? true else {
        throw .field("accessList", "a legacy transaction (one with gasPrice) has none")
      }
      return .legacy(
        LegacyTransaction(
          chainId: chainId, nonce: nonce, gasPrice: gasPrice, gasLimit: gasLimit, to: to, value: value ?? 0,
          data: data ?? []))
    }
    let maxFeePerGas = try require(maxFeePerGas, "maxFeePerGas")
    let maxPriorityFeePerGas = try require(maxPriorityFeePerGas, "maxPriorityFeePerGas")
    guard maxPriorityFeePerGas <= maxFeePerGas else {
      throw .field("maxPriorityFeePerGas", "expected at most maxFeePerGas, which is \(maxFeePerGas)")
    }
    return .eip1559(
      EIP1559Transaction(
        chainId: try require(chainId, "chainId"), nonce: nonce, maxPriorityFeePerGas: maxPriorityFeePerGas,
        maxFeePerGas: maxFeePerGas, gasLimit: gasLimit, to: to, value: value ?? 0, data: data ?? [],
        accessList: accessList ?? []))
  }

  private func require<Value>(_ value: Value?, _ name: String) throws(TransactionError) -> Value {
    guard let value else { throw .field(name, "is missing") }
    return value
  }
}
