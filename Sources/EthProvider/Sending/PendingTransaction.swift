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
        if let receipt = try await self.receipt(of: hash) {
          if confirmations <= 1 { return receipt }
          let head = try await blockNumber()
          if head >= receipt.blockNumber, head - receipt.blockNumber + 1 >= confirmations,
            let again = try await self.receipt(of: hash), again.blockHash == receipt.blockHash
          {
            return again
          }
        }
        lastError = nil
      } catch {
        if case .rpc(let rpc) = error, rpc.isCancellation { throw error }
        lastError = error
      }
      guard ContinuousClock.now < deadline else { break }
      do { try await Task.sleep(for: interval) } catch { throw .rpc(.transport(.cancelled)) }
    }
    throw lastError ?? .notConfirmed(hash: hash, after: timeout)
  }
}
