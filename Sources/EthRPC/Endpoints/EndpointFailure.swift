/// What one endpoint of a set said instead of an answer.
public struct EndpointFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The endpoint's name, without anything secret.
  public let endpoint: String
  /// Why it has not answered.
  public let error: RPCError

  /// A failure from its parts.
  public init(endpoint: String, error: RPCError) {
    self.endpoint = endpoint
    self.error = error
  }

  /// The endpoint, where the error does not name it, and the error.
  public var description: String {
    let text = error.description
    return text.contains(endpoint) ? text : "\(endpoint): \(text)"
  }
}
