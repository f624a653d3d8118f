import EthABI
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions
import LilypadContracts

extension ResultSender {
  func planResults(_ confirmed: UInt64) async throws(JournalError) {
    for planned in try await journal.jobsToPost(confirmedAt: confirmed, maxReverts: Self.maxReverts) {
      let key = planned.job.event.key
      let call = JobManager.at(configuration.contract).submitResults(
        id: UInt256(key.id), dealId: planned.result.dealID, dataId: planned.result.dataID)
      try await journal.plan(key, to: call.to, calldata: call.data)
    }
  }

  func bindResults(_ confirmed: UInt64, _ view: View) async throws {
    var open = try await journal.effects(in: [.bound, .sent, .included]).count
    for effect in try await journal.effectsToBind(confirmedAt: confirmed) {
      guard open < configuration.maxInFlight else { return }
      guard try await stands(effect.job), let gasLimit = try await preflight(effect, view) else { continue }
      // Asked for first: nothing that can fail stands between a nonce and its signed transaction but the signer.
      let fees = try await reader.provider.fees(configuration.fees)
      let outcome = try await journal.bind(
        effect, confirmedAt: confirmed, account: signer.address, finalizedNonce: view.finalizedNonce,
        latestNonce: view.latestNonce, gasLimit: gasLimit)
      switch outcome {
      case .bound(let bound):
        open += 1
        try await sign(bound, .main, fees, view)
      case .notNow:
        continue
      case .foreignTransactionsPending:
        wait(effect, "transactions of \(signer.address) that are not the bridge's must become final first")
        return
      }
    }
  }

  /// The gas limit for an effect, or `nil` where it would fail now: then it gets no nonce, and so does not stand in
  /// the way of others.
  func preflight(_ effect: EffectRecord, _ view: View) async throws -> UInt64? {
    let request = TransactionRequest(from: signer.address, to: effect.to, data: effect.calldata)
    let estimate: UInt64
    do throws(ProviderError) {
      estimate = try await reader.provider.estimateGas(request)
    } catch {
      switch error {
      case .reverted(.message("Already answered")):
        if try await isAnsweredFinally(effect, view) {
          try await journal.drop(effect, because: "the contract has an answer already")
          report(.resultDropped(effect.job, reason: "the contract has an answer already"))
        } else {
          try await park(effect, because: "the contract has an answer already, in a block that is not final")
        }
      case .reverted(let revert): try await park(effect, because: "\(revert)")
      // The node has looked at this call and refused it; it says nothing about others.
      case .rpc(.server(let refusal)): try await park(effect, because: "\(refusal)")
      default: throw error
      }
      return nil
    }
    let (limit, overflow) = estimate.addingReportingOverflow(estimate / 4)
    guard !overflow, limit <= configuration.gasLimitCap else {
      try await park(
        effect, because: "it would need \(limit) gas, more than the limit of \(configuration.gasLimitCap)")
      return nil
    }
    return limit
  }

  func isAnsweredFinally(_ effect: EffectRecord, _ view: View) async throws -> Bool {
    let question = JobManager.at(configuration.contract).resultOf(id: UInt256(effect.job.id))
    do throws(ProviderError) {
      let answer = try await reader.provider.call(question, at: .hash(view.finalized.hash))
      return !answer.value1.isEmpty || !answer.value2.isEmpty
    } catch {
      guard !error.isTransient else { throw error }
      return false
    }
  }

  func park(_ effect: EffectRecord, because reason: String) async throws(JournalError) {
    wait(effect, reason)
    let delay = Int64(configuration.retryParkedAfter / .milliseconds(1))
    try await journal.park(effect, because: reason, delay: delay)
  }

  func wait(_ effect: EffectRecord, _ reason: String) {
    guard reported.updateValue(reason, forKey: effect.id) != reason else { return }
    report(.resultWaits(effect.job, reason: reason))
  }
}
