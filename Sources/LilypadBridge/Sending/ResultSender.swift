import EthPrimitives
import EthProvider
import EthSigners

/// Brings results to the chain, each exactly once.
///
/// The rules: a result gets one nonce, recorded before anything is signed; every transaction for it, whether first,
/// better paying or cancelling, uses that nonce and is recorded before it is sent; another nonce is given only when
/// a final block shows that the first one was lost.
actor ResultSender {
  let journal: SQLiteJournal
  let reader: ChainReader
  let signer: any Signer
  let configuration: BridgeConfiguration
  let report: @Sendable (BridgeEvent) -> Void
  /// The last reason reported for each effect that waits, so that it is news only once.
  var reported: [Int64: String] = [:]

  /// How often a result may revert in a final block: a contract that lets the test call pass and then reverts must
  /// not burn gas for ever.
  static let maxReverts = 3
  /// How many transactions that the journal does not know are looked up in one step.
  static let maxLookups = 64

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
  struct View {
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
  func confirmedBlock() async throws(JournalError) -> UInt64? {
    try await journal.cursor().flatMap { ($0.number + 1).subtractingIfPossible(configuration.confirmations) }
  }

  func hasWork(_ confirmed: UInt64) async throws(JournalError) -> Bool {
    if !(try await journal.effects(in: [.bound, .sent, .included])).isEmpty { return true }
    if !(try await journal.effectsToBind(confirmedAt: confirmed)).isEmpty { return true }
    return !(try await journal.jobsToPost(confirmedAt: confirmed, maxReverts: Self.maxReverts)).isEmpty
  }

  func view() async throws -> View {
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
  func learnForeignTransactions(_ view: View) async throws -> Bool {
    let unknown = try await journal.unknownNonces(
      of: signer.address, below: view.finalizedNonce, limit: Self.maxLookups)
    for nonce in unknown {
      guard let found = try await trace(nonce, view) else {
        report(.trouble("the node does not show which transaction of \(signer.address) used nonce \(nonce)"))
        return false
      }
      let job = try await remember(found, nonce)
      report(
        .trouble(
          "transaction \(found.hash) of \(signer.address) is not in the journal"
            + (job.map { "; it posted the result of job \($0)" } ?? "")))
    }
    return unknown.count < Self.maxLookups
  }

  /// Records a final transaction that is not the journal's, and returns the job whose result it posted. One that
  /// reverted has posted none; where the node does not say, it counts as posted.
  func remember(_ found: NonceUse, _ nonce: UInt64) async throws -> UInt64? {
    var job = found.answeredJob(at: configuration.contract)
    if job != nil, try await reader.provider.receipt(of: found.hash)?.succeeded == false { job = nil }
    try await journal.recordForeign(nonce: nonce, of: signer.address, hash: found.hash, answers: job)
    return job
  }

  func trace(_ nonce: UInt64, _ view: View) async throws -> NonceUse? {
    try await reader.provider.transaction(
      from: signer.address, nonce: nonce,
      in: min(try await journal.startBlock(), view.finalized.number)...view.finalized.number)
  }
}
