public import EthPrimitives

/// The chain that endpoints must serve.
public struct EndpointIdentity: Hashable, Sendable {
  /// The chain's number (EIP-155).
  public var chainId: UInt64
  /// The hash of block 0, where chains that share a number must be told apart.
  public var genesis: Hash32?

  /// A chain by its number and, where wanted, its first block.
  public init(chainId: UInt64, genesis: Hash32? = nil) {
    self.chainId = chainId
    self.genesis = genesis
  }
}
