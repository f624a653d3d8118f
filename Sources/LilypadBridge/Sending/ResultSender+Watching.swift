import EthPrimitives
import EthProvider
import EthSigners

extension ResultSender {
  func watch(_ effect: EffectRecord, _ view: View) async throws {
    guard let binding = effect.binding else { return }
    let attempts = try await journal.attempts(of: effect)
    let judge = NonceJudge(
      attempts: Dictionary(attempts.map { ($0.hash, $0.purpose) }) { first, _ in first },
      finalizedBlock: view.finalized.number)
    let inclusion = try await inclusion(of: attempts, known: binding.inclusion)
    var foreign: Hash32?
    if inclusion == nil, view.finalizedNonce > binding.nonce {
      foreign = try await userOfNonce(effect, binding.nonce, attempts, view)
      guard foreign != nil else { return }
    }
    let verdict = judge.verdict(inclusion: inclusion, foreign: foreign)
    if verdict.state != effect.state || verdict.inclusion != binding.inclusion {
      try await settle(effect, verdict)
    }
    guard verdict.state == .sent || verdict.state == .bound else { return }
    try await push(effect, attempts, view)
  }

  /// The block of the current chain that has one of the attempts.
  func inclusion(
    of attempts: [AttemptRecord], known: EffectRecord.Inclusion?
  ) async throws(ProviderError) -> EffectRecord.Inclusion? {
    for attempt in attempts {
      guard let receipt = try await reader.provider.receipt(of: attempt.hash) else { continue }
      // A receipt counts only from a block that the chain has now.
      guard try await reader.block(receipt.blockNumber)?.hash == receipt.blockHash else { continue }
      return EffectRecord.Inclusion(
        hash: receipt.transactionHash, blockNumber: receipt.blockNumber, blockHash: receipt.blockHash,
        succeeded: receipt.succeeded)
    }
    // Nodes may forget receipts; what was seen in a block that still stands is as it was.
    guard let known, try await reader.block(known.blockNumber)?.hash == known.blockHash else { return nil }
    return known
  }

  /// The transaction of somebody else that used an effect's nonce finally; `nil` where the node does not show one.
  func userOfNonce(
    _ effect: EffectRecord, _ nonce: UInt64, _ attempts: [AttemptRecord], _ view: View
  ) async throws -> Hash32? {
    guard let found = try await trace(nonce, view) else {
      wait(effect, "the node does not show which transaction used nonce \(nonce)")
      return nil
    }
    guard !attempts.contains(where: { $0.hash == found.hash }) else {
      wait(effect, "the node has transaction \(found.hash) in a final block and does not show its receipt")
      return nil
    }
    _ = try await remember(found, nonce)
    return found.hash
  }

  func settle(_ effect: EffectRecord, _ verdict: NonceJudge.Verdict) async throws(JournalError) {
    let detail =
      verdict.state == .finalExternal ? "its nonce was used by a transaction that is not the bridge's" : nil
    try await journal.record(verdict.state, inclusion: verdict.inclusion, detail: detail, of: effect)
    if let inclusion = verdict.inclusion, inclusion != effect.binding?.inclusion {
      report(.resultIncluded(effect.job, inclusion))
    }
    guard !verdict.state.isOpen else { return }
    reported[effect.id] = nil
    if verdict.state == .final, !(try await journal.isCanonical(effect.job)) {
      report(
        .trouble(
          "the result of a job that has left the chain is final under id \(effect.job.id): whatever job has that id "
            + "now will not be answered"))
    }
    report(.resultFinal(effect.job, verdict.state))
    if verdict.state == .finalExternal {
      report(
        .trouble("the key of \(signer.address) is used by somebody else: nonce \(effect.binding?.nonce ?? 0)")
      )
    }
  }

  /// Signs what has a nonce and no bytes, sends again what no block has, and offers more for what waits too long.
  ///
  /// Where the job's event has left the chain, its answer must not come to stand under an id that may mean another
  /// job by then: the nonce is used up by a cancelling transaction. A job that comes back gets a new nonce after that.
  func push(_ effect: EffectRecord, _ attempts: [AttemptRecord], _ view: View) async throws {
    let isWanted = try await journal.isCanonical(effect.job)
    // Between a rollback and the blocks that follow, a job may only seem to be gone.
    if isWanted {
      // The journal follows the chain a moment behind it, and an answer must not be sent to whatever job has the id.
      guard try await stands(effect.job) else { return }
    } else if try await journal.mayComeBack(effect.job, atHead: view.head.hash) {
      return
    }
    guard let best = attempts.first else {
      let fees = try await reader.provider.fees(configuration.fees)
      return try await sign(effect, isWanted ? .main : .cancel, fees, view)
    }
    let purpose: AttemptRecord.Purpose = isWanted && best.purpose == .main ? .main : .cancel
    let isUrgent = purpose != best.purpose
    let isDue =
      view.head.number > best.signedAtBlock && hasPassed(configuration.bumpAfter, since: best.signedAt)
    if isUrgent || isDue {
      var policy = configuration.fees
      policy.maximumFee = .max
      let market = try await reader.provider.fees(policy)
      switch FeeBump(
        offered: Fees(maxFeePerGas: best.maxFeePerGas, maxPriorityFeePerGas: best.maxPriorityFeePerGas),
        market: market, maximum: configuration.fees.maximumFee,
        isUnderpriced: best.lastAnswer == SendAnswer.underpriced.text, isUrgent: isUrgent)
      {
      case .raise(let fees): return try await sign(effect, purpose, fees, view)
      case .capped:
        wait(
          effect, "a higher fee is above the limit of \(configuration.fees.maximumFee.formatted(.gwei)) gwei")
      case .wait: break
      }
    }
    guard !isUrgent, best.lastSent.map({ hasPassed(configuration.resendAfter, since: $0) }) ?? true else {
      return
    }
    try await send(best)
  }

  /// Whether the block that has a job's event is on the chain at this moment.
  func stands(_ job: JobEvent.Key) async throws -> Bool {
    guard let location = try await journal.location(of: job) else { return false }
    return try await reader.block(location.blockNumber)?.hash == location.blockHash
  }

  func hasPassed(_ time: Duration, since start: Int64) -> Bool {
    now() - start >= Int64(time / .milliseconds(1))
  }
}
