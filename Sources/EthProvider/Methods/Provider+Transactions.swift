import EthJSON
public import EthPrimitives

extension Provider {
  /// Hands a signed transaction to the node (`eth_sendRawTransaction`). An error does not mean that it will never
  /// be mined.
  ///
  /// - Returns: The transaction's hash as the node computed it.
  public func send(raw transaction: [UInt8]) async throws(ProviderError) -> Hash32 {
    try await call("eth_sendRawTransaction", [.hex(transaction)])
  }

  /// A mined transaction's receipt, or `nil` where no block of the current chain has it
  /// (`eth_getTransactionReceipt`).
  public func receipt(of hash: Hash32) async throws(ProviderError) -> Receipt? {
    try await call("eth_getTransactionReceipt", [.hash(hash)])
  }

  /// A transaction as the node knows it, mined or waiting, or `nil` (`eth_getTransactionByHash`).
  public func transaction(_ hash: Hash32) async throws(ProviderError) -> JSON? {
    let value = try await raw("eth_getTransactionByHash", [.hash(hash)])
    return value.isNull ? nil : value.tree()
  }
}
