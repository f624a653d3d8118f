public import EthPrimitives

/// Hands out the nonces of one account on one chain.
public actor NonceManager {
  /// The chain.
  public nonisolated let chainId: UInt64
  /// The account.
  public nonisolated let address: Address

  /// A manager that has handed out nothing.
  public init(chainId: UInt64, address: Address) {
    self.chainId = chainId
    self.address = address
  }
}
