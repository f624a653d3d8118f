/// Why text is not an address.
public enum AddressError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text is not 20 bytes of hexadecimal.
  case hex(HexError)
  /// The letters' case does not match the EIP-55 checksum; `expected` is the address as it should be written.
  case checksum(expected: String)

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .hex(let error): "not an address: \(error)"
    case .checksum(let expected):
      "not an address: the letters' case does not match its EIP-55 checksum, which would be \(expected)"
    }
  }
}

extension Address {
  /// Reads 40 hexadecimal digits, with or without `0x`.
  ///
  /// Text in one case is taken as it is; text in mixed case must match its EIP-55 checksum, so that a typing
  /// error is caught.
  /// - Throws: ``AddressError``.
  public init(_ text: some StringProtocol) throws(AddressError) {
    do { try self.init(Hex.decode(text)) } catch { throw .hex(error) }
    let digits = String(text).utf8.suffix(40)
    let hasLower = digits.contains { (0x61...0x66).contains($0) }
    let hasUpper = digits.contains { (0x41...0x46).contains($0) }
    guard hasLower, hasUpper, !description.utf8.suffix(40).elementsEqual(digits) else { return }
    throw .checksum(expected: description)
  }
}

extension Address: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The address with its EIP-55 checksum, as people should see it.
  public var description: String {
    let lower = withUnsafeBytes { Hex.encode($0, prefix: false) }
    let hash = Keccak256.hash(lower.utf8)
    return hash.withUnsafeBytes { hash in
      var text = "0x"
      text.reserveCapacity(42)
      for (index, digit) in lower.utf8.enumerated() {
        let nibble = index % 2 == 0 ? hash[index / 2] >> 4 : hash[index / 2] & 0x0f
        let upper = nibble >= 8 && digit >= 0x61
        text.unicodeScalars.append(Unicode.Scalar(upper ? digit - 0x20 : digit))
      }
      return text
    }
  }

  /// The address as JSON-RPC writes it: `0x` and 40 lower-case digits.
  public var lowercased: String { withUnsafeBytes { Hex.encode($0, prefix: true) } }

  /// An address written in the program's source; a literal that is no address stops the program, as a literal
  /// integer that overflows does. Use the throwing initialiser for text that comes from outside.
  public init(stringLiteral text: String) {
    do { try self.init(text) } catch { preconditionFailure("\(text): \(error)") }
  }
}
