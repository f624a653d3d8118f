import EthCrypto
public import EthSigners
public import EthTransactions

extension Signer {
  /// Has a transaction signed and checks what comes back before anyone sees it: every field must be as asked, and
  /// the sender must be this signer's account.
  ///
  /// - Throws: ``ProviderError/signer(_:)``.
  public func signChecked(_ transaction: UnsignedTransaction) async throws(ProviderError) -> SignedTransaction
  {
    let signed: SignedTransaction
    do throws(SignerError) { signed = try await sign(transaction) } catch { throw .signer(error) }
    guard signed.transaction == transaction else {
      throw .signer(.refused("it signed another transaction than the one it was given"))
    }
    guard (try? signed.recoverSender()) == address else {
      throw .signer(.refused("its signature is not that of \(address)"))
    }
    return signed
  }
}
