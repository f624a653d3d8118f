import EthABI
import EthPrimitives
import EthTransactions

extension SigningPolicy {
  /// Checks everything that a transaction says by itself, and returns its chain and the most that it costs in wei.
  func check(
    _ transaction: UnsignedTransaction, of account: Address
  ) throws(SigningRefusal) -> (chainId: UInt64, cost: UInt256) {
    guard let chainId = transaction.chainId, chainIds.contains(chainId) else {
      throw .chain(found: transaction.chainId.map { UInt256($0) }, allowed: chainIds)
    }
    if transaction.isCancellation(by: account) {
      guard allowsCancellation else { throw .cancellation(nonce: transaction.nonce) }
    } else if let to = transaction.to {
      try check(callOf: to, data: transaction.data)
    } else if !allowsCreation {
      throw .creation
    }
    guard transaction.value <= maxValue else { throw .value(found: transaction.value, limit: maxValue) }
    let feePerGas = transaction.maxFeePerGas ?? transaction.gasPrice ?? .max
    guard feePerGas <= maxFeePerGas else { throw .feePerGas(found: feePerGas, limit: maxFeePerGas) }
    if let blobFee = transaction.maxFeePerBlobGas {
      guard blobFee <= maxFeePerBlobGas else {
        throw .feePerBlobGas(found: blobFee, limit: maxFeePerBlobGas)
      }
    }
    guard let cost = try? transaction.maximumCost() else {
      throw .transactionFee(found: .max, limit: maxTransactionFee)
    }
    let fee = cost - transaction.value
    guard fee <= maxTransactionFee else { throw .transactionFee(found: fee, limit: maxTransactionFee) }
    return (chainId, cost)
  }

  private func check(callOf to: Address, data: [UInt8]) throws(SigningRefusal) {
    guard let rule = calls[to] ?? otherCalls else { throw .destination(to) }
    guard !data.isEmpty else {
      guard rule.allowsTransfers else { throw .transfer(to: to) }
      return
    }
    guard let functions = rule.functions else { return }
    let selector = Selector(prefixOf: data)
    guard let selector, functions.contains(selector) else { throw .function(selector, of: to) }
  }

  /// Checks whether structured data may be signed.
  func check(_ typedData: TypedData) throws(SigningRefusal) {
    guard let contract = typedData.domain.verifyingContract,
      self.typedData[contract]?.contains(typedData.primaryType) == true
    else {
      throw .typedData(typedData.primaryType, contract: typedData.domain.verifyingContract)
    }
    _ = try check(chain: typedData.domain.chainId)
  }

  /// Checks an authorization and returns its chain.
  func check(_ authorization: Authorization) throws(SigningRefusal) -> UInt64 {
    guard delegates.contains(authorization.address) else { throw .delegate(authorization.address) }
    return try check(chain: authorization.chainId)
  }

  private func check(chain: UInt256?) throws(SigningRefusal) -> UInt64 {
    // 0 names no chain: an authorization with it is good for all of them.
    guard let chain, chain > .zero, let chainId = UInt64(exactly: chain), chainIds.contains(chainId) else {
      throw .chain(found: chain, allowed: chainIds)
    }
    return chainId
  }
}
