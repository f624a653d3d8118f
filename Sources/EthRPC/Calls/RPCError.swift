public import EthJSON
import EthPrimitives

/// Why a JSON-RPC call has no result.
public enum RPCError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The request or its answer did not get through; the node may have acted on it.
  case transport(TransportError)
  /// The node refused.
  case server(ServerError)
  /// The node answered something that is not what the method returns.
  case decoding(method: String, JSONError)
  /// The node's answer breaks JSON-RPC itself.
  case protocolViolation(String)
  /// No endpoint of a set has answered; each with its reason, in the order in which they were asked.
  case noEndpoint([EndpointFailure])
  /// Endpoints contradict one another, or too few of them have answered.
  case disagreement(Disagreement)
  /// The endpoint is not asked, as something is wrong with it.
  case setAside(endpoint: String, EndpointProblem)
  /// The call could not be answered from a recording, or not be recorded.
  case replay(ReplayError)
  /// More than `limit` notifications of a subscription waited for its reader, and it ended.
  case subscriptionOverflow(limit: Int)

  /// One sentence that says what happened.
  public var description: String {
    switch self {
    case .transport(let error): error.description
    case .server(let error): error.description
    case .decoding(let method, let error): "the node's answer to \(method) is not what it should be: \(error)"
    case .protocolViolation(let problem): "the node does not speak JSON-RPC 2.0: \(problem)"
    case .noEndpoint(let failures):
      failures.isEmpty
        ? "there is no endpoint to ask"
        : "no endpoint answered: \(failures.map(\.description).joined(separator: "; "))"
    case .disagreement(let disagreement): disagreement.description
    case .setAside(let endpoint, let problem): "\(endpoint) is set aside: \(problem)"
    case .replay(let error): error.description
    case .subscriptionOverflow(let limit):
      "the subscription ended because more than \(limit) notifications waited to be read"
    }
  }

  /// A body that is no JSON text; of its beginning 80 characters are shown.
  static func notJSON(_ error: JSONError, beginning: some Collection<UInt8>) -> Self {
    let text = String(decoding: beginning.prefix(excerptLength), as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      return .protocolViolation("it sent an empty body")
    }
    return .protocolViolation("\(error); it begins with \"\(UntrustedText.shown(text, limit: 80))\"")
  }

  /// How many bytes 80 characters may have.
  static let excerptLength = 4 * 80

  /// Whether the waiting task was cancelled.
  public var isCancellation: Bool { self == .transport(.cancelled) }
}

/// An error object as a node sends it (JSON-RPC 2.0, section 5.1).
public struct ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The node's number for the kind of error.
  public let code: Int
  /// What the node says.
  public let message: String
  /// The bytes of `data`, where it is hexadecimal: for a reverted call, what the contract returned.
  public let data: [UInt8]?
  /// All of `data` as it came, as JSON text.
  public let rawData: String?

  /// An error from its parts.
  public init(code: Int, message: String, data: [UInt8]? = nil, rawData: String? = nil) {
    self.code = code
    self.message = message
    self.data = data
    self.rawData = rawData
  }

  init(json: JSONValue) throws(JSONError) {
    let data = json["data"].flatMap { $0.isNull ? nil : $0 }
    // Some nodes wrap the bytes: {"data": {"data": "0x…"}}.
    let bytes = data.flatMap { try? $0.bytes() } ?? data?["data"].flatMap { try? $0.bytes() }
    self.init(
      code: try json.member("code").int(), message: try json.member("message").string(), data: bytes,
      rawData: data.map(\.description))
  }

  /// Whether a contract refused the call (`execution reverted`, code 3 at geth).
  public var isRevert: Bool { code == 3 || message.lowercased().contains("revert") }

  /// Whether the node does not have the method (JSON-RPC 2.0, section 5.1).
  public var isUnknownMethod: Bool { code == -32601 }

  /// Whether the node says that it has the transaction already, in the words of one of the usual nodes.
  public var isAlreadyKnown: Bool {
    let text = RefusalText(message)
    return AlreadyKnownWords.all.contains(where: text.says)
  }

  /// What the node says, made safe to print.
  public var description: String {
    "the node refused (\(code)): \(UntrustedText.shown(message, limit: 1024))"
  }
}
