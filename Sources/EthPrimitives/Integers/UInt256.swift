/// An unsigned integer of 256 bits, the EVM's word.
///
/// Four stored limbs and no allocation. It is a full `FixedWidthInteger`: `+`, `*` and the other operators trap
/// on overflow as `Int`'s do, so arithmetic on data from outside goes through `addingReportingOverflow(_:)` and
/// its siblings.
@frozen public struct UInt256: Hashable, Sendable, BitwiseCopyable {
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

  /// The number's limbs, least significant first.
  @inlinable public var limbs: (UInt64, UInt64, UInt64, UInt64) { (limb0, limb1, limb2, limb3) }

  /// Zero.
  @inlinable public init() { self.init(limbs: 0, 0, 0, 0) }

  /// Zero.
  public static let zero = UInt256()

  /// 2^256 − 1.
  public static let max = UInt256(limbs: .max, .max, .max, .max)

  /// Zero, the smallest unsigned number.
  public static let min = UInt256()

  /// 256.
  public static var bitWidth: Int { 256 }

  /// Number of bits up to and including the highest one that is set; 0 for zero.
  public var significantBitCount: Int { 256 - leadingZeroBitCount }

  subscript(limb index: Int) -> UInt64 {
    get {
      switch index {
      case 0: limb0
      case 1: limb1
      case 2: limb2
      default: limb3
      }
    }
    set {
      switch index {
      case 0: limb0 = newValue
      case 1: limb1 = newValue
      case 2: limb2 = newValue
      default: limb3 = newValue
      }
    }
  }
}

extension UInt256: Comparable {
  /// Whether both are the same number. Written out: the standard library's default for integers goes through a
  /// distance that must fit into `Int`.
  @inlinable
  public static func == (a: UInt256, b: UInt256) -> Bool {
    (a.limb0 ^ b.limb0) | (a.limb1 ^ b.limb1) | (a.limb2 ^ b.limb2) | (a.limb3 ^ b.limb3) == 0
  }

  /// Whether `a` is the smaller number.
  @inlinable
  public static func < (a: UInt256, b: UInt256) -> Bool {
    var borrow = a.limb0.subtractingReportingOverflow(b.limb0).overflow
    borrow = a.limb1.subtracting(b.limb1, borrow: borrow).borrow
    borrow = a.limb2.subtracting(b.limb2, borrow: borrow).borrow
    return a.limb3.subtracting(b.limb3, borrow: borrow).borrow
  }
}

extension UInt64 {
  @inlinable @inline(__always)
  func adding(_ other: UInt64, carry: Bool) -> (sum: UInt64, carry: Bool) {
    let (partial, first) = addingReportingOverflow(other)
    let (sum, second) = partial.addingReportingOverflow(carry ? 1 : 0)
    return (sum, first || second)
  }

  @inlinable @inline(__always)
  func subtracting(_ other: UInt64, borrow: Bool) -> (difference: UInt64, borrow: Bool) {
    let (partial, first) = subtractingReportingOverflow(other)
    let (difference, second) = partial.subtractingReportingOverflow(borrow ? 1 : 0)
    return (difference, first || second)
  }
}
