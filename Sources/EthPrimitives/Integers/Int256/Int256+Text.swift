extension Int256 {
  /// Reads a number in decimal or in hexadecimal behind `0x`, either behind `-` where it is negative.
  ///
  /// - Throws: ``NumberError``.
  public init(parsing text: some StringProtocol) throws(NumberError) {
    let utf8 = Array(text.utf8)
    let isNegative = utf8.first == UInt8(ascii: "-")
    let magnitude: UInt256
    do throws(NumberError) {
      magnitude = try UInt256(parsing: utf8[(isNegative ? 1 : 0)...])
    } catch .outOfRange {
      throw .outOfRange(bits: 256, signed: true)
    }
    guard let value = Int256(magnitude: magnitude, isNegative: isNegative) else {
      throw .outOfRange(bits: 256, signed: true)
    }
    self = value
  }
}

extension Int256: CustomStringConvertible, LosslessStringConvertible {
  /// The number in decimal.
  public var description: String { (isNegative ? "-" : "") + magnitude.description }
}
