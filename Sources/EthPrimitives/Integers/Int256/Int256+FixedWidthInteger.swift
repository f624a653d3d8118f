extension Int256: FixedWidthInteger, SignedInteger {
  /// What a number is without its sign.
  public typealias Magnitude = UInt256

  /// Takes the literal's value; one outside −2^255…2^255 − 1 is a run-time error.
  @inlinable
  public init(integerLiteral value: StaticBigInt) {
    precondition(value.bitWidth <= 256, "Int256 literal is outside -2^255...2^255 - 1")
    self.init(
      bitPattern: UInt256(limbs: UInt64(value[0]), UInt64(value[1]), UInt64(value[2]), UInt64(value[3])))
  }

  /// The words in two's complement, least significant first.
  @inlinable public var words: UInt256.Words { bitPattern.words }

  /// −1, 0 or 1.
  @inlinable
  public func signum() -> Int256 { isNegative ? Int256(-1) : self == .zero ? .zero : Int256(1) }

  /// How far it is to `other`; a distance that does not fit into `Int` is a run-time error.
  @inlinable
  public func distance(to other: Int256) -> Int {
    // Read as numbers from 0 up, both are moved by the same 2^255.
    (bitPattern ^ Int256.min.bitPattern).distance(to: other.bitPattern ^ Int256.min.bitPattern)
  }

  /// The number at a distance of `amount`; one that does not fit is a run-time error.
  @inlinable
  public func advanced(by amount: Int) -> Int256 { self + Int256(amount) }
}
