/// What endpoints said where too few of them said the same.
public struct Disagreement: Error, Equatable, Sendable, CustomStringConvertible {
  /// The method that was called.
  public let method: String
  /// How many endpoints had to agree.
  public let needed: Int
  /// The different answers, that of the most endpoints first.
  public let answers: [Answer]
  /// The endpoints that have not answered.
  public let failures: [EndpointFailure]

  /// An answer and who gave it.
  public struct Answer: Equatable, Sendable {
    /// The endpoints' names.
    public let endpoints: [String]
    /// The beginning of the answer, made safe to print.
    public let text: String

    /// An answer from its parts.
    public init(endpoints: [String], text: String) {
      self.endpoints = endpoints
      self.text = text
    }
  }

  /// A disagreement from its parts.
  public init(method: String, needed: Int, answers: [Answer], failures: [EndpointFailure]) {
    self.method = method
    self.needed = needed
    self.answers = answers
    self.failures = failures
  }

  /// Who said what.
  public var description: String {
    let said = answers.map { "\($0.endpoints.joined(separator: ", ")) said \($0.text)" }
    return "fewer than \(needed) endpoints agree on \(method): "
      + (said + failures.map(\.description)).joined(separator: "; ")
  }
}
