/// Why text is not an address.
public enum AddressError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text is not 20 bytes of hexadecimal.
  case hex(HexError)
  /// The letters' case does not match the EIP-55 checksum; `expected` is the address as it should be written.
  case checksum(expected: String)

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .hex(.oddLength(let digits)): "not an address: expected 40 hexadecimal digits, found \(digits)"
    case .hex(.wrongLength(_, let found)):
      "not an address: expected 40 hexadecimal digits, found \(found &* 2)"
    case .hex(let error): "not an address: \(error)"
    case .checksum(let expected):
      "not an address: the letters' case does not match its EIP-55 checksum, which would be \(expected)"
    }
  }
}
