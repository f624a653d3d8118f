public import EthABI
import EthPrimitives
public import EthTransactions
import EthSigners

extension Provider {
  /// Completes a transaction with what the node says is missing: nonce, fees, gas. What is given stays.
  ///
  /// The gas limit is the node's estimate and a quarter more, as the state may have changed when a block has it.
  /// - Throws: ``ProviderError/reverted(_:)`` where a contract would refuse it now.
  public func fill(
    _ request: TransactionRequest, policy: FeePolicy = FeePolicy()
  ) async throws(ProviderError) -> TransactionRequest {
    var request = request
    let sender = try account
    request.from = request.from ?? sender
    request.chainId = request.chainId ?? chainId
    if request.nonce == nil { request.nonce = try await transactionCount(of: sender, at: .pending) }
    if request.gasPrice == nil, request.maxFeePerGas == nil || request.maxPriorityFeePerGas == nil {
      let fees = try await fees(policy)
      request.maxPriorityFeePerGas = request.maxPriorityFeePerGas ?? min(fees.maxPriorityFeePerGas, request.maxFeePerGas ?? .max)
      request.maxFeePerGas = request.maxFeePerGas ?? max(fees.maxFeePerGas, request.maxPriorityFeePerGas ?? 0)
    }
    if request.gasLimit == nil {
      let estimate = try await estimateGas(request)
      request.gasLimit = estimate.addingReportingOverflow(estimate / 4).partialValue
    }
    return request
  }

  /// Completes a transaction, signs it, and checks what came back from the signer: it must be the transaction that
  /// was asked for, signed by the account it was asked of.
  public func sign(_ request: TransactionRequest) async throws(ProviderError) -> SignedTransaction {
    guard let signer else { throw .noSigner }
    let filled = try await fill(request)
    let unsigned: UnsignedTransaction
    do throws(TransactionError) { unsigned = try filled.build() } catch { throw .transaction(error) }
    return try await signer.signChecked(unsigned)
  }

  /// Completes, signs and sends a transaction. It is sent once; whoever needs certainty over crashes and lost
  /// answers keeps a journal, as the bridge does.
  public func send(_ request: TransactionRequest) async throws(ProviderError) -> PendingTransaction {
    let signed = try await sign(request)
    _ = try await send(raw: signed.rawBytes)
    return PendingTransaction(hash: signed.hash, nonce: signed.transaction.nonce, provider: self)
  }

  /// Sends a typed call.
  public func send<Function: ContractFunction>(
    _ call: ContractCall<Function>
  ) async throws(ProviderError) -> PendingTransaction {
    try await send(TransactionRequest(to: call.to, value: call.value, data: call.data))
  }

  /// Creates a contract; the receipt has its address.
  public func deploy(_ deployment: some ContractDeployment) async throws(ProviderError) -> PendingTransaction {
    try await send(TransactionRequest(data: deployment.encodeInitCode()))
  }
}
