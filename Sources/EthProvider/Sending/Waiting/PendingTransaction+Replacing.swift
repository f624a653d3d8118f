import EthPrimitives
import EthRPC
import EthTransactions

extension PendingTransaction {
  /// Sends the same transaction for a higher price: an eighth more than was offered, twice as much where there are
  /// blobs, and at least what a new transaction would offer.
  ///
  /// - Parameter policy: How fees are chosen; ``SendOptions/fees`` where it is `nil`.
  /// - Returns: What watches all attempts: whichever is mined, the work is done.
  /// - Throws: ``ProviderError/fees(_:)`` where the policy's maximum forbids that, ``ProviderError/transaction(_:)``
  ///   where another account or chain than the provider's has sent it; nothing is sent then.
  public func speedUp(_ policy: FeePolicy? = nil) async throws(ProviderError) -> PendingTransaction {
    try await replace(by: transaction.transaction.request, policy)
  }

  /// Sends a transfer of nothing to the sender itself in place of the transaction, for a higher price.
  ///
  /// A transaction with blobs can only be replaced by one with blobs, so that its cancelling one has them as well.
  /// - Parameter policy: How fees are chosen; ``SendOptions/fees`` where it is `nil`.
  /// - Returns: What watches all attempts. Its outcome is ``TransactionOutcome/confirmed(_:)`` where the cancelling
  ///   one was mined, and ``TransactionOutcome/replaced(_:by:)`` where the cancelled one was after all.
  /// - Throws: ``ProviderError/fees(_:)`` where the policy's maximum forbids that, ``ProviderError/transaction(_:)``
  ///   where another account or chain than the provider's has sent it; nothing is sent then.
  public func cancel(_ policy: FeePolicy? = nil) async throws(ProviderError) -> PendingTransaction {
    let old = transaction.transaction.request
    var request = TransactionRequest(type: old.type, to: sender, value: 0, chainId: old.chainId, nonce: nonce)
    if old.type == EIP4844Transaction.type {
      (request.sidecar, request.blobVersionedHashes) = (old.sidecar, old.blobVersionedHashes)
    } else if old.type == EIP7702Transaction.type {
      request.type = EIP1559Transaction.type
    }
    // On rollups a transfer takes more than the usual 21,000, as it pays for the data too.
    let estimate = try await provider.estimateGas(TransactionRequest(from: sender, to: sender, value: 0))
    request.gasLimit = try provider.gasLimit(estimate: max(21_000, estimate))
    return try await replace(by: request, policy)
  }

  private func replace(
    by request: TransactionRequest, _ policy: FeePolicy?
  ) async throws(ProviderError) -> PendingTransaction {
    let signed = try await sign(request, policy ?? provider.sending.fees)
    let all = PendingTransaction(
      attempts: attempts + [signed], sender: sender, errors: errors, provider: provider)
    switch await provider.broadcast(signed) {
    case .done:
      await provider.nonces?.didReplace(nonce, by: signed.networkBytes)
      return all
    case .open: return all
    case .refused(let error, let verdict):
      // One of the others may have been faster.
      guard verdict == .nonceUsed else { throw error }
      for attempt in attempts where try await provider.receipt(of: attempt.hash) != nil { return all }
      throw error
    }
  }

  private func sign(
    _ request: TransactionRequest, _ policy: FeePolicy
  ) async throws(ProviderError) -> SignedTransaction {
    let account = try provider.account
    guard account == sender else {
      // With another key it would be a transaction besides, not one in its place.
      throw .transaction(
        .field("from", "expected \(sender), who has sent it, found \(account), whose key signs"))
    }
    var (request, policy) = (request, policy)
    let isLegacy = transaction.transaction.gasPrice != nil
    policy.kind = isLegacy ? .legacy : .automatic
    let market = try await provider.feeMarket(policy, blobs: request.resolvedType == EIP4844Transaction.type)
    let fees: Fees
    do throws(FeeError) {
      fees = try policy.replacement(of: offered, in: market)
    } catch { throw .fees(error) }
    if isLegacy {
      request.gasPrice = fees.maxFeePerGas
    } else {
      request.maxFeePerGas = fees.maxFeePerGas
      request.maxPriorityFeePerGas = fees.maxPriorityFeePerGas
      request.maxFeePerBlobGas = fees.maxFeePerBlobGas
    }
    let unsigned: UnsignedTransaction
    do throws(TransactionError) { unsigned = try request.build() } catch { throw .transaction(error) }
    return try await provider.sign(unsigned)
  }

  /// The most that any attempt offered of each.
  private var offered: Fees {
    var most = Fees(of: transaction.transaction)
    for attempt in attempts {
      let fees = Fees(of: attempt.transaction)
      most.maxFeePerGas = max(most.maxFeePerGas, fees.maxFeePerGas)
      most.maxPriorityFeePerGas = max(most.maxPriorityFeePerGas, fees.maxPriorityFeePerGas)
      if let fee = fees.maxFeePerBlobGas { most.maxFeePerBlobGas = max(most.maxFeePerBlobGas ?? 0, fee) }
    }
    return most
  }
}
