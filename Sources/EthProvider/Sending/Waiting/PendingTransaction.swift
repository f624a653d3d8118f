public import EthABI
public import EthPrimitives
import EthRPC
public import EthTransactions

/// A transaction that was handed to the node, with all that was sent in its place since.
public struct PendingTransaction: Sendable {
  /// What was signed for its nonce and can still be mined, the newest last.
  public let attempts: [SignedTransaction]
  /// The account that signed.
  public let sender: Address
  /// The custom errors of the contract that is called, which reverts are read with.
  public let errors: ErrorRegistry
  let provider: Provider

  init(attempts: [SignedTransaction], sender: Address, errors: ErrorRegistry, provider: Provider) {
    self.attempts = attempts
    self.sender = sender
    self.errors = errors
    self.provider = provider
  }

  /// The newest attempt: the transaction that is waited for.
  public var transaction: SignedTransaction { attempts[attempts.count - 1] }
  /// The newest attempt's hash.
  public var hash: Hash32 { transaction.hash }
  /// The nonce that all attempts use.
  public var nonce: UInt64 { transaction.transaction.nonce }

  /// Waits until it is known what became of the transaction.
  ///
  /// Each look begins with the receipts of all attempts; a receipt counts once enough blocks stand on it and it is
  /// still the same then. Where the nonce is used by another transaction, that one is looked up. Where the node has
  /// forgotten the transaction, the same bytes are sent again: only if it refuses them several times in a row, while
  /// the nonce is free, it is ``TransactionOutcome/dropped``.
  /// - Parameters:
  ///   - confirmations: How many blocks, its own included, must have been built on it; at least 1.
  ///   - timeout: How long to wait.
  ///   - interval: How long to wait between two looks.
  /// - Returns: ``TransactionOutcome/confirmed(_:)`` also where an earlier attempt for another price was mined.
  /// - Throws: Only where the task is cancelled; a failed look is not an error.
  public func outcome(
    confirmations: UInt64 = 1, timeout: Duration = .seconds(120), interval: Duration = .milliseconds(250)
  ) async throws(ProviderError) -> TransactionOutcome {
    try await follow(confirmations, timeout, interval).0
  }

  /// Waits until a block has the transaction under `confirmations − 1` others, and returns its receipt, or that of the
  /// same transaction for another price.
  ///
  /// - Parameters:
  ///   - confirmations: How many blocks, its own included, must have been built on it; at least 1.
  ///   - timeout: How long to wait.
  ///   - interval: How long to wait between two looks.
  /// - Throws: ``ProviderError/notConfirmed(hash:after:)`` where the time is up,
  ///   ``ProviderError/replaced(hash:_:by:)``, ``ProviderError/dropped(hash:)``; see
  ///   ``outcome(confirmations:timeout:interval:)``.
  public func receipt(
    confirmations: UInt64 = 1, timeout: Duration = .seconds(120), interval: Duration = .milliseconds(250)
  ) async throws(ProviderError) -> Receipt {
    let (outcome, failure) = try await follow(confirmations, timeout, interval)
    switch outcome {
    case .confirmed(let receipt): return receipt
    case .replaced(.repriced, let other): return other.receipt
    case .replaced(let kind, let other): throw .replaced(hash: hash, kind, by: other.hash)
    case .dropped: throw .dropped(hash: hash)
    case .timedOut: throw failure ?? .notConfirmed(hash: hash, after: timeout)
    }
  }

  /// The same as ``receipt(confirmations:timeout:interval:)`` for a transaction that has to succeed.
  ///
  /// - Throws: ``ProviderError/failed(_:_:)`` where it was undone, with what the contract said
  ///   (``Provider/revert(of:errors:)``).
  public func successfulReceipt(
    confirmations: UInt64 = 1, timeout: Duration = .seconds(120), interval: Duration = .milliseconds(250)
  ) async throws(ProviderError) -> Receipt {
    let receipt = try await receipt(confirmations: confirmations, timeout: timeout, interval: interval)
    guard receipt.succeeded else {
      throw .failed(receipt, try? await provider.revert(of: receipt, errors: errors))
    }
    return receipt
  }

  private func follow(
    _ confirmations: UInt64, _ timeout: Duration, _ interval: Duration
  ) async throws(ProviderError) -> (TransactionOutcome, ProviderError?) {
    var (hashes, others): ([Hash32], [Hash32: ReplacementKind]) = ([], [:])
    for attempt in attempts.reversed() {
      let kind = NonceUse(attempt, from: sender).kind(inPlaceOf: transaction.transaction)
      if kind == .repriced { hashes.append(attempt.hash) } else { others[attempt.hash] = kind }
    }
    // The nonce is looked at once a second.
    let looks = interval > .zero ? min(Duration.seconds(1) / interval, 1000) : 1000
    let watch = TransactionWatch(
      hashes: hashes, others: others, nonce: nonce, confirmations: confirmations, looksPerCheck: Int(looks))
    return try await provider.follow(watch, attempts, sender, timeout, interval)
  }
}
