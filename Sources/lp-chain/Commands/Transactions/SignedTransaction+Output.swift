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
      switch transaction {
      case .legacy(let legacy): writer.member("gasPrice", legacy.gasPrice)
      case .eip1559(let fees):
        writer.member("maxPriorityFeePerGas", fees.maxPriorityFeePerGas)
        writer.member("maxFeePerGas", fees.maxFeePerGas)
      }
      writer.member("gas", transaction.gasLimit)
      writer.member("to", transaction.to?.description)
      writer.member("value", transaction.value)
      writer.member("input") { $0.hex(transaction.data) }
      if case .eip1559(let fees) = transaction { writer.member("accessList", fees.accessList) }
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
