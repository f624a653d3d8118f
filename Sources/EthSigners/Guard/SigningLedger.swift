public import EthPrimitives
import EthTransactions

/// What an account has signed, and what it may sign after that. It does no I/O and reads no clock: the same records
/// always give the same ledger.
///
/// A nonce belongs to the first effect that it is signed for. It may be signed again only for that effect, at any
/// fee, or to be used up by a transaction to oneself; one that was first used up gets no other effect at all. As a
/// chain takes one transaction for a nonce, no effect can happen in two versions.
public struct SigningLedger: Equatable, Sendable {
  /// What is known of one nonce on one chain.
  private struct Binding: Equatable {
    let effect: Hash32
    /// What the dearest transaction of this nonce costs at the most, in wei.
    var cost: UInt256
    /// The hash that was signed last.
    var signed: Hash32
  }

  private struct Place: Hashable {
    let chainId: UInt64
    let nonce: UInt64
  }

  /// The account that signs.
  public let account: Address
  /// How many records there are.
  public private(set) var count: UInt64 = 0
  /// The time of the last record, in seconds since 1970 UTC.
  public private(set) var lastTime: UInt64 = 0
  private var bindings: [Place: Binding] = [:]
  private var retiredBelow: [UInt64: UInt64] = [:]
  private var window = SpendingWindow()

  /// The ledger of an account that has signed nothing.
  public init(account: Address) { self.account = account }

  /// What counts in the budget of 24 hours at a time, in wei.
  public func spent(at time: UInt64) -> UInt256 { window.spent(at: max(time, lastTime)) }

  /// Decides whether to sign. What it returns must be kept for good, and given to ``apply(_:)``, before the
  /// signature is made.
  ///
  /// - Parameters:
  ///   - request: What to sign.
  ///   - policy: What may be signed.
  ///   - time: The time in seconds since 1970 UTC. A clock that was set back counts as standing still.
  /// - Returns: The record of the signature; `nil` where the last record of the nonce is of the very same hash.
  /// - Throws: ``SigningRefusal``.
  public func handle(
    _ request: SigningRequest, policy: SigningPolicy, at time: UInt64
  ) throws(SigningRefusal) -> SigningRecord? {
    let time = max(time, lastTime)
    switch request {
    case .transaction(let transaction):
      return try handle(transaction, policy, time)
    case .message:
      guard policy.allowsMessages else { throw .subject(.message) }
      return SigningRecord(kind: .message, time: time, signed: request.signingHash)
    case .typedData(let typedData):
      try policy.check(typedData)
      return SigningRecord(kind: .typedData, time: time, signed: request.signingHash)
    case .authorization(let authorization):
      return try handle(authorization, policy, time)
    case .unsafeHash(let hash):
      guard policy.allowsUnsafeHashes else { throw .subject(.hash) }
      return SigningRecord(kind: .hash, time: time, signed: hash)
    }
  }

  /// The record that gives up all nonces below `nonce`, so that nothing has to be remembered of them; `nil` where
  /// they are given up already.
  public func retire(chainId: UInt64, below nonce: UInt64, at time: UInt64) -> SigningRecord? {
    guard nonce > retiredBelow[chainId, default: 0] else { return nil }
    return SigningRecord(kind: .retirement, time: max(time, lastTime), chainId: chainId, nonce: nonce)
  }

  private func handle(
    _ transaction: UnsignedTransaction, _ policy: SigningPolicy, _ time: UInt64
  ) throws(SigningRefusal) -> SigningRecord? {
    let (chainId, cost) = try policy.check(transaction, of: account)
    let isCancellation = transaction.isCancellation(by: account)
    let effect = transaction.effect
    let bound = try binding(chainId: chainId, nonce: transaction.nonce, effect, isCancellation)
    let signed = transaction.signingHash
    guard bound?.signed != signed else { return nil }
    let paid = bound?.cost ?? 0
    let charge = cost > paid ? cost - paid : 0
    if charge > .zero {
      let spent = window.spent(at: time)
      let left = policy.dailyBudget > spent ? policy.dailyBudget - spent : 0
      guard charge <= left else { throw .budget(asked: charge, left: left, limit: policy.dailyBudget) }
    }
    return SigningRecord(
      kind: isCancellation ? .cancellation : .transaction, time: time, chainId: chainId,
      nonce: transaction.nonce, effect: effect, signed: signed, charge: charge)
  }

  private func handle(
    _ authorization: Authorization, _ policy: SigningPolicy, _ time: UInt64
  ) throws(SigningRefusal) -> SigningRecord? {
    let chainId = try policy.check(authorization)
    let effect = authorization.effect
    let bound = try binding(chainId: chainId, nonce: authorization.nonce, effect, false)
    let signed = authorization.signingHash
    guard bound?.signed != signed else { return nil }
    return SigningRecord(
      kind: .authorization, time: time, chainId: chainId, nonce: authorization.nonce, effect: effect,
      signed: signed)
  }

  /// What a nonce is bound to, where it may be signed for with this effect.
  private func binding(
    chainId: UInt64, nonce: UInt64, _ effect: Hash32, _ isCancellation: Bool
  ) throws(SigningRefusal) -> Binding? {
    let below = retiredBelow[chainId, default: 0]
    guard nonce >= below else { throw .retired(nonce: nonce, chainId: chainId, below: below) }
    guard let bound = bindings[Place(chainId: chainId, nonce: nonce)] else { return nil }
    guard bound.effect == effect || isCancellation else {
      throw .nonce(nonce, chainId: chainId, boundTo: bound.effect)
    }
    return bound
  }

  /// Takes a record over.
  ///
  /// - Throws: ``SigningLedgerError`` where it contradicts those before it; the ledger is then as it was.
  public mutating func apply(_ record: SigningRecord) throws(SigningLedgerError) {
    guard record.time >= lastTime else { throw .earlierThanLast }
    switch record.kind {
    case .message, .typedData, .hash: break
    case .retirement:
      guard record.nonce > retiredBelow[record.chainId, default: 0] else { throw .nothingToRetire }
      retiredBelow[record.chainId] = record.nonce
      bindings = bindings.filter { $0.key.chainId != record.chainId || $0.key.nonce >= record.nonce }
    case .transaction, .cancellation, .authorization:
      let isCancellation = record.kind == .cancellation
      let bound: Binding?
      do throws(SigningRefusal) {
        bound = try binding(
          chainId: record.chainId, nonce: record.nonce, record.effect, isCancellation)
      } catch { throw .refused(error) }
      let (cost, overflow) = (bound?.cost ?? 0).addingReportingOverflow(record.charge)
      guard !overflow, window.add(record.charge, at: record.time) else { throw .sumTooLarge }
      bindings[Place(chainId: record.chainId, nonce: record.nonce)] = Binding(
        effect: bound?.effect ?? record.effect, cost: cost, signed: record.signed)
    }
    lastTime = record.time
    count += 1
  }
}
