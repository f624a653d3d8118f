import EthABI
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions
import LilypadContracts

/// Brings results to the chain, each exactly once.
///
/// The rules: a result gets one nonce, recorded before anything is signed; every transaction for it, whether first,
/// better paying or cancelling, uses that nonce and is recorded before it is sent; another nonce is given only when
/// a final block shows that the first one was lost.
actor ResultSender {
  private let journal: SQLiteJournal
  private let reader: ChainReader
  private let signer: any Signer
  private let configuration: BridgeConfiguration
  private let report: @Sendable (BridgeEvent) -> Void
  /// How often in a row each effect's nonce was found used by none of its attempts.
  private var unexplained: [Int64: Int] = [:]
  /// The last reason reported for each effect that waits, so that it is news only once.
  private var reported: [Int64: String] = [:]

  /// How often a result may revert in a final block: a contract that lets the test call pass and then reverts must
  /// not burn gas for ever.
  private static let maxReverts = 3
  /// The gas of a transfer, which is all that a cancelling transaction is.
  private static let transferGas: UInt64 = 21_000

  init(
    journal: SQLiteJournal, reader: ChainReader, signer: any Signer, configuration: BridgeConfiguration,
    report: @escaping @Sendable (BridgeEvent) -> Void
  ) {
    self.journal = journal
    self.reader = reader
    self.signer = signer
    self.configuration = configuration
    self.report = report
  }

  /// What the chain says at one moment; all decisions of one step rest on it.
  private struct View {
    let head: BlockLink
    let finalized: BlockLink
    let finalizedNonce: UInt64
    let latestNonce: UInt64
  }

  /// Looks at every open result once and does what is due.
  func step() async throws {
    if let reason = try await journal.haltedReason() { throw BridgeError.halted(reason) }
    try await planResults()
    guard try await hasWork() else { return }
    let view = try await view()
    for effect in try await journal.effects(in: [.bound, .sent, .included]) {
      try await watch(effect, view)
    }
    try await bindResults(view)
  }

  private func hasWork() async throws(JournalError) -> Bool {
    if !(try await journal.effects(in: [.bound, .sent, .included])).isEmpty { return true }
    return !(try await journal.effectsToBind()).isEmpty
  }

  private func view() async throws(ProviderError) -> View {
    let head = try await reader.head()
    let finalized = try await reader.finalized(head: head)
    let account = signer.address
    return View(
      head: head, finalized: finalized,
      finalizedNonce: try await reader.provider.transactionCount(of: account, at: .hash(finalized.hash)),
      latestNonce: try await reader.provider.transactionCount(of: account, at: .hash(head.hash)))
  }

  // MARK: Planning

  private func planResults() async throws(JournalError) {
    guard let cursor = try await journal.cursor(),
      let confirmed = (cursor.number + 1).subtractingIfPossible(configuration.confirmations)
    else { return }
    for planned in try await journal.jobsToPost(confirmedAt: confirmed, maxReverts: Self.maxReverts) {
      let key = planned.job.event.key
      let call = JobManager(at: configuration.contract).submitResults(
        id: UInt256(key.id), dealId: planned.result.dealID, dataId: planned.result.dataID)
      try await journal.plan(key, to: call.to, calldata: call.data)
    }
  }

  // MARK: Binding

  private func bindResults(_ view: View) async throws {
    var open = try await journal.effects(in: [.bound, .sent, .included]).count
    for effect in try await journal.effectsToBind() {
      guard open < configuration.maxInFlight else { return }
      guard let gasLimit = try await preflight(effect) else { continue }
      guard
        let bound = try await journal.bind(
          effect, account: signer.address, finalizedNonce: view.finalizedNonce, latestNonce: view.latestNonce,
          gasLimit: gasLimit)
      else {
        wait(effect, "transactions of \(signer.address) that are not the bridge's must become final first")
        return
      }
      open += 1
      try await sign(bound, .main, try await reader.provider.fees(configuration.fees), view)
    }
  }

  /// The gas limit for an effect, or `nil` where it would revert now: then it gets no nonce, and so does not stand
  /// in the way of others.
  private func preflight(_ effect: EffectRecord) async throws -> UInt64? {
    let request = TransactionRequest(from: signer.address, to: effect.to, data: effect.calldata)
    let estimate: UInt64
    do throws(ProviderError) {
      estimate = try await reader.provider.estimateGas(request)
    } catch {
      guard case .reverted(let revert) = error else { throw error }
      if revert == .message("Already answered") {
        try await drop(effect, because: "the contract has an answer already")
      } else {
        try await park(effect, because: "\(revert)")
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

  private func park(_ effect: EffectRecord, because reason: String) async throws {
    wait(effect, reason)
    try await journal.park(
      effect, because: reason, retryAt: now() + Int64(configuration.retryParkedAfter / .milliseconds(1)))
  }

  private func drop(_ effect: EffectRecord, because reason: String) async throws {
    wait(effect, reason)
    try await journal.drop(effect, because: reason)
  }

  private func wait(_ effect: EffectRecord, _ reason: String) {
    guard reported.updateValue(reason, forKey: effect.id) != reason else { return }
    report(.resultWaits(effect.job, reason: reason))
  }

  // MARK: Signing and sending

  private func sign(
    _ effect: EffectRecord, _ purpose: AttemptRecord.Purpose, _ fees: Fees, _ view: View
  ) async throws {
    guard let binding = effect.binding else { return }
    let isMain = purpose == .main
    let transaction = EIP1559Transaction(
      chainId: reader.provider.chainId, nonce: binding.nonce, maxPriorityFeePerGas: fees.maxPriorityFeePerGas,
      maxFeePerGas: fees.maxFeePerGas, gasLimit: isMain ? binding.gasLimit : Self.transferGas,
      to: isMain ? effect.to : signer.address, data: isMain ? effect.calldata : [])
    let signed = try await signer.signChecked(.eip1559(transaction))
    let attempt = AttemptRecord(
      hash: signed.hash, raw: signed.rawBytes, purpose: purpose, maxFeePerGas: fees.maxFeePerGas,
      maxPriorityFeePerGas: fees.maxPriorityFeePerGas, signedAtBlock: view.head.number, signedAt: now())
    try await journal.record(attempt, for: effect)
    report(.resultSent(effect.job, nonce: binding.nonce, hash: attempt.hash))
    try await send(attempt)
  }

  private func send(_ attempt: AttemptRecord) async throws {
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

  // MARK: Watching

  private func watch(_ effect: EffectRecord, _ view: View) async throws {
    guard let binding = effect.binding else { return }
    let attempts = try await journal.attempts(of: effect)
    let judge = NonceJudge(
      nonce: binding.nonce,
      attempts: Dictionary(attempts.map { ($0.hash, $0.purpose) }) { first, _ in first },
      finalizedBlock: view.finalized.number, finalizedNonce: view.finalizedNonce)
    let receipts = try await receipts(of: attempts)
    let verdict = judge.verdict(receipts: receipts, unexplained: unexplained[effect.id] ?? 0)
    unexplained[effect.id] = judge.isUnexplained(receipts: receipts) ? (unexplained[effect.id] ?? 0) + 1 : nil
    if verdict.state != effect.state || verdict.inclusion != binding.inclusion {
      try await settle(effect, verdict)
    }
    guard verdict.state == .sent || verdict.state == .bound else { return }
    try await push(effect, attempts, view)
  }

  private func receipts(of attempts: [AttemptRecord]) async throws(ProviderError) -> [Receipt] {
    var receipts: [Receipt] = []
    for attempt in attempts {
      guard let receipt = try await reader.provider.receipt(of: attempt.hash) else { continue }
      // A receipt counts only from a block that the chain has now.
      guard try await reader.block(receipt.blockNumber)?.hash == receipt.blockHash else { continue }
      receipts.append(receipt)
    }
    return receipts
  }

  private func settle(_ effect: EffectRecord, _ verdict: NonceJudge.Verdict) async throws(JournalError) {
    let detail =
      verdict.state == .finalExternal ? "its nonce was used by a transaction that is not the bridge's" : nil
    try await journal.record(verdict.state, inclusion: verdict.inclusion, detail: detail, of: effect)
    if let inclusion = verdict.inclusion, inclusion != effect.binding?.inclusion {
      report(.resultIncluded(effect.job, inclusion))
    }
    guard !verdict.state.isOpen else { return }
    reported[effect.id] = nil
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
  private func push(_ effect: EffectRecord, _ attempts: [AttemptRecord], _ view: View) async throws {
    let isWanted = try await journal.isCanonical(effect.job)
    // Between a rollback and the blocks that follow, a job may only seem to be gone.
    let isAtHead = try await journal.cursor()?.hash == view.head.hash
    guard isWanted || isAtHead else { return }
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

  private func hasPassed(_ time: Duration, since start: Int64) -> Bool {
    now() - start >= Int64(time / .milliseconds(1))
  }
}
