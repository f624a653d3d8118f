import EthCrypto
public import EthJSON
import EthPrimitives

extension RPCTransaction: JSONEncodable {
  /// Writes the object that a node writes, with `null` for what a pending transaction does not have; a
  /// transaction of another type as it was read.
  public func write(to writer: inout JSONWriter) {
    switch content {
    case .other(_, let json): writer.value(json)
    case .signed(let signed): write(signed.transaction, signed, to: &writer)
    case .unsigned(let transaction): write(transaction, nil, to: &writer)
    }
  }

  private func write(
    _ transaction: UnsignedTransaction, _ signed: SignedTransaction?, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("blockHash", place?.blockHash)
      writer.member("blockNumber", place?.blockNumber)
      writer.member("from", from)
      writer.member("gas", transaction.gasLimit)
      writer.member("gasPrice", gasPrice ?? transaction.highestGasPrice)
      if let fee = transaction.maxFeePerGas { writer.member("maxFeePerGas", fee) }
      if let fee = transaction.maxPriorityFeePerGas { writer.member("maxPriorityFeePerGas", fee) }
      if let fee = transaction.maxFeePerBlobGas { writer.member("maxFeePerBlobGas", fee) }
      writer.member("hash", hash)
      writer.member("input") { $0.hex(transaction.data) }
      writer.member("nonce", transaction.nonce)
      writer.member("to", transaction.to)
      writer.member("transactionIndex", place?.index)
      writer.member("value", transaction.value)
      writer.member("type", UInt64(transaction.type))
      if transaction.type > 0 { writer.member("accessList", transaction.accessList) }
      if let chainId = transaction.chainId { writer.member("chainId", chainId) }
      switch transaction {
      case .legacy, .eip2930, .eip1559: break
      case .eip4844(let blobs): writer.member("blobVersionedHashes", blobs.blobVersionedHashes)
      case .eip7702(let delegating): writer.member("authorizationList", delegating.authorizationList)
      }
      writer.member("v", signed?.v ?? 0)
      writer.member("r", signed?.signature.r ?? 0)
      writer.member("s", signed?.signature.s ?? 0)
      if transaction.type > 0, let signed { writer.member("yParity", signed.v) }
    }
  }
}
