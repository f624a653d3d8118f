public import EthABI
import EthPrimitives
import EthRPC
import EthSigners
public import EthTransactions

extension Provider {
  /// Completes a transaction with what the node says is missing: nonce, fees, gas. What is given stays.
  ///
  /// The gas limit is the node's estimate and a quarter more, as the state may have changed when a block has it.
  /// On a chain without EIP-1559 the fee is a `gasPrice`. The nonce is the next one that the node knows of: of two
  /// transactions that are filled at the same time, one replaces the other or is refused.
  /// - Throws: ``ProviderError/reverted(_:)`` where a contract would refuse it now,
  ///   ``ProviderError/transaction(_:)`` where it is for another sender or chain than this provider's.
  public func fill(
    _ request: TransactionRequest, policy: FeePolicy? = nil
  ) async throws(ProviderError) -> TransactionRequest {
    var request = request
    let sender = try account
    guard request.from == nil || request.from == sender else {
      throw .transaction(.field("from", "expected \(sender), whose key signs"))
    }
    guard request.chainId == nil || request.chainId == chainId else {
      throw .transaction(.field("chainId", "expected \(chainId), which the node serves"))
    }
    request.from = sender
    request.chainId = chainId
    if request.nonce == nil { request.nonce = try await transactionCount(of: sender, at: .pending) }
    try await fillFees(&request, policy ?? sending.fees)
    if request.gasLimit == nil { request.gasLimit = try gasLimit(estimate: try await estimateGas(request)) }
    return request
  }

  private func fillFees(_ request: inout TransactionRequest, _ policy: FeePolicy) async throws(ProviderError) {
    let type = request.resolvedType
    // Types 0 and 1 pay the whole price that they offer; the caller may have asked for one.
    let isLegacy = type < EIP1559Transaction.type && request.type != nil
    let needsBlobFee = type == EIP4844Transaction.type && request.maxFeePerBlobGas == nil
    let needsFees =
      request.gasPrice == nil && (request.maxFeePerGas == nil || request.maxPriorityFeePerGas == nil)
    guard needsFees || needsBlobFee else { return }
    var policy = policy
    if isLegacy { policy.kind = .legacy }
    let market = try await feeMarket(policy, blobs: needsBlobFee)
    let fees = policy.fees(for: market)
    if needsBlobFee { request.maxFeePerBlobGas = fees.maxFeePerBlobGas }
    guard needsFees else { return }
    let isDynamic = policy.kind == .automatic && market.baseFee != nil
    let hasFee = request.maxFeePerGas != nil || request.maxPriorityFeePerGas != nil
    guard isDynamic || hasFee || type > EIP1559Transaction.type else {
      request.gasPrice = fees.maxFeePerGas
      return
    }
    request.maxPriorityFeePerGas =
      request.maxPriorityFeePerGas ?? min(fees.maxPriorityFeePerGas, request.maxFeePerGas ?? .max)
    request.maxFeePerGas = request.maxFeePerGas ?? max(fees.maxFeePerGas, request.maxPriorityFeePerGas ?? 0)
  }

  /// The gas limit for an estimate, by the gas policy.
  ///
  /// - Throws: ``ProviderError/gasAboveMaximum(needed:maximum:)``.
  func gasLimit(estimate: UInt64) throws(ProviderError) -> UInt64 {
    guard let limit = sending.gas.limit(estimate: estimate) else {
      throw .gasAboveMaximum(needed: estimate, maximum: sending.gas.maximum)
    }
    return limit
  }

  /// Completes a transaction, signs it, and checks what came back from the signer: it must be the transaction that
  /// was asked for, signed by the account it was asked of.
  public func sign(_ request: TransactionRequest) async throws(ProviderError) -> SignedTransaction {
    guard signer != nil else { throw .noSigner }
    let filled = try await fill(request)
    let unsigned: UnsignedTransaction
    do throws(TransactionError) { unsigned = try filled.build() } catch { throw .transaction(error) }
    return try await sign(unsigned)
  }

  /// Has a complete transaction signed, and checks what came back from the signer.
  ///
  /// - Throws: ``ProviderError/noSigner``, ``ProviderError/signer(_:)``.
  public func sign(_ transaction: UnsignedTransaction) async throws(ProviderError) -> SignedTransaction {
    guard let signer else { throw .noSigner }
    do throws(SignerError) { return try await signer.signChecked(transaction) } catch { throw .signer(error) }
  }

  /// Completes, signs and sends a transaction. It is signed once; whoever needs certainty over crashes and lost
  /// answers keeps a journal, as the bridge does.
  public func send(_ request: TransactionRequest) async throws(ProviderError) -> PendingTransaction {
    let signed = try await sign(request)
    do throws(ProviderError) {
      _ = try await send(raw: signed.networkBytes)
    } catch {
      guard try await hasTaken(signed, in: error) else { throw error }
    }
    return PendingTransaction(hash: signed.hash, nonce: signed.transaction.nonce, provider: self)
  }

  /// Whether the node refused a transaction only because it has it: from an earlier attempt whose answer was lost.
  private func hasTaken(_ transaction: SignedTransaction, in error: ProviderError) async throws(ProviderError)
    -> Bool
  {
    guard case .rpc(.server(let refusal)) = error else { return false }
    if refusal.isAlreadyKnown { return true }
    // A block may have it already, which the node then calls a nonce too low.
    let known = try? await self.transaction(transaction.hash)
    return known != nil
  }

  /// Sends a typed call.
  public func send<Function: ContractFunction>(
    _ call: ContractCall<Function>
  ) async throws(ProviderError) -> PendingTransaction {
    try await send(TransactionRequest(to: call.to, value: call.value, data: call.data))
  }

  /// Creates a contract; the receipt has its address.
  public func deploy(_ deployment: some ContractDeployment) async throws(ProviderError) -> PendingTransaction
  {
    try await send(TransactionRequest(data: deployment.encodeInitCode()))
  }
}
