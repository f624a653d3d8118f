import EthJSON

/// JSON that a command is given.
enum JSONInput {
  /// Deeper than usual, as RLP and ABI values nest; the depth of all that is made of it is bounded with it.
  static let limits = JSONLimits(maxDepth: 256)

  /// The members of an object that has no others than `names`, in their order; `nil` for those that are missing.
  ///
  /// The value of a member that is not known is not shown: it could be a private key.
  static func members(_ names: String..., of json: JSONValue) throws -> [JSONValue?] {
    for member in try json.members() where !names.contains(member.name) {
      let expected = names.map { "\"\($0)\"" }.joined(separator: ", ")
      throw CLIError.failed(
        "expected an object with \(expected), found a member \"\(member.name.prefix(60))\"")
    }
    return names.map { json[$0] }
  }
}
