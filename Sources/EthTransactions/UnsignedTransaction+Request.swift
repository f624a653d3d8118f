import EthPrimitives

extension UnsignedTransaction {
  /// The transaction's fields as a request, for showing and for JSON.
  public var request: TransactionRequest {
    switch self {
    case .legacy(let transaction):
      TransactionRequest(
        to: transaction.to, value: transaction.value, data: transaction.data, chainId: transaction.chainId,
        nonce: transaction.nonce, gasLimit: transaction.gasLimit, gasPrice: transaction.gasPrice)
    case .eip1559(let transaction):
      TransactionRequest(
        to: transaction.to, value: transaction.value, data: transaction.data, chainId: transaction.chainId,
        nonce: transaction.nonce, gasLimit: transaction.gasLimit, maxFeePerGas: transaction.maxFeePerGas,
        maxPriorityFeePerGas: transaction.maxPriorityFeePerGas, accessList: transaction.accessList)
    }
  }
}
