/// The names of powers of ten of a wei.
public enum EtherUnit: Int, Sendable, CaseIterable {
  /// The smallest amount: 10^-18 ether.
  case wei = 0
  /// 10^9 wei, the usual unit of gas prices.
  case gwei = 9
  /// 10^18 wei.
  case ether = 18

  /// The unit's number of decimals, counted from a wei.
  public var decimals: Int { rawValue }
}

extension UInt256 {
  /// An amount of ether in wei.
  public static func ether(_ amount: UInt64) -> UInt256 { UInt256(amount) * 1_000_000_000_000_000_000 }

  /// An amount of gwei in wei.
  public static func gwei(_ amount: UInt64) -> UInt256 { UInt256(amount) * 1_000_000_000 }

  /// Reads an exact decimal amount, such as `"1.5"`, of a unit with `decimals` decimals. Digits may be missing
  /// on one side of the point (`"1."`, `".5"`); signs, exponents and separators of thousands are refused.
  ///
  /// - Throws: ``NumberError``; an amount finer than the unit allows is refused, never rounded.
  public init(parsing amount: some StringProtocol, decimals: Int) throws(NumberError) {
    let text = Array(amount.utf8)
    guard !text.isEmpty, text != [UInt8(ascii: ".")] else { throw .empty }
    let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
    let fraction = text[Swift.min(point + 1, text.endIndex)...]
    guard fraction.count <= decimals else {
      throw .tooManyDecimals(found: fraction.count, allowed: decimals)
    }
    var value: UInt256
    do throws(NumberError) {
      value = try UInt256(decimalDigits: Array(text[..<point] + fraction)[...])
    } catch .invalidDigit(let offset) {
      throw .invalidDigit(offset: offset < point ? offset : offset + 1)
    }
    var missing = decimals - fraction.count
    // Ends after 78 steps at most, however many decimals a token claims to have.
    while missing > 0, value != .zero {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .outOfRange(bits: 256, signed: false) }
      value = product
      missing -= 1
    }
    self = value
  }

  /// Reads an exact decimal amount of `unit`, in wei.
  ///
  /// - Throws: ``NumberError``.
  public init(parsing amount: some StringProtocol, unit: EtherUnit) throws(NumberError) {
    try self.init(parsing: amount, decimals: unit.decimals)
  }

  /// The amount as exact decimal text of a unit with `decimals` decimals, without trailing zeros.
  ///
  /// - Parameter decimals: 0 or more; a negative number is a run-time error.
  public func formatted(decimals: Int) -> String {
    precondition(decimals >= 0, "a unit has no negative number of decimals")
    let digits = description
    let padded = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.utf8.count)) + digits
    let whole = padded.dropLast(decimals)
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
  }

  /// The amount of wei as exact decimal text of `unit`.
  public func formatted(_ unit: EtherUnit) -> String { formatted(decimals: unit.decimals) }
}
