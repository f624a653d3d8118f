extension UInt256 {
  /// The lowest 256 bits of `source`, sign extended.
  @inlinable
  public init(truncatingIfNeeded source: some BinaryInteger) {
    if let same = source as? UInt256 {
      self = same
      return
    }
    if let signed = source as? Int256 {
      self = signed.bitPattern
      return
    }
    let words = source.words
    let fill: UInt64 = source < 0 ? .max : 0
    var index = words.startIndex
    func next() -> UInt64 {
      guard index != words.endIndex else { return fill }
      defer { words.formIndex(after: &index) }
      return UInt64(words[index])
    }
    self.init(limbs: next(), next(), next(), next())
  }

  /// The number, where it fits into 0…2^256 − 1.
  @inlinable
  public init?(exactly source: some BinaryInteger) {
    guard source >= 0 else { return nil }
    if source.bitWidth > 256 {
      guard source.words.dropFirst(4).allSatisfy({ $0 == 0 }) else { return nil }
    }
    self.init(truncatingIfNeeded: source)
  }

  /// The number; one outside 0…2^256 − 1 is a run-time error.
  @inlinable
  public init(_ source: some BinaryInteger) {
    guard let value = Self(exactly: source) else {
      preconditionFailure("value is outside 0...2^256 - 1")
    }
    self = value
  }

  /// The number, or the nearest one of 0…2^256 − 1.
  @inlinable
  public init(clamping source: some BinaryInteger) {
    self = Self(exactly: source) ?? (source < 0 ? .zero : .max)
  }

  /// A number of one word.
  @inlinable public init(_ source: UInt64) { self.init(limb: source) }

  /// A number of one word; a negative one is a run-time error.
  @inlinable
  public init(_ source: Int) {
    precondition(source >= 0, "value is outside 0...2^256 - 1")
    self.init(limb: UInt64(source))
  }

  /// A number of two words.
  @inlinable
  public init(_ source: UInt128) {
    self.init(
      limbs: UInt64(truncatingIfNeeded: source), UInt64(truncatingIfNeeded: source &>> 64), 0, 0)
  }

  /// The lowest 256 bits of a word.
  @inlinable public init(_truncatingBits bits: UInt) { self.init(limb: UInt64(bits)) }
}
