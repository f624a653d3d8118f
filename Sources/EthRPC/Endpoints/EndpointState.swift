/// Whether an endpoint is asked.
public enum EndpointState: Hashable, Sendable, CustomStringConvertible {
  /// Nobody has looked at it yet.
  case unchecked
  /// Nothing is wrong with it.
  case well
  /// It is not asked, and why.
  case setAside(EndpointProblem)

  /// What is known, in few words.
  public var description: String {
    switch self {
    case .unchecked: "not looked at yet"
    case .well: "well"
    case .setAside(let problem): "set aside: \(problem)"
    }
  }
}

/// What is known of an endpoint at present.
public struct EndpointStatus: Sendable, Equatable, CustomStringConvertible {
  /// The endpoint's name, without anything secret.
  public let name: String
  /// Whether it is asked.
  public let state: EndpointState
  /// The newest block's number when it was last looked at.
  public let head: UInt64?
  /// The highest finalized block that it has named.
  public let finalized: UInt64?
  /// How many blocks it is behind the others.
  public let lag: UInt64?
  /// How long it takes to answer, as a moving mean.
  public let latency: Duration?
  /// Of the latest calls, the part that did not get through, from 0 to 1.
  public let errorRate: Double
  /// How often it said something else than what the others agreed on.
  public let disagreements: Int
  /// Whether it asked to be left alone for a while, and has not been yet.
  public let isResting: Bool

  /// The name and what is known, in one line.
  public var description: String {
    var text = "\(name): \(state)"
    if let head { text += ", block \(head)" }
    if let lag, lag > 0 { text += ", \(lag) behind" }
    if isResting { text += ", resting" }
    return text
  }
}
