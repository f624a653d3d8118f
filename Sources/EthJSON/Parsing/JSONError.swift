internal import EthPrimitives

/// Why bytes are not the JSON that was expected.
public struct JSONError: Error, Equatable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The byte at which it is wrong, counted from the start of the text.
  public let offset: Int
  /// The value that is wrong, such as `result.logs[3].topics[0]`; empty for the outermost value, and for text
  /// that is not JSON at all.
  public let path: String

  /// The ways in which JSON can be wrong.
  public enum Reason: Equatable, Sendable {
    /// The text is not JSON (RFC 8259): something else was expected.
    case syntax(expected: String, found: String)
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// A `\u` escape is one half of a surrogate pair without the other.
    case loneSurrogate
    /// An object has two members of this name.
    case duplicateKey(String)
    /// Arrays and objects are nested deeper than `limit`.
    case tooDeep(limit: Int)
    /// The text has `found` bytes where `limit` are allowed.
    case tooLarge(limit: Int, found: Int)
    /// The text holds more than `limit` values.
    case tooManyValues(limit: Int)
    /// The value is of another kind than expected.
    case wrongKind(expected: JSONKind, found: JSONKind)
    /// The object has no member of this name.
    case missingMember(String)
    /// The value is of the right kind, and not what is expected of it.
    case invalidValue(expected: String, found: String)
  }

  /// An error at `offset`.
  public init(_ reason: Reason, offset: Int, path: String = "") {
    self.reason = reason
    self.offset = offset
    self.path = path
  }
}

extension JSONError: CustomStringConvertible {
  /// One sentence that says what is wrong, where, and what was expected.
  public var description: String {
    "JSON: \(reason) at byte \(offset)" + (path.isEmpty ? "" : " (\(path))")
  }
}

extension JSONError.Reason: CustomStringConvertible {
  /// What is wrong, without the place. Names of members are escaped, as they may come from outside.
  public var description: String {
    switch self {
    case .syntax(let expected, let found): "expected \(expected), found \(found)"
    case .invalidUTF8: "expected text in UTF-8"
    case .loneSurrogate: "expected both halves of a surrogate pair"
    case .duplicateKey(let key): "expected each member once, found \(UntrustedText.quoted(key)) again"
    case .tooDeep(let limit): "expected values nested at most \(limit) deep"
    case .tooLarge(let limit, let found): "expected at most \(limit) bytes, found \(found)"
    case .tooManyValues(let limit): "expected at most \(limit) values"
    case .wrongKind(let expected, let found): "expected \(expected.phrase), found \(found.phrase)"
    case .missingMember(let name): "expected a member \(UntrustedText.quoted(name))"
    case .invalidValue(let expected, let found): "expected \(expected), found \(found)"
    }
  }
}
