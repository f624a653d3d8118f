extension UInt256: FixedWidthInteger, UnsignedInteger {
  /// An unsigned number is its own magnitude.
  public typealias Magnitude = UInt256

  /// An unsigned number is its own magnitude.
  @inlinable public var magnitude: UInt256 { self }

  /// Takes the literal's value; one outside 0…2^256 − 1 is a run-time error.
  @inlinable
  public init(integerLiteral value: StaticBigInt) {
    precondition(value.signum() >= 0, "UInt256 literal is negative")
    precondition(value.bitWidth <= 257, "UInt256 literal is above 2^256 - 1")
    self.init(
      limbs: UInt64(value[0]), UInt64(value[1]), UInt64(value[2]), UInt64(value[3]))
  }

  /// The words of a number of 256 bits, least significant first.
  @frozen public struct Words: RandomAccessCollection, Sendable {
    @usableFromInline let limbs: (UInt64, UInt64, UInt64, UInt64)

    @inlinable
    init(_ limbs: (UInt64, UInt64, UInt64, UInt64)) { self.limbs = limbs }

    /// Zero.
    @inlinable public var startIndex: Int { 0 }
    /// Four words of 64 bits.
    @inlinable public var endIndex: Int { 4 }
    /// The word at `index`, counted from the least significant one.
    @inlinable
    public subscript(index: Int) -> UInt {
      precondition(index >= 0 && index < 4, "word index out of range")
      switch index {
      case 0: return UInt(limbs.0)
      case 1: return UInt(limbs.1)
      case 2: return UInt(limbs.2)
      default: return UInt(limbs.3)
      }
    }
  }

  /// The words, least significant first.
  @inlinable public var words: Words { Words(limbs) }

  /// 1, or 0 for zero.
  @inlinable public func signum() -> UInt256 { self == .zero ? .zero : UInt256(limb: 1) }

  /// How far it is to `other`; a distance that does not fit into `Int` is a run-time error.
  @inlinable
  public func distance(to other: UInt256) -> Int {
    let (difference, isNegative) = other.subtractingReportingOverflow(self)
    // As for a sign of 256 bits: a distance of `Int` has the same word above its own as its sign.
    let fill: UInt64 = isNegative ? .max : 0
    let low = Int(truncatingIfNeeded: difference.limb0)
    precondition(
      difference.limb1 == fill && difference.limb2 == fill && difference.limb3 == fill
        && (low < 0) == isNegative,
      "distance is not representable in Int")
    return low
  }

  /// The number at a distance of `amount`; one outside 0…2^256 − 1 is a run-time error.
  @inlinable
  public func advanced(by amount: Int) -> UInt256 {
    amount < 0 ? self - UInt256(limb: UInt64(amount.magnitude)) : self + UInt256(limb: UInt64(amount))
  }
}
