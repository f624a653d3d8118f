import EthCrypto
public import EthPrimitives

extension RPCTransaction {
  /// Checks what the node says against the fields and the signature: the hash, the sender, and what a unit of gas
  /// paid.
  ///
  /// - Parameter baseFee: The base fee of the transaction's block, in wei, if it is known. The price of a
  ///   transaction on the chain has to follow from it then; otherwise it may be no higher than the fee cap.
  /// - Throws: ``TransactionClaimError`` naming the first member that is wrong;
  ///   ``TransactionClaimError/unverifiable(type:)`` where there is nothing to check against.
  public func verify(baseFee: UInt256? = nil) throws(TransactionClaimError) {
    guard case .signed(let signed) = content else { throw .unverifiable(type: type) }
    let computed = signed.hash
    guard computed == hash else { throw .hash(claimed: hash, computed: computed) }
    let recovered: Address
    do throws(CryptoError) { recovered = try signed.recoverSender() } catch { throw .signature(error) }
    guard recovered == from else { throw .from(claimed: from, recovered: recovered) }
    guard place != nil, let gasPrice else { return }
    let most = signed.transaction.highestGasPrice
    guard let baseFee else {
      guard gasPrice <= most else { throw .gasPrice(claimed: gasPrice, allowed: most) }
      return
    }
    let paid = try? signed.transaction.effectiveGasPrice(baseFee: baseFee)
    guard gasPrice == paid else { throw .gasPrice(claimed: gasPrice, allowed: paid ?? most) }
  }
}
