import EthJSON
public import EthPrimitives
import EthRPC

/// A transaction that was handed to the node.
public struct PendingTransaction: Sendable {
  /// The transaction's hash.
  public let hash: Hash32
  /// The nonce it uses.
  public let nonce: UInt64
  let provider: Provider

  /// Waits until a block has the transaction under `confirmations − 1` others, and returns its receipt.
  ///
  /// The receipt is fetched anew at that depth, so that one from a block that was reorganised away does not count.
  /// - Parameters:
  ///   - confirmations: How many blocks, its own included, must have been built on it; at least 1.
  ///   - timeout: How long to wait.
  ///   - interval: How long to wait between two looks.
  /// - Throws: ``ProviderError/notConfirmed(hash:after:)`` where the time is up; a single failed look is not an
  ///   error.
  public func receipt(
    confirmations: UInt64 = 1, timeout: Duration = .seconds(120), interval: Duration = .milliseconds(250)
  ) async throws(ProviderError) -> Receipt {
    try await provider.receipt(of: hash, confirmations: confirmations, timeout: timeout, interval: interval)
  }
}

extension Provider {
  /// Waits until a block has a transaction, whoever sent it; see
  /// ``PendingTransaction/receipt(confirmations:timeout:interval:)``.
  ///
  /// - Throws: ``ProviderError/notConfirmed(hash:after:)`` where the time is up.
  public func receipt(
    of hash: Hash32, confirmations: UInt64, timeout: Duration = .seconds(120),
    interval: Duration = .milliseconds(250)
  ) async throws(ProviderError) -> Receipt {
    let deadline = ContinuousClock.now + timeout
    var lastError: ProviderError?
    while true {
      do throws(ProviderError) {
        // However short the time, one look must be possible.
        let left = max(deadline - .now, .seconds(1))
        if let receipt = try await confirmedReceipt(of: hash, confirmations: confirmations, within: left) {
          return receipt
        }
        lastError = nil
      } catch {
        if error.isCancellation { throw error }
        lastError = error
      }
      let left = min(deadline - .now, .seconds(86_400))
      guard left > .zero else { break }
      do { try await Task.sleep(for: min(interval, left)) } catch { throw .rpc(.transport(.cancelled)) }
    }
    throw lastError ?? .notConfirmed(hash: hash, after: timeout)
  }

  /// One look: the receipt, where its block is deep enough now. `time` is that of each call.
  private func confirmedReceipt(
    of hash: Hash32, confirmations: UInt64, within time: Duration
  ) async throws(ProviderError) -> Receipt? {
    func look() async throws(ProviderError) -> Receipt? {
      try await call("eth_getTransactionReceipt", [.hash(hash)], within: time)
    }
    guard let receipt = try await look() else { return nil }
    guard confirmations > 1 else { return receipt }
    let head: UInt64 = try await call("eth_blockNumber", within: time)
    guard head >= receipt.blockNumber, head - receipt.blockNumber >= confirmations - 1 else { return nil }
    let again = try await look()
    return again?.blockHash == receipt.blockHash ? again : nil
  }
}
