/// Why text is not the number that was expected.
public enum NumberError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no digits.
  case empty
  /// The character at `offset` (in UTF-8 bytes), which begins with `byte`, is no digit of the number's base.
  case invalidDigit(offset: Int, byte: UInt8)
  /// The number needs more bits than `bits`, or is below zero where that is not allowed.
  case outOfRange(bits: Int, signed: Bool)
  /// A JSON-RPC quantity starts with `0x`.
  case missingPrefix
  /// A JSON-RPC quantity must not have leading zeros.
  case leadingZero
  /// The text has `found` decimals; the unit has room for `allowed`. The first one too many is at `offset` (in
  /// UTF-8 bytes).
  case tooManyDecimals(found: Int, allowed: Int, offset: Int)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .empty: "expected a number, found no digits"
    case .invalidDigit(let offset, let byte): "expected a digit at offset \(offset), found \(Hex.shown(byte))"
    case .outOfRange(let bits, let signed):
      signed
        ? "expected a number that fits into \(bits) bits with its sign"
        : "expected a number from 0 to 2^\(bits) - 1"
    case .missingPrefix: "expected a quantity that starts with 0x"
    case .leadingZero: "expected a quantity without leading zeros, found one at offset 2"
    case .tooManyDecimals(let found, let allowed, let offset):
      "expected at most \(allowed) decimals, found \(found): one too many at offset \(offset)"
    }
  }
}
