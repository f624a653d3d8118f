public import EthJSON

/// A call of a method, before it has an id (JSON-RPC 2.0, section 4).
public struct RPCCall: Equatable, Sendable {
  /// The method's name, such as `eth_call`.
  public var method: String
  /// The parameters by position.
  public var params: [JSON]

  /// A call from its parts.
  public init(_ method: String, _ params: [JSON] = []) {
    self.method = method
    self.params = params
  }
}
