public import EthPrimitives
import EthRPC
import EthTransactions

extension Provider {
  /// Waits until a block has a transaction under `confirmations − 1` others, whoever sent it, and returns its receipt.
  ///
  /// The receipt is fetched anew at that depth, so that one from a block that was reorganised away does not count.
  /// - Parameters:
  ///   - hash: The transaction.
  ///   - confirmations: How many blocks, its own included, must have been built on it; at least 1.
  ///   - timeout: How long to wait.
  ///   - interval: How long to wait between two looks.
  /// - Throws: ``ProviderError/notConfirmed(hash:after:)`` where the time is up; a single failed look is not an
  ///   error.
  public func receipt(
    of hash: Hash32, confirmations: UInt64, timeout: Duration = .seconds(120),
    interval: Duration = .milliseconds(250)
  ) async throws(ProviderError) -> Receipt {
    let watch = TransactionWatch(hashes: [hash], nonce: nil, confirmations: confirmations)
    let (outcome, failure) = try await follow(watch, [], nil, timeout, interval)
    guard case .confirmed(let receipt) = outcome else {
      throw failure ?? .notConfirmed(hash: hash, after: timeout)
    }
    return receipt
  }

  /// Looks and rests until a watch is over or the time is up.
  ///
  /// - Parameters:
  ///   - watch: The rules.
  ///   - attempts: What to send again where the node does not know it, the best last.
  ///   - sender: Who signed the attempts.
  /// - Returns: What became of it, and why the last look failed, where it did.
  func follow(
    _ watch: TransactionWatch, _ attempts: [SignedTransaction], _ sender: Address?, _ timeout: Duration,
    _ interval: Duration
  ) async throws(ProviderError) -> (TransactionOutcome, ProviderError?) {
    var watch = watch
    let deadline = ContinuousClock.now + timeout
    var failure: ProviderError?
    while true {
      var step = TransactionWatch.Step.receipt
      failure = nil
      while step != .rest {
        if case .finished(let outcome) = step { return (outcome, nil) }
        let observation: TransactionWatch.Observation
        do throws(ProviderError) {
          // However short the time, one look must be possible.
          var provider = self
          provider.options.timeout = min(options.timeout, max(deadline - .now, .seconds(1)))
          observation = try await provider.look(step, watch.hashes, attempts, sender)
        } catch {
          if error.isCancellation { throw error }
          failure = error
          observation = .failed
        }
        step = watch.handle(observation)
      }
      let left = min(deadline - .now, .seconds(86_400))
      guard left > .zero else { return (.timedOut, failure) }
      do { try await Task.sleep(for: min(interval, left)) } catch { throw .rpc(.transport(.cancelled)) }
    }
  }

  private func look(
    _ step: TransactionWatch.Step, _ hashes: [Hash32], _ attempts: [SignedTransaction], _ sender: Address?
  ) async throws(ProviderError) -> TransactionWatch.Observation {
    switch step {
    case .receipt:
      for hash in hashes { if let receipt = try await receipt(of: hash) { return .receipt(receipt) } }
      return .receipt(nil)
    case .receiptAgain(let hash): return .receipt(try await receipt(of: hash))
    case .head: return .head(try await blockNumber())
    case .nonce:
      guard let sender else { return .failed }
      return .nonce(try await transactionCount(of: sender))
    case .presence:
      for hash in hashes where try await knows(hash) { return .presence(true) }
      return .presence(false)
    case .resend: return .resent(isTaken: await resend(attempts))
    case .user:
      guard let sender, let last = attempts.last?.transaction,
        let user = try await transaction(from: sender, nonce: last.nonce)
      else { return .user(nil, .replaced) }
      return .user(user.hash, user.kind(inPlaceOf: last))
    case .rest, .finished: return .failed
    }
  }

  /// Hands the attempts to the node again, the best first: whether it has one now; `nil` where that is not clear.
  private func resend(_ attempts: [SignedTransaction]) async -> Bool? {
    var isRefused = true
    for attempt in attempts.reversed() {
      do throws(ProviderError) {
        _ = try await send(raw: attempt.networkBytes)
        return true
      } catch {
        guard case .rpc(let refusal) = error else { continue }
        switch await verdict(on: refusal) {
        case .accepted: return true
        case .price, .funds, .never: break
        case .nonceUsed, .ambiguous, .gap, .busy: isRefused = false
        }
      }
    }
    return isRefused ? false : nil
  }
}
