import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions

extension ResultSender {
  func sign(
    _ effect: EffectRecord, _ purpose: AttemptRecord.Purpose, _ fees: Fees, _ view: View
  ) async throws {
    guard let binding = effect.binding else { return }
    let isMain = purpose == .main
    let transaction = EIP1559Transaction(
      chainId: reader.provider.chainId, nonce: binding.nonce, maxPriorityFeePerGas: fees.maxPriorityFeePerGas,
      maxFeePerGas: fees.maxFeePerGas, gasLimit: isMain ? binding.gasLimit : try await transferGas(),
      to: isMain ? effect.to : signer.address, data: isMain ? effect.calldata : [])
    let signed = try await reader.provider.sign(.eip1559(transaction))
    let attempt = AttemptRecord(
      hash: signed.hash, raw: signed.rawBytes, purpose: purpose, maxFeePerGas: fees.maxFeePerGas,
      maxPriorityFeePerGas: fees.maxPriorityFeePerGas, signedAtBlock: view.head.number, signedAt: now())
    try await journal.record(attempt, for: effect)
    report(.resultSent(effect.job, nonce: binding.nonce, hash: attempt.hash))
    try await send(attempt)
  }

  /// The gas of a transfer to oneself, which is all that a cancelling transaction is. On rollups it is more than the
  /// usual 21,000, as it pays for the data too.
  func transferGas() async throws(ProviderError) -> UInt64 {
    let estimate = try await reader.provider.estimateGas(
      TransactionRequest(from: signer.address, to: signer.address))
    return min(max(21_000, estimate), configuration.gasLimitCap) / 4 * 5
  }

  func send(_ attempt: AttemptRecord) async throws {
    let answer: SendAnswer
    do throws(ProviderError) {
      _ = try await reader.provider.send(raw: attempt.raw)
      answer = .accepted
    } catch {
      if case .rpc(let rpc) = error, rpc.isCancellation { throw error }
      answer = SendAnswer(error)
    }
    try await journal.recordAnswer(answer.text, to: attempt.hash)
  }
}
