/// An unsigned integer of 256 bits, the EVM's word.
///
/// Four stored limbs and no allocation. It is a full `FixedWidthInteger`: `+`, `*` and the other operators trap
/// on overflow as `Int`'s do, so arithmetic on data from outside goes through ``adding(_:)`` and its siblings,
/// which throw, or through `addingReportingOverflow(_:)` and its siblings, which report.
@frozen public struct UInt256: Sendable, BitwiseCopyable {
  /// The limbs, least significant first.
  @usableFromInline var limb0, limb1, limb2, limb3: UInt64

  /// A number from its limbs, least significant first.
  @inlinable
  public init(limbs limb0: UInt64, _ limb1: UInt64, _ limb2: UInt64, _ limb3: UInt64) {
    self.limb0 = limb0
    self.limb1 = limb1
    self.limb2 = limb2
    self.limb3 = limb3
  }

  /// A number of one limb.
  @inlinable @inline(__always)
  init(limb: UInt64) { self.init(limbs: limb, 0, 0, 0) }

  /// The number's limbs, least significant first.
  @inlinable public var limbs: (UInt64, UInt64, UInt64, UInt64) { (limb0, limb1, limb2, limb3) }

  /// Zero.
  @inlinable public init() { self.init(limbs: 0, 0, 0, 0) }

  /// Zero.
  @inlinable public static var zero: UInt256 { UInt256() }

  /// 2^256 − 1.
  @inlinable public static var max: UInt256 { UInt256(limbs: .max, .max, .max, .max) }

  /// Zero, the smallest unsigned number.
  @inlinable public static var min: UInt256 { UInt256() }

  /// 256.
  @inlinable public static var bitWidth: Int { 256 }

  /// Whether the number fits into one limb.
  @inlinable @inline(__always)
  var isOneLimb: Bool { limb1 | limb2 | limb3 == 0 }
}

extension UInt256: Comparable {
  /// Whether both are the same number. Written out: the standard library's default for integers goes through a
  /// distance that must fit into `Int`.
  @inlinable @inline(__always)
  public static func == (a: UInt256, b: UInt256) -> Bool {
    (a.limb0 ^ b.limb0) | (a.limb1 ^ b.limb1) | (a.limb2 ^ b.limb2) | (a.limb3 ^ b.limb3) == 0
  }

  /// Whether `a` is the smaller number.
  @inlinable @inline(__always)
  public static func < (a: UInt256, b: UInt256) -> Bool {
    a.subtractingReportingOverflow(b).overflow
  }

  /// Whether `a` is the larger number.
  @inlinable public static func > (a: UInt256, b: UInt256) -> Bool { b < a }

  /// Whether `a` is not the larger number.
  @inlinable public static func <= (a: UInt256, b: UInt256) -> Bool { !(b < a) }

  /// Whether `a` is not the smaller number.
  @inlinable public static func >= (a: UInt256, b: UInt256) -> Bool { !(a < b) }
}

extension UInt256: Hashable {
  /// Feeds all 256 bits: numbers come from strangers, who could otherwise choose many that collide.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }
}
