extension Int256 {
  /// The lowest 256 bits of `source`, sign extended.
  @inlinable
  public init(truncatingIfNeeded source: some BinaryInteger) {
    self.init(bitPattern: UInt256(truncatingIfNeeded: source))
  }

  /// The number, where it fits into −2^255…2^255 − 1.
  @inlinable
  public init?(exactly source: some BinaryInteger) {
    self.init(truncatingIfNeeded: source)
    guard (source < 0) == isNegative else { return nil }
    if source.bitWidth > 256 {
      let fill = UInt(truncatingIfNeeded: fill)
      guard source.words.dropFirst(4).allSatisfy({ $0 == fill }) else { return nil }
    }
  }

  /// The number; one outside −2^255…2^255 − 1 is a run-time error.
  @inlinable
  public init(_ source: some BinaryInteger) {
    guard let value = Self(exactly: source) else {
      preconditionFailure("value is outside -2^255...2^255 - 1")
    }
    self = value
  }

  /// The number, or the nearest one of −2^255…2^255 − 1.
  @inlinable
  public init(clamping source: some BinaryInteger) {
    self = Self(exactly: source) ?? (source < 0 ? .min : .max)
  }

  /// A number of one word.
  @inlinable
  public init(_ source: Int) {
    let fill: UInt64 = source < 0 ? .max : 0
    self.init(bitPattern: UInt256(limbs: UInt64(bitPattern: Int64(source)), fill, fill, fill))
  }

  /// The lowest 256 bits of a word.
  @inlinable public init(_truncatingBits bits: UInt) { self.init(bitPattern: UInt256(_truncatingBits: bits)) }
}
