public import EthABI
import EthCrypto
public import EthTransactions

extension Provider {
  /// Sends a transaction that is signed already, by whatever key.
  ///
  /// Where an answer is lost, the same bytes are sent again within ``SendOptions/timeout``. That the node has them
  /// already, waiting or in a block, is what was wanted and no error: sending a transaction twice does nothing twice.
  /// ``send(raw:)`` is the call alone, whose errors tell less: a refusal may be of a further attempt at a transaction
  /// that the node took before.
  ///
  /// ```swift
  /// let signed = try SignedTransaction(rawBytes: bytes)
  /// let receipt = try await provider.send(signed).receipt()
  /// ```
  /// - Parameters:
  ///   - transaction: The transaction; one of type 3 needs its blobs (`networkBytes`).
  ///   - errors: The custom errors of the contract that is called, to read reverts with.
  /// - Throws: ``ProviderError/transaction(_:)`` where it is for another chain than the node's (EIP-155) or its signature
  ///   is of no key, and nothing is sent; ``ProviderError/rpc(_:)`` where the node has refused it, and no attempt can
  ///   have got through; ``ProviderError/unknownOutcome(_:last:)`` where no answer tells whether the node has it.
  public func send(
    _ transaction: SignedTransaction, errors: ErrorRegistry = ErrorRegistry()
  ) async throws(ProviderError) -> PendingTransaction {
    guard transaction.transaction.chainId.map({ $0 == chainId }) ?? true else {
      throw .transaction(.field("chainId", "expected \(chainId), which the node serves"))
    }
    let pending = try pending(transaction, errors: errors)
    switch await broadcast(transaction) {
    case .done: return pending
    case .refused(let error, _): throw error.reading(errors)
    case .open(let last): throw .unknownOutcome(transaction, last: last)
    }
  }

  /// Takes up the waiting for a transaction that was sent, or may have been.
  ///
  /// - Parameters:
  ///   - transaction: The transaction, such as that of ``ProviderError/unknownOutcome(_:last:)``.
  ///   - errors: The custom errors of the contract that is called, to read reverts with.
  /// - Throws: ``ProviderError/transaction(_:)`` where its signature is of no key.
  public func pending(
    _ transaction: SignedTransaction, errors: ErrorRegistry = ErrorRegistry()
  ) throws(ProviderError) -> PendingTransaction {
    do throws(CryptoError) {
      return PendingTransaction(
        attempts: [transaction], sender: try transaction.recoverSender(), errors: errors, provider: self)
    } catch { throw .transaction(.field("signature", "\(error)")) }
  }
}
