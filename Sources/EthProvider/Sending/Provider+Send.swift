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
  /// ``send(_:errors:)-(TransactionRequest,_)`` can do better (``managingNonces(_:)``).
  /// - Throws: ``ProviderError/reverted(_:)`` where a contract would refuse it now,
  ///   ``ProviderError/transaction(_:)`` where it is for another sender or chain than this provider's.
  public func fill(
    _ request: TransactionRequest, policy: FeePolicy? = nil
  ) async throws(ProviderError) -> TransactionRequest {
    try await fill(request, policy: policy, nonce: true)
  }

  /// The same, and the nonce stays as it is where `nonce` is false.
  func fill(
    _ request: TransactionRequest, policy: FeePolicy? = nil, nonce: Bool
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
    if nonce, request.nonce == nil { request.nonce = try await transactionCount(of: sender, at: .pending) }
    try await fillFees(&request, policy ?? sending.fees)
    if request.gasLimit == nil { request.gasLimit = try gasLimit(estimate: try await estimateGas(request)) }
    return request
  }

  private func fillFees(_ request: inout TransactionRequest, _ policy: FeePolicy) async throws(ProviderError)
  {
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
  /// - Throws: ``ProviderError/noSigner``, ``ProviderError/signer(_:)``, ``ProviderError/transaction(_:)`` where it is
  ///   for another chain than the node's.
  public func sign(_ transaction: UnsignedTransaction) async throws(ProviderError) -> SignedTransaction {
    guard let signer else { throw .noSigner }
    guard transaction.chainId.map({ $0 == chainId }) ?? true else {
      throw .transaction(.field("chainId", "expected \(chainId), which the node serves"))
    }
    do throws(SignerError) { return try await signer.signChecked(transaction) } catch { throw .signer(error) }
  }

  /// Completes, signs and sends a transaction.
  ///
  /// It is signed once. Where an answer is lost, the same bytes are sent again within ``SendOptions/timeout``, so
  /// that nothing is done twice. With ``managingNonces(_:)`` any number of tasks may send at a time. Whoever needs
  /// certainty over crashes keeps a journal, as the bridge does.
  ///
  /// - Parameters:
  ///   - request: What is known of the transaction; the rest is filled in.
  ///   - errors: The custom errors of the contract that is called, to read reverts with.
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract would refuse it, which is found out before anything
  ///   is signed; ``ProviderError/rpc(_:)`` where the node has refused it; ``ProviderError/unknownOutcome(_:last:)``
  ///   where no answer tells whether the node has it.
  public func send(
    _ request: TransactionRequest, errors: ErrorRegistry = ErrorRegistry()
  ) async throws(ProviderError) -> PendingTransaction {
    do throws(ProviderError) {
      guard request.nonce == nil, let nonces else {
        return try await send(try await sign(request), errors: errors)
      }
      // All that can fail before a nonce is needed comes before it.
      let filled = try await fill(request, nonce: false)
      return try await send(filled, nonces, errors: errors)
    } catch { throw error.reading(errors) }
  }

  /// Sends a transaction that lacks nothing but its nonce.
  private func send(
    _ request: TransactionRequest, _ nonces: NonceManager, errors: ErrorRegistry
  ) async throws(ProviderError) -> PendingTransaction {
    var losses = 0
    while true {
      let account = nonces.address
      let (nonce, lacking) = try await nonces.reserve { () async throws(ProviderError) in
        try await nonceCount(of: account)
      }
      for bytes in lacking { _ = try? await send(raw: bytes) }
      do throws(ProviderError) {
        return try await send(request, nonce: nonce, nonces, errors: errors)
      } catch {
        // Another program was faster, which is proven by its transaction: this one can take another nonce.
        losses += 1
        guard case .replaced(_, _, by: .some) = error, losses < 3 else { throw error }
      }
    }
  }

  /// Signs a transaction with a nonce that was handed out, sends it, and says what became of the nonce.
  func send(
    _ request: TransactionRequest, nonce: UInt64, _ nonces: NonceManager, errors: ErrorRegistry
  ) async throws(ProviderError) -> PendingTransaction {
    var request = request
    request.nonce = nonce
    let signed: SignedTransaction
    do throws(ProviderError) {
      signed = try await sign(request)
    } catch {
      await nonces.finish(nonce, as: .unused)
      throw error
    }
    await nonces.willSend(signed.networkBytes, for: nonce)
    let end = await broadcast(signed) {
      guard let count = try? await nonceCount(of: nonces.address) else { return }
      for bytes in await nonces.observeGap(below: nonce, count) { _ = try? await send(raw: bytes) }
    }
    switch end {
    case .done:
      await nonces.finish(nonce, as: .sent)
      return try pending(signed, errors: errors)
    case .open(let last):
      await nonces.finish(nonce, as: .sent)
      throw .unknownOutcome(signed, last: last)
    case .refused(let error, let verdict):
      let count = try? await nonceCount(of: nonces.address)
      guard verdict == .nonceUsed || count.map({ $0.pending > nonce }) ?? false else {
        await nonces.finish(nonce, as: .unused)
        throw error
      }
      await nonces.finish(nonce, as: .lost)
      guard let count, count.latest > nonce,
        let other = try? await transaction(from: nonces.address, nonce: nonce), other.hash != signed.hash
      else { throw error }
      throw .replaced(hash: signed.hash, other.kind(inPlaceOf: signed.transaction), by: other.hash)
    }
  }

  /// Sends a typed call; reverts are read with its contract's custom errors. See
  /// ``send(_:errors:)-(TransactionRequest,_)``.
  public func send<Function: ContractFunction>(
    _ call: ContractCall<Function>
  ) async throws(ProviderError) -> PendingTransaction {
    try await send(
      TransactionRequest(to: call.to, value: call.value, data: call.data), errors: Function.contractErrors)
  }

  /// Creates a contract; the receipt has its address.
  public func deploy(_ deployment: some ContractDeployment) async throws(ProviderError) -> PendingTransaction
  {
    try await send(TransactionRequest(data: deployment.encodeInitCode()))
  }
}
