/// A member of a struct type: its name and its type as the declaration writes them.
///
/// Source: EIP-712, "Definition of typed structured data 𝕊".
public struct TypedDataField: Hashable, Sendable {
  /// The member's name.
  public var name: String
  /// The member's type: `uint256`, `bytes`, `Person`, `Person[]`, `uint8[3][]`.
  public var type: String

  /// A member.
  public init(_ name: String, _ type: String) {
    self.name = name
    self.type = type
  }
}

/// A struct type: its name and its members, in order.
///
/// Source: EIP-712, "Definition of typed structured data 𝕊".
public struct TypedDataStruct: Hashable, Sendable {
  /// The name, an identifier.
  public var name: String
  /// The members, in the order in which they are hashed.
  public var fields: [TypedDataField]

  /// A struct type.
  public init(_ name: String, _ fields: [TypedDataField]) {
    self.name = name
    self.fields = fields
  }
}

extension TypedDataStruct: CustomStringConvertible {
  /// The struct's own part of `encodeType`: `Mail(Person from,Person to,string contents)`.
  ///
  /// Source: EIP-712, "Definition of encodeType".
  public var description: String {
    "\(name)(\(fields.map { "\($0.type) \($0.name)" }.joined(separator: ",")))"
  }
}

extension String {
  /// Whether the text is an identifier as Solidity has them: letters, digits, `_` and `$`, no digit first.
  ///
  /// Everything that separates the parts of `encodeType` is excluded, so that two different declarations
  /// cannot have one text. `allowsColon` is for names of structs: wallets sign such as `Exchange:Withdraw`.
  func isTypedDataIdentifier(allowsColon: Bool) -> Bool {
    guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "$") || (allowsColon && byte == UInt8(ascii: ":"))
    }
  }
}
