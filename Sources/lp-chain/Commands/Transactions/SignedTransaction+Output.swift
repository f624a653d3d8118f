import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

extension SignedTransaction {
  /// Writes every field as JSON-RPC does, then hash, sender and signature; what a transaction of its type can have
  /// and this one has not is `null`.
  func write(from sender: Address, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", UInt64(transaction.type))
      writer.member("chainId", transaction.chainId)
      writer.member("nonce", transaction.nonce)
      if let gasPrice = transaction.gasPrice { writer.member("gasPrice", gasPrice) }
      if let tip = transaction.maxPriorityFeePerGas { writer.member("maxPriorityFeePerGas", tip) }
      if let cap = transaction.maxFeePerGas { writer.member("maxFeePerGas", cap) }
      writer.member("gas", transaction.gasLimit)
      writer.member("to", transaction.to?.description)
      writer.member("value", transaction.value)
      writer.member("input") { $0.hex(transaction.data) }
      if transaction.type > 0 { writer.member("accessList", transaction.accessList) }
      if let cap = transaction.maxFeePerBlobGas {
        writer.member("maxFeePerBlobGas", cap)
        writer.member("blobVersionedHashes", transaction.blobVersionedHashes)
      }
      if case .eip7702(let transaction) = transaction {
        writer.member("authorizationList", transaction.authorizationList)
      }
      writer.member("hash", hash)
      writer.member("from", sender.description)
      writer.member("signature") { writer in
        writer.object { writer in
          writer.member("r", signature.r)
          writer.member("s", signature.s)
          writer.member("v", v)
          writer.member("yParity", UInt64(signature.yParity ? 1 : 0))
        }
      }
    }
  }
}
