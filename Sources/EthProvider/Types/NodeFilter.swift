public import EthJSON

/// A filter that a node keeps (`eth_newFilter` and its relatives), and what it finds.
public struct NodeFilter<Item: JSONDecodable & Sendable>: Hashable, Sendable {
  /// What the node calls it.
  public let id: String

  /// A filter that the node has already, as one made by another process.
  public init(id: String) { self.id = id }
}
