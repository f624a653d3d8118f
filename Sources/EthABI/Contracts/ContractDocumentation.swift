import EthJSON

/// The NatSpec comments of a contract, as compilers put them into `userdoc` and `devdoc`.
///
/// Source: Solidity, "NatSpec Format".
public struct ContractDocumentation: Hashable, Sendable {
  /// Comments on one function, event or error.
  public struct Entry: Hashable, Sendable {
    /// What it does, for users.
    public var notice: String?
    /// What developers need to know beyond that.
    public var details: String?
    /// What each argument means, by name.
    public var parameters: [String: String] = [:]
    /// What each return value means, by name or `_0`, `_1` …
    public var returns: [String: String] = [:]
  }

  /// The kinds of things that have comments.
  public enum Kind: String, Hashable, Sendable {
    /// Functions, and the constructor.
    case methods
    /// Events.
    case events
    /// Custom errors.
    case errors
  }

  /// The contract's title.
  public var title: String?
  /// What the contract does, for users.
  public var notice: String?
  /// What developers need to know beyond that.
  public var details: String?
  private var entries: [Kind: [String: Entry]] = [:]

  /// No comments.
  public init() {}

  /// Reads `userdoc` and `devdoc`; what is missing or not what it should be is left out, as comments are no
  /// reason to refuse a contract.
  public init(user: JSONValue?, developer: JSONValue?) {
    title = developer?["title"]?.comment
    notice = user?["notice"]?.comment
    details = developer?["details"]?.comment
    for kind in [Kind.methods, .events, .errors] {
      for (source, isUser) in [(user, true), (developer, false)] {
        for (signature, json) in source?[kind.rawValue]?.commentMembers ?? [] {
          entries[kind, default: [:]][signature, default: Entry()].merge(json, isUser: isUser)
        }
      }
    }
  }

  /// The comments on the function, event or error of a canonical signature (`constructor` for that).
  public func entry(_ kind: Kind, _ signature: String) -> Entry? { entries[kind]?[signature] }
}

extension ContractDocumentation.Entry {
  fileprivate mutating func merge(_ json: JSONValue, isUser: Bool) {
    let json = json[0] ?? json  // errors have a list, as several can share a signature
    if isUser {
      notice = json["notice"]?.comment ?? json.comment
    } else {
      details = json["details"]?.comment
      for (name, text) in json["params"]?.commentMembers ?? [] { parameters[name] = text.comment }
      for (name, text) in json["returns"]?.commentMembers ?? [] { returns[name] = text.comment }
    }
  }
}

extension JSONValue {
  fileprivate var comment: String? {
    guard kind == .string, let text = try? string(), !text.isEmpty else { return nil }
    return text
  }

  fileprivate var commentMembers: [(String, JSONValue)] {
    guard let members = try? members() else { return [] }
    return members.map { ($0.name, $0.value) }
  }
}
