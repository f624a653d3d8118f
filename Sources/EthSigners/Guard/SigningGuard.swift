public import EthABI
public import EthCrypto
public import EthPrimitives
public import EthTransactions

/// Lets a signer sign only what a policy allows, and never two different effects for one nonce, crashes and lost
/// databases of its callers notwithstanding.
///
/// What it decides rests on a log that it keeps itself. A record is on the disk before the signature is made; where
/// it cannot be written, nothing is signed. The log belongs to one guard at a time.
///
/// ```swift
/// let signer = try SigningGuard(
///   LocalSigner(key), policy: policy, log: "/var/lib/bridge/signing.log",
///   now: { UInt64(max(0, time(nil))) })
/// ```
public actor SigningGuard: Signer {
  /// The account that signs.
  public nonisolated let address: Address
  /// What is let through.
  public nonisolated let policy: SigningPolicy
  private let signer: any Signer
  private let now: @Sendable () -> UInt64
  private var ledger: SigningLedger
  /// Where the log is.
  private nonisolated let path: String
  /// `nil` once it is closed.
  private var log: SigningLog?

  /// Guards a signer with the log at `path`, and with the file `….head` beside it.
  ///
  /// - Parameters:
  ///   - signer: Who signs what is let through. What it returns is checked.
  ///   - policy: What is let through.
  ///   - path: The log. A new one is for its owner alone (mode 600).
  ///   - creating: Whether to begin a log where there is none. Without it, a log that was lost is an error and not
  ///     a new beginning.
  ///   - known: A ``head`` that was kept elsewhere and that the log must still contain.
  ///   - now: The time in seconds since 1970 UTC.
  /// - Throws: ``SigningLogError``.
  public init(
    _ signer: any Signer, policy: SigningPolicy, log path: String, creating: Bool = false,
    known: SigningLogHead? = nil, now: @escaping @Sendable () -> UInt64
  ) throws(SigningLogError) {
    var ledger = SigningLedger(account: signer.address)
    log = try SigningLog(path, into: &ledger, creating: creating, known: known)
    self.path = path
    self.ledger = ledger
    address = ledger.account
    self.policy = policy
    self.signer = signer
    self.now = now
  }

  /// How far the log goes; `nil` once it is closed.
  public var head: SigningLogHead? { log?.head }

  /// What counts in the budget of 24 hours now, in wei.
  public var spent: UInt256 { ledger.spent(at: now()) }

  /// Signs a transaction that the policy allows, whose nonce is free, bound to the same effect, or to be used up.
  ///
  /// - Throws: ``SignerError``; ``SignerError/forbidden(_:)`` with the rule.
  public func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
    try allow(.transaction(transaction))
    return try await signer.signChecked(transaction)
  }

  /// Signs a message for people (EIP-191) where the policy allows messages.
  ///
  /// - Throws: ``SignerError``.
  public func sign(message: [UInt8]) async throws(SignerError) -> Signature {
    try allow(.message(message))
    return try await signer.signChecked(message: message)
  }

  /// Signs structured data (EIP-712) whose type, contract and chain the policy allows.
  ///
  /// - Throws: ``SignerError``.
  public func sign(_ typedData: TypedData) async throws(SignerError) -> Signature {
    try allow(.typedData(typedData))
    return try await signer.signChecked(typedData)
  }

  /// Signs an authorization (EIP-7702) for one chain and a contract that the policy names. It takes a nonce as a
  /// transaction does, and the same rule holds for it.
  ///
  /// - Throws: ``SignerError``.
  public func sign(_ authorization: Authorization) async throws(SignerError) -> SignedAuthorization {
    try allow(.authorization(authorization))
    return try await signer.signChecked(authorization)
  }

  /// Signs a hash where the policy allows hashes, and with that everything.
  ///
  /// - Throws: ``SignerError``.
  public func sign(unsafeHash: Hash32) async throws(SignerError) -> Signature {
    try allow(.unsafeHash(unsafeHash))
    return try await signer.signChecked(unsafeHash: unsafeHash)
  }

  /// Gives up all nonces of a chain below `nonce`, which should be final: nothing below is signed again, and nothing
  /// has to be kept of it in memory.
  ///
  /// - Throws: ``SignerError/log(_:)``.
  public func retire(chainId: UInt64, below nonce: UInt64) throws(SignerError) {
    guard let record = ledger.retire(chainId: chainId, below: nonce, at: now()) else { return }
    try keep(record)
  }

  /// Lets go of the log, so that another guard can open it. Nothing is signed from then on.
  ///
  /// Without this, the log is free some time after the last reference to the guard has gone.
  public func close() { log = nil }

  private func allow(_ request: SigningRequest) throws(SignerError) {
    guard let log else { throw .log(.closed(path: path)) }
    guard !log.isBroken else { throw .log(.broken(path: path)) }
    let record: SigningRecord?
    do throws(SigningRefusal) { record = try ledger.handle(request, policy: policy, at: now()) } catch {
      throw .forbidden(error)
    }
    if let record { try keep(record) }
  }

  private func keep(_ record: SigningRecord) throws(SignerError) {
    guard log != nil else { throw .log(.closed(path: path)) }
    do throws(SigningLogError) { try log?.append(record) } catch { throw .log(error) }
    do throws(SigningLedgerError) { try ledger.apply(record) } catch {
      throw .log(.damaged(path: path, offset: 0, expected: error.description))
    }
  }
}

extension SigningGuard: CustomStringConvertible {
  /// The account and the log.
  public nonisolated var description: String { "SigningGuard(\(address))" }
}
