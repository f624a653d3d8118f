import EthPrimitives

extension UnsignedTransaction {
  /// The transaction's fields as a request, for showing and for JSON.
  public var request: TransactionRequest {
    var request = TransactionRequest(
      type: type, to: to, value: value, data: data, chainId: chainId, nonce: nonce, gasLimit: gasLimit,
      gasPrice: gasPrice, maxFeePerGas: maxFeePerGas, maxPriorityFeePerGas: maxPriorityFeePerGas)
    switch self {
    case .legacy: break
    case .eip2930, .eip1559: request.accessList = accessList
    case .eip4844:
      request.accessList = accessList
      request.maxFeePerBlobGas = maxFeePerBlobGas
      request.blobVersionedHashes = blobVersionedHashes
      request.sidecar = sidecar
    case .eip7702:
      request.accessList = accessList
      request.authorizationList = authorizationList
    }
    return request
  }
}
