/// A signed integer of 256 bits in two's complement, the EVM's `int256`.
///
/// It is a full `FixedWidthInteger`: `+`, `*` and the other operators trap on overflow as `Int`'s do, so
/// arithmetic on data from outside goes through ``adding(_:)`` and its siblings, which throw, or through
/// `addingReportingOverflow(_:)` and its siblings, which report.
@frozen public struct Int256: Sendable, BitwiseCopyable {
  /// The same 256 bits read without a sign.
  public var bitPattern: UInt256

  /// The number whose two's complement is `bitPattern`.
  @inlinable public init(bitPattern: UInt256) { self.bitPattern = bitPattern }

  /// Zero.
  @inlinable public init() { self.init(bitPattern: .zero) }

  /// −2^255.
  @inlinable public static var min: Int256 { Int256(bitPattern: UInt256(limbs: 0, 0, 0, 1 << 63)) }
  /// 2^255 − 1.
  @inlinable public static var max: Int256 {
    Int256(bitPattern: UInt256(limbs: .max, .max, .max, .max >> 1))
  }
  /// Zero.
  @inlinable public static var zero: Int256 { Int256() }

  /// 256.
  @inlinable public static var bitWidth: Int { 256 }

  /// Whether the number is below zero.
  @inlinable public var isNegative: Bool { bitPattern.limb3 &>> 63 == 1 }

  /// 64 bits like the sign: what stands above the highest limb.
  @inlinable @inline(__always)
  var fill: UInt64 { isNegative ? .max : 0 }

  /// The number without its sign; it fits even for ``min``.
  @inlinable public var magnitude: UInt256 { isNegative ? .zero &- bitPattern : bitPattern }

  /// A number from its sign and magnitude, or `nil` where it does not fit.
  @inlinable
  public init?(magnitude: UInt256, isNegative: Bool) {
    let limit = Int256.min.bitPattern
    guard isNegative ? magnitude <= limit : magnitude < limit else { return nil }
    self.init(bitPattern: isNegative ? .zero &- magnitude : magnitude)
  }
}

extension Int256: Comparable {
  /// Whether both are the same number.
  @inlinable
  public static func == (a: Int256, b: Int256) -> Bool { a.bitPattern == b.bitPattern }

  /// Whether `a` is the smaller number.
  @inlinable
  public static func < (a: Int256, b: Int256) -> Bool {
    a.isNegative == b.isNegative ? a.bitPattern < b.bitPattern : a.isNegative
  }

  /// Whether `a` is the larger number.
  @inlinable public static func > (a: Int256, b: Int256) -> Bool { b < a }

  /// Whether `a` is not the larger number.
  @inlinable public static func <= (a: Int256, b: Int256) -> Bool { !(b < a) }

  /// Whether `a` is not the smaller number.
  @inlinable public static func >= (a: Int256, b: Int256) -> Bool { !(a < b) }
}

extension Int256: Hashable {
  /// Feeds all 256 bits, as ``UInt256/hash(into:)`` does.
  @inlinable
  public func hash(into hasher: inout Hasher) { bitPattern.hash(into: &hasher) }
}
