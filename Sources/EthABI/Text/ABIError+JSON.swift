import EthJSON

extension ABIError {
  /// The error of JSON text, pointing to the place in `bytes`.
  init(_ error: JSONError, in bytes: [UInt8]) {
    let (expected, found) = error.reason.parts
    self.init(.syntax(Syntax(expected: expected, found: found, bytes: bytes, offset: error.offset)))
  }
}

extension JSONError.Reason {
  /// What was expected and what was found, as words for an error of the ABI.
  fileprivate var parts: (expected: String, found: String?) {
    switch self {
    case .syntax(let expected, let found), .invalidValue(let expected, let found): (expected, found)
    case .invalidUTF8: ("text in UTF-8", "other bytes")
    case .loneSurrogate: ("both halves of a surrogate pair", "one")
    case .duplicateKey(let key): ("each member once", "\"\(ABIError.excerpt(key, limit: 40))\" again")
    case .tooDeep(let limit): ("values nested at most \(limit) deep", "more")
    case .tooLarge(let limit, let found): ("at most \(limit) bytes", "\(found)")
    case .tooManyValues(let limit): ("at most \(limit) values", "more")
    case .wrongKind(let expected, let found): ("\(expected)", "\(found)")
    case .missingMember(let name): ("a member \"\(ABIError.excerpt(name, limit: 40))\"", nil)
    }
  }
}
