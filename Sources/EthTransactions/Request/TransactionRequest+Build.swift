import EthPrimitives

extension TransactionRequest {
  /// The transaction, where all that it needs is known; of which type, ``resolvedType`` tells.
  ///
  /// `value`, `data` and `accessList` may be missing, and the versioned hashes where the blobs are there.
  /// - Throws: ``TransactionError/field(_:_:)`` naming the first field that is missing or contradicts another, or
  ///   that no node takes (``UnsignedTransaction/validate()``).
  public func build() throws(TransactionError) -> UnsignedTransaction {
    let (nonce, gasLimit) = (try require(nonce, "nonce"), try require(gasLimit, "gas"))
    let type = resolvedType
    try checkFields(of: type)
    let transaction: UnsignedTransaction
    switch type {
    case EIP2930Transaction.type: transaction = .eip2930(try eip2930(nonce, gasLimit))
    case EIP1559Transaction.type: transaction = .eip1559(try eip1559(nonce, gasLimit))
    case EIP4844Transaction.type: transaction = .eip4844(try eip4844(nonce, gasLimit))
    case EIP7702Transaction.type: transaction = .eip7702(try eip7702(nonce, gasLimit))
    default: transaction = .legacy(try legacy(nonce, gasLimit))
    }
    try transaction.validate()
    return transaction
  }

  private func legacy(_ nonce: UInt64, _ gasLimit: UInt64) throws(TransactionError) -> LegacyTransaction {
    let to = try recipientOrCreation()
    return LegacyTransaction(
      chainId: chainId, nonce: nonce, gasPrice: try require(gasPrice, "gasPrice"), gasLimit: gasLimit, to: to,
      value: value ?? 0, data: data ?? [])
  }

  private func eip2930(_ nonce: UInt64, _ gasLimit: UInt64) throws(TransactionError) -> EIP2930Transaction {
    let to = try recipientOrCreation()
    let gasPrice = try require(gasPrice, "gasPrice")
    return EIP2930Transaction(
      chainId: try require(chainId, "chainId"), nonce: nonce, gasPrice: gasPrice, gasLimit: gasLimit, to: to,
      value: value ?? 0, data: data ?? [], accessList: accessList ?? [])
  }

  private func eip1559(_ nonce: UInt64, _ gasLimit: UInt64) throws(TransactionError) -> EIP1559Transaction {
    let to = try recipientOrCreation()
    let (cap, tip) = try fees()
    return EIP1559Transaction(
      chainId: try require(chainId, "chainId"), nonce: nonce, maxPriorityFeePerGas: tip, maxFeePerGas: cap,
      gasLimit: gasLimit, to: to, value: value ?? 0, data: data ?? [], accessList: accessList ?? [])
  }

  private func eip4844(_ nonce: UInt64, _ gasLimit: UInt64) throws(TransactionError) -> EIP4844Transaction {
    let to = try recipient("EIP-4844")
    let (cap, tip) = try fees()
    let blobCap = try require(maxFeePerBlobGas, "maxFeePerBlobGas")
    let hashes = try require(blobVersionedHashes ?? sidecar?.versionedHashes, "blobVersionedHashes")
    return EIP4844Transaction(
      chainId: try require(chainId, "chainId"), nonce: nonce, maxPriorityFeePerGas: tip, maxFeePerGas: cap,
      gasLimit: gasLimit, to: to, value: value ?? 0, data: data ?? [], accessList: accessList ?? [],
      maxFeePerBlobGas: blobCap, blobVersionedHashes: hashes, sidecar: sidecar)
  }

  private func eip7702(_ nonce: UInt64, _ gasLimit: UInt64) throws(TransactionError) -> EIP7702Transaction {
    let to = try recipient("EIP-7702")
    let (cap, tip) = try fees()
    let authorizations = try require(authorizationList, "authorizationList")
    return EIP7702Transaction(
      chainId: try require(chainId, "chainId"), nonce: nonce, maxPriorityFeePerGas: tip, maxFeePerGas: cap,
      gasLimit: gasLimit, to: to, value: value ?? 0, data: data ?? [], accessList: accessList ?? [],
      authorizationList: authorizations)
  }

  private func fees() throws(TransactionError) -> (cap: UInt256, tip: UInt256) {
    (try require(maxFeePerGas, "maxFeePerGas"), try require(maxPriorityFeePerGas, "maxPriorityFeePerGas"))
  }

  private func require<Value>(_ value: Value?, _ name: String) throws(TransactionError) -> Value {
    guard let value else { throw .field(name, "is missing") }
    return value
  }

  /// A contract without code could be created, but a forgotten recipient is more likely.
  private func recipientOrCreation() throws(TransactionError) -> Address? {
    guard to != nil || data?.isEmpty == false else {
      throw .field("to", "expected an address, or data with the init code of a new contract")
    }
    return to
  }

  private func recipient(_ standard: String) throws(TransactionError) -> Address {
    guard let to else {
      throw .field("to", "is missing: such a transaction creates no contract (\(standard))")
    }
    return to
  }
}
