import EthPrimitives
import EthRPC
import EthSigners
import EthTransactions

extension Provider {
  /// The same provider, whose sends get their nonces from one place: any number of tasks may send at a time.
  ///
  /// ```swift
  /// let provider = try await Provider(.http(url), signer: signer).managingNonces()
  /// try await withThrowingTaskGroup { group in
  ///   for payment in payments { group.addTask { try await provider.send(payment) } }
  /// }
  /// ```
  /// - Parameter manager: The manager of the account, where there is one already: two managers of one account would
  ///   hand out the same nonces.
  /// - Throws: ``ProviderError/noSigner``, and ``ProviderError/transaction(_:)`` for another account's or chain's
  ///   manager.
  public func managingNonces(_ manager: NonceManager? = nil) throws(ProviderError) -> Provider {
    let account = try account
    let manager = manager ?? NonceManager(chainId: chainId, address: account)
    guard manager.chainId == chainId else {
      throw .transaction(.field("chainId", "expected a manager for chain \(chainId)"))
    }
    guard manager.address == account else {
      throw .transaction(.field("from", "expected a manager for \(account)"))
    }
    var provider = self
    provider.nonces = manager
    return provider
  }

  /// Uses up the nonces that were given back, by transfers of nothing to the sender itself: what was sent behind them
  /// could not be mined before.
  ///
  /// - Returns: The transfers.
  public func fillNonceGaps() async throws(ProviderError) -> [PendingTransaction] {
    guard let nonces else { return [] }
    guard await !nonces.gaps.isEmpty else { return [] }
    // All that can fail before a nonce is needed comes before it.
    let transfer = try await fill(TransactionRequest(to: nonces.address, value: 0), nonce: false)
    var transfers: [PendingTransaction] = []
    while let nonce = await nonces.reserveGap() {
      do throws(ProviderError) {
        transfers.append(try await send(transfer, nonce: nonce, nonces, errors: errors))
      } catch {
        // Somebody else may have filled it.
        guard isUsedNonce(error) else { throw error }
      }
    }
    return transfers
  }

  /// Whether a transaction was refused because its nonce is used.
  private func isUsedNonce(_ error: ProviderError) -> Bool {
    switch error {
    case .replaced: true
    case .rpc(.server(let refusal)): sending.classifier.verdict(on: refusal) == .nonceUsed
    default: false
    }
  }

  /// What the node counts of the account's transactions.
  func nonceCount(of account: Address) async throws(ProviderError) -> NonceManager.Count {
    let latest = try await transactionCount(of: account, at: .latest)
    return NonceManager.Count(latest: latest, pending: try await transactionCount(of: account, at: .pending))
  }
}
