/// A signed integer of 256 bits in two's complement, the EVM's `int256`.
///
/// It holds, reads, writes and compares numbers; it does no arithmetic.
@frozen public struct Int256: Hashable, Sendable, BitwiseCopyable {
  /// The same 256 bits read without a sign.
  public var bitPattern: UInt256

  /// The number whose two's complement is `bitPattern`.
  @inlinable public init(bitPattern: UInt256) { self.bitPattern = bitPattern }

  /// −2^255.
  public static let min = Int256(bitPattern: UInt256(limbs: 0, 0, 0, 1 << 63))
  /// 2^255 − 1.
  public static let max = Int256(bitPattern: UInt256(limbs: .max, .max, .max, .max >> 1))
  /// Zero.
  public static let zero = Int256(bitPattern: .zero)

  /// Whether the number is below zero.
  @inlinable public var isNegative: Bool { bitPattern.limb3 >> 63 == 1 }

  /// The number without its sign; it fits even for ``min``.
  public var magnitude: UInt256 { isNegative ? ~bitPattern &+ 1 : bitPattern }

  /// A number from its sign and magnitude, or `nil` where it does not fit.
  public init?(magnitude: UInt256, isNegative: Bool) {
    let limit = Int256.min.bitPattern
    guard isNegative ? magnitude <= limit : magnitude < limit else { return nil }
    self.init(bitPattern: isNegative ? ~magnitude &+ 1 : magnitude)
  }

  /// Whether the number fits into `bits` bits with its sign (8…256).
  public func fits(bits: Int) -> Bool {
    magnitude.significantBitCount < bits || (isNegative && magnitude == (1 as UInt256) << UInt256(bits - 1))
  }

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

extension Int256: Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// Whether `a` is the smaller number.
  public static func < (a: Int256, b: Int256) -> Bool {
    a.isNegative == b.isNegative ? a.bitPattern < b.bitPattern : a.isNegative
  }

  /// The number in decimal.
  public var description: String { (isNegative ? "-" : "") + magnitude.description }

  /// Takes the literal's value.
  public init(integerLiteral value: Int64) {
    self.init(bitPattern: UInt256(truncatingIfNeeded: value))
  }

  /// The number of any standard integer type, where it fits.
  public init?(exactly source: some BinaryInteger) {
    guard let magnitude = UInt256(exactly: source.magnitude) else { return nil }
    self.init(magnitude: magnitude, isNegative: source < 0)
  }
}
