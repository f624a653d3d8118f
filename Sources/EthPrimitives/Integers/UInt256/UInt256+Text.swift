/// Why text is not the number that was expected.
public enum NumberError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no digits.
  case empty
  /// The character at `offset` (in UTF-8 bytes) is no digit of the number's base.
  case invalidDigit(offset: Int)
  /// The number needs more bits than `bits`, or is below zero where that is not allowed.
  case outOfRange(bits: Int, signed: Bool)
  /// A JSON-RPC quantity starts with `0x`.
  case missingPrefix
  /// A JSON-RPC quantity must not have leading zeros.
  case leadingZero
  /// The text has `found` decimals; the unit has room for `allowed`.
  case tooManyDecimals(found: Int, allowed: Int)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .empty: "expected a number, found no digits"
    case .invalidDigit(let offset): "expected a digit at offset \(offset)"
    case .outOfRange(let bits, let signed):
      signed
        ? "expected a number that fits into \(bits) bits with its sign"
        : "expected a number from 0 to 2^\(bits) - 1"
    case .missingPrefix: "expected a quantity that starts with 0x"
    case .leadingZero: "expected a quantity without leading zeros"
    case .tooManyDecimals(let found, let allowed): "expected at most \(allowed) decimals, found \(found)"
    }
  }
}

extension UInt256 {
  /// Reads a number in decimal, or in hexadecimal behind `0x`.
  ///
  /// - Throws: ``NumberError`` for an empty text, a character that is no digit, or a number above 2^256 − 1.
  public init(parsing text: some StringProtocol) throws(NumberError) {
    try self.init(parsing: Array(text.utf8)[...])
  }

  /// The offsets of errors are indices of `utf8`, so that they count what the caller has skipped.
  init(parsing utf8: ArraySlice<UInt8>) throws(NumberError) {
    let start = utf8.startIndex
    if utf8.count >= 2, utf8[start] == UInt8(ascii: "0"), utf8[start + 1] | 0x20 == UInt8(ascii: "x") {
      try self.init(hexDigits: utf8[(start + 2)...])
    } else {
      try self.init(decimalDigits: utf8)
    }
  }

  init(decimalDigits utf8: ArraySlice<UInt8>) throws(NumberError) {
    guard !utf8.isEmpty else { throw .empty }
    var value = UInt256()
    var chunk: UInt64 = 0
    var scale: UInt64 = 1
    for (index, character) in zip(utf8.indices, utf8) {
      let digit = character &- 0x30
      guard digit < 10 else { throw .invalidDigit(offset: index) }
      chunk = chunk * 10 + UInt64(digit)
      scale *= 10
      if scale == 10_000_000_000_000_000_000 || index + 1 == utf8.endIndex {
        let (product, tooLarge) = value.multipliedReportingOverflow(by: UInt256(limbs: scale, 0, 0, 0))
        let (sum, overflow) = product.addingReportingOverflow(UInt256(limbs: chunk, 0, 0, 0))
        guard !tooLarge, !overflow else { throw .outOfRange(bits: 256, signed: false) }
        value = sum
        chunk = 0
        scale = 1
      }
    }
    self = value
  }

  init(hexDigits utf8: ArraySlice<UInt8>) throws(NumberError) {
    guard !utf8.isEmpty else { throw .empty }
    var value = UInt256()
    for (index, character) in zip(utf8.indices, utf8) {
      let digit = Hex.value(of: character)
      guard digit < 16 else { throw .invalidDigit(offset: index) }
      guard value.limb3 >> 60 == 0 else { throw .outOfRange(bits: 256, signed: false) }
      value = value &<< 4
      value.limb0 |= UInt64(digit)
    }
    self = value
  }

  /// Reads a JSON-RPC quantity: `0x`, at least one digit, no leading zeros but in `0x0`.
  ///
  /// - Throws: ``NumberError``.
  public init(quantity text: some StringProtocol) throws(NumberError) {
    let utf8 = Array(text.utf8)
    guard utf8.starts(with: "0x".utf8) else { throw .missingPrefix }
    guard utf8.count <= 3 || utf8[2] != UInt8(ascii: "0") else { throw .leadingZero }
    try self.init(hexDigits: utf8[2...])
  }

  /// The number as a JSON-RPC quantity: `0x` and hexadecimal digits without leading zeros.
  public var quantity: String {
    guard self != .zero else { return "0x0" }
    let digits = Hex.encode(minimalBigEndianBytes, prefix: false)
    return "0x" + digits.drop { $0 == "0" }
  }
}

extension UInt256: CustomStringConvertible, LosslessStringConvertible {
  /// The number in decimal.
  public var description: String {
    var parts: [UInt64] = []
    var rest = self
    repeat {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000 as UInt256)
      parts.append(remainder.limb0)
      rest = quotient
    } while rest != .zero
    var text = String(parts.removeLast())
    while let part = parts.popLast() {
      let digits = String(part)
      text += String(repeating: "0", count: 19 - digits.utf8.count) + digits
    }
    return text
  }

  /// Reads a number in decimal; `nil` for any other text.
  public init?(_ description: String) {
    guard let value = try? UInt256(decimalDigits: Array(description.utf8)[...]) else { return nil }
    self = value
  }
}
