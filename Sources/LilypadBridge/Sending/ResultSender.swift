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
  /// The last reason reported for each effect that waits, so that it is news only once.
  private var reported: [Int64: String] = [:]

  /// How often a result may revert in a final block: a contract that lets the test call pass and then reverts must
  /// not burn gas for ever.
  private static let maxReverts = 3
  /// How many transactions that the journal does not know are looked up in one step.
  private static let maxLookups = 64

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
    guard let confirmed = try await confirmedBlock(), try await hasWork(confirmed) else { return }
    let view = try await view()
    guard try await learnForeignTransactions(view) else { return }
    try await planResults(confirmed)
    for effect in try await journal.effects(in: [.bound, .sent, .included]) {
      try await watch(effect, view)
    }
    try await bindResults(confirmed, view)
  }

  /// The last block whose jobs are deep enough to be answered.
  private func confirmedBlock() async throws(JournalError) -> UInt64? {
    try await journal.cursor().flatMap { ($0.number + 1).subtractingIfPossible(configuration.confirmations) }
  }

  private func hasWork(_ confirmed: UInt64) async throws(JournalError) -> Bool {
    if !(try await journal.effects(in: [.bound, .sent, .included])).isEmpty { return true }
    if !(try await journal.effectsToBind(confirmedAt: confirmed)).isEmpty { return true }
    return !(try await journal.jobsToPost(confirmedAt: confirmed, maxReverts: Self.maxReverts)).isEmpty
  }

  private func view() async throws -> View {
    let head = try await reader.head()
    let finalized = try await reader.finalized(head: head)
    let account = signer.address
    let finalizedNonce: UInt64
    do throws(ProviderError) {
      finalizedNonce = try await reader.provider.transactionCount(of: account, at: .hash(finalized.hash))
    } catch {
      // Many nodes drop the state of blocks that are not final yet; what the journal knows is enough to go on.
      guard !error.isTransient else { throw error }
      finalizedNonce = try await journal.finalNonceFloor(of: account)
    }
    return View(
      head: head, finalized: finalized, finalizedNonce: finalizedNonce,
      latestNonce: try await reader.provider.transactionCount(of: account, at: .hash(head.hash)))
  }

  /// Looks up what the account has sent, finally, without this journal: after an old journal was restored, that may
  /// be results which must not be posted again. Returns whether all is known.
  private func learnForeignTransactions(_ view: View) async throws -> Bool {
    let unknown = try await journal.unknownNonces(
      of: signer.address, below: view.finalizedNonce, limit: Self.maxLookups)
    for nonce in unknown {
      guard let found = try await trace(nonce, view) else {
        report(.trouble("the node does not show which transaction of \(signer.address) used nonce \(nonce)"))
        return false
      }
      let job = found.answeredJob(at: configuration.contract)
      try await journal.recordForeign(nonce: nonce, of: signer.address, hash: found.hash, answers: job)
      report(
        .trouble(
          "transaction \(found.hash) of \(signer.address) is not in the journal"
            + (job.map { "; it posted the result of job \($0)" } ?? "")))
    }
    return unknown.count < Self.maxLookups
  }

  private func trace(_ nonce: UInt64, _ view: View) async throws -> NonceTracer.Found? {
    let tracer = NonceTracer(provider: reader.provider, account: signer.address)
    return try await tracer.transaction(
      nonce: nonce, from: try await journal.startBlock(), to: view.finalized.number)
  }

  // MARK: Planning

  private func planResults(_ confirmed: UInt64) async throws(JournalError) {
    for planned in try await journal.jobsToPost(confirmedAt: confirmed, maxReverts: Self.maxReverts) {
      let key = planned.job.event.key
      let call = JobManager(at: configuration.contract).submitResults(
        id: UInt256(key.id), dealId: planned.result.dealID, dataId: planned.result.dataID)
      try await journal.plan(key, to: call.to, calldata: call.data)
    }
  }

  // MARK: Binding

  private func bindResults(_ confirmed: UInt64, _ view: View) async throws {
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
  private func preflight(_ effect: EffectRecord, _ view: View) async throws -> UInt64? {
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

  private func isAnsweredFinally(_ effect: EffectRecord, _ view: View) async throws -> Bool {
    let question = JobManager(at: configuration.contract).resultOf(id: UInt256(effect.job.id))
    do throws(ProviderError) {
      let answer = try await reader.provider.call(question, at: .hash(view.finalized.hash))
      return !answer.value1.isEmpty || !answer.value2.isEmpty
    } catch {
      guard !error.isTransient else { throw error }
      return false
    }
  }

  private func park(_ effect: EffectRecord, because reason: String) async throws(JournalError) {
    wait(effect, reason)
    let delay = Int64(configuration.retryParkedAfter / .milliseconds(1))
    try await journal.park(effect, because: reason, delay: delay)
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
      maxFeePerGas: fees.maxFeePerGas, gasLimit: isMain ? binding.gasLimit : try await transferGas(),
      to: isMain ? effect.to : signer.address, data: isMain ? effect.calldata : [])
    let signed = try await signer.signChecked(.eip1559(transaction))
    let attempt = AttemptRecord(
      hash: signed.hash, raw: signed.rawBytes, purpose: purpose, maxFeePerGas: fees.maxFeePerGas,
      maxPriorityFeePerGas: fees.maxPriorityFeePerGas, signedAtBlock: view.head.number, signedAt: now())
    try await journal.record(attempt, for: effect)
    report(.resultSent(effect.job, nonce: binding.nonce, hash: attempt.hash))
    try await send(attempt)
  }

  /// The gas of a transfer to oneself, which is all that a cancelling transaction is. On rollups it is more than the
  /// usual 21,000, as it pays for the data too.
  private func transferGas() async throws(ProviderError) -> UInt64 {
    let estimate = try await reader.provider.estimateGas(
      TransactionRequest(from: signer.address, to: signer.address))
    return min(max(21_000, estimate), configuration.gasLimitCap) / 4 * 5
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
  private func inclusion(
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
  private func userOfNonce(
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
    try await journal.recordForeign(
      nonce: nonce, of: signer.address, hash: found.hash,
      answers: found.answeredJob(at: configuration.contract))
    return found.hash
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
  private func push(_ effect: EffectRecord, _ attempts: [AttemptRecord], _ view: View) async throws {
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
  private func stands(_ job: JobEvent.Key) async throws -> Bool {
    guard let location = try await journal.location(of: job) else { return false }
    return try await reader.block(location.blockNumber)?.hash == location.blockHash
  }

  private func hasPassed(_ time: Duration, since start: Int64) -> Bool {
    now() - start >= Int64(time / .milliseconds(1))
  }
}
