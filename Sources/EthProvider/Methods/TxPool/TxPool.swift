import EthJSON
public import EthPrimitives
public import EthTransactions

extension Provider {
  /// Questions about the transactions that wait at the node (namespace `txpool`).
  public var txpool: TxPoolMethods { TxPoolMethods(provider: self) }
}

/// Questions about the transactions that wait at the node, as go-ethereum and others answer them (namespace `txpool`).
///
/// Pending transactions could be in the next block; queued ones wait for one that is missing before them.
public struct TxPoolMethods: Sendable {
  let provider: Provider

  /// How many transactions wait (`txpool_status`).
  public func status() async throws(ProviderError) -> TxPoolStatus {
    try await provider.call("txpool_status")
  }

  /// The transactions that wait (`txpool_content`).
  public func content() async throws(ProviderError) -> TxPoolContent<RPCTransaction> {
    try await provider.call("txpool_content")
  }

  /// The transactions of one account that wait, by their nonces (`txpool_contentFrom`).
  public func content(from account: Address) async throws(ProviderError) -> TxPoolAccount {
    try await provider.call("txpool_contentFrom", [.address(account)])
  }

  /// The transactions that wait, each in a line for people (`txpool_inspect`).
  public func inspect() async throws(ProviderError) -> TxPoolContent<String> {
    try await provider.call("txpool_inspect")
  }
}
