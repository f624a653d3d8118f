public import EthJSON

/// A call of a method, before it has an id (JSON-RPC 2.0, section 4).
public struct RPCCall: Equatable, Sendable {
  /// The method's name, such as `eth_call`.
  public var method: String
  /// The parameters by position.
  public var params: [JSON]
  /// Whether whoever makes the call repeats it by itself, and has to hear of every attempt whose end is not known. No
  /// step makes such a call again, nor answers with one endpoint's refusal where another may have taken it.
  package var isRepeatedByCaller = false

  /// A call from its parts.
  public init(_ method: String, _ params: [JSON] = []) {
    self.method = method
    self.params = params
  }

  /// Whether a step between the caller and the endpoint may make the call again.
  var isRepeatable: Bool { !isRepeatedByCaller && MethodTraits.isRepeatable(method) }
}
