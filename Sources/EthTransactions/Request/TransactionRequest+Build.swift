import EthPrimitives

extension TransactionRequest {
  /// The transaction, where all that it needs is known; of which type, ``resolvedType`` tells.
  ///
  /// `value`, `data` and `accessList` may be missing, and the versioned hashes where the blobs are there.
  /// - Throws: ``TransactionError/field(_:_:)`` naming the first field that is missing or contradicts another, or
  ///   that no node takes (``UnsignedTransaction/validate()``).
  public func build() throws(TransactionError) -> UnsignedTransaction {
    let type = resolvedType
    try checkFields(of: type)
    let transaction: UnsignedTransaction
    switch type {
    case EIP2930Transaction.type: transaction = .eip2930(try eip2930())
    case EIP1559Transaction.type: transaction = .eip1559(try eip1559())
    case EIP4844Transaction.type: transaction = .eip4844(try eip4844())
    case EIP7702Transaction.type: transaction = .eip7702(try eip7702())
    default: transaction = .legacy(try legacy())
    }
    try transaction.validate()
    return transaction
  }

  private func legacy() throws(TransactionError) -> LegacyTransaction {
    LegacyTransaction(
      chainId: chainId, nonce: try require(nonce, "nonce"), gasPrice: try require(gasPrice, "gasPrice"),
      gasLimit: try require(gasLimit, "gas"), to: try recipientOrCreation(), value: value ?? 0,
      data: data ?? [])
  }

  private func eip2930() throws(TransactionError) -> EIP2930Transaction {
    EIP2930Transaction(
      chainId: try require(chainId, "chainId"), nonce: try require(nonce, "nonce"),
      gasPrice: try require(gasPrice, "gasPrice"), gasLimit: try require(gasLimit, "gas"),
      to: try recipientOrCreation(), value: value ?? 0, data: data ?? [], accessList: accessList ?? [])
  }

  private func eip1559() throws(TransactionError) -> EIP1559Transaction {
    EIP1559Transaction(
      chainId: try require(chainId, "chainId"), nonce: try require(nonce, "nonce"),
      maxPriorityFeePerGas: try require(maxPriorityFeePerGas, "maxPriorityFeePerGas"),
      maxFeePerGas: try require(maxFeePerGas, "maxFeePerGas"), gasLimit: try require(gasLimit, "gas"),
      to: try recipientOrCreation(), value: value ?? 0, data: data ?? [], accessList: accessList ?? [])
  }

  private func eip4844() throws(TransactionError) -> EIP4844Transaction {
    EIP4844Transaction(
      chainId: try require(chainId, "chainId"), nonce: try require(nonce, "nonce"),
      maxPriorityFeePerGas: try require(maxPriorityFeePerGas, "maxPriorityFeePerGas"),
      maxFeePerGas: try require(maxFeePerGas, "maxFeePerGas"), gasLimit: try require(gasLimit, "gas"),
      to: try recipient("EIP-4844"), value: value ?? 0, data: data ?? [], accessList: accessList ?? [],
      maxFeePerBlobGas: try require(maxFeePerBlobGas, "maxFeePerBlobGas"),
      blobVersionedHashes: try require(
        blobVersionedHashes ?? sidecar?.versionedHashes, "blobVersionedHashes"),
      sidecar: sidecar)
  }

  private func eip7702() throws(TransactionError) -> EIP7702Transaction {
    EIP7702Transaction(
      chainId: try require(chainId, "chainId"), nonce: try require(nonce, "nonce"),
      maxPriorityFeePerGas: try require(maxPriorityFeePerGas, "maxPriorityFeePerGas"),
      maxFeePerGas: try require(maxFeePerGas, "maxFeePerGas"), gasLimit: try require(gasLimit, "gas"),
      to: try recipient("EIP-7702"), value: value ?? 0, data: data ?? [], accessList: accessList ?? [],
      authorizationList: try require(authorizationList, "authorizationList"))
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
