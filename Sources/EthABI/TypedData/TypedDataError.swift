public import EthJSON

/// Why structured data cannot be hashed or signed (EIP-712): what is wrong, where, and what was expected.
public struct TypedDataError: Error, Equatable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The place, such as `message.to[1].wallet` or `types.Mail[0].type`; empty for the whole payload.
  public let path: String
  /// The byte of the JSON text at which it is wrong; `nil` where the data did not come from JSON.
  public let offset: Int?

  /// The ways in which structured data can be wrong.
  public enum Reason: Equatable, Sendable {
    /// The text is not JSON, or a value is of another kind than expected.
    case json(JSONError.Reason)
    /// A member that the type has is not there.
    case missingMember(String, of: String)
    /// A member is there that the type does not have.
    case unexpectedMember(String, of: String)
    /// A type, or a type's member, is declared twice.
    case duplicateName(String)
    /// The name of a type or member is not an identifier.
    case invalidName(String)
    /// A struct has the name of an atomic or dynamic type.
    case reservedName(String)
    /// The text is not a type: neither a name nor a name with array brackets.
    case invalidType(String)
    /// No struct of this name is declared, and no atomic or dynamic type is called so.
    case unknownType(String)
    /// The domain's type differs from the five fields of the standard, their types and their order.
    case invalidDomainType(expected: String, found: String)
    /// A number does not fit into its type.
    case outOfRange(type: String, found: String)
    /// An array or a byte string has another length than its type says.
    case wrongLength(type: String, expected: Int, found: Int)
    /// The value is not one of its type.
    case invalidValue(expected: String, found: String)
    /// The payload asks for more work than ``TypedDataLimits`` allow.
    case limitExceeded(what: String, limit: Int)
  }

  /// An error at `path`.
  public init(_ reason: Reason, path: String = "", offset: Int? = nil) {
    self.reason = reason
    self.path = path
    self.offset = offset
  }
}

extension TypedDataError {
  /// An error about a value of a JSON document.
  init(_ reason: Reason, at json: JSONValue) {
    self.init(reason, path: json.path, offset: json.offset)
  }

  /// An error of the JSON reader.
  init(_ error: JSONError) {
    self.init(.json(error.reason), path: error.path, offset: error.offset)
  }

  /// The same error seen from one level further out.
  func inside(_ step: String) -> TypedDataError {
    let rest = path.isEmpty || path.utf8.first == UInt8(ascii: "[") ? path : "." + path
    return TypedDataError(reason, path: step + rest, offset: offset)
  }
}

extension TypedDataError: CustomStringConvertible {
  /// One sentence: the path, what is wrong, and the byte where there is one.
  public var description: String {
    (path.isEmpty ? "" : path + ": ") + reason.description + (offset.map { " (byte \($0))" } ?? "")
  }
}

extension TypedDataError.Reason: CustomStringConvertible {
  /// What is wrong, without the place.
  public var description: String {
    switch self {
    case .json(let reason): reason.description
    case .missingMember(let name, let type): "\(quoted(type)) needs a member \(quoted(name))"
    case .unexpectedMember(let name, let type): "\(quoted(type)) has no member \(quoted(name))"
    case .duplicateName(let name): "\(quoted(name)) is declared twice"
    case .invalidName(let name): "expected an identifier as a name, found \(quoted(name))"
    case .reservedName(let name): "a struct cannot have the name of the type \(quoted(name))"
    case .invalidType(let text):
      "expected a type such as uint256, Person or Person[2][], found \(quoted(text))"
    case .unknownType(let name): "the type \(quoted(name)) is not declared"
    case .invalidDomainType(let expected, let found):
      "expected the domain's type to be \(expected), found \(ABIError.excerpt(found, limit: 160))"
    case .outOfRange(let type, let found): "\(ABIError.excerpt(found)) does not fit into \(type)"
    case .wrongLength(let type, let expected, let found):
      "\(ABIError.excerpt(type)) has a length of \(expected), found \(found)"
    case .invalidValue(let expected, let found): "expected \(expected), found \(ABIError.excerpt(found))"
    case .limitExceeded(let what, let limit): "more than \(limit) \(what)"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(ABIError.excerpt(text))\"" }
}
