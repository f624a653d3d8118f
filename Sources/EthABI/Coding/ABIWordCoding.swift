import EthPrimitives

/// The rules for a single word, shared by the dynamic and the static coding so that they cannot differ.
enum ABIWordCoding {
  /// The lowest `bits` bits set.
  ///
  /// Limb by limb, as a general shift costs several times as much.
  @inline(__always)
  static func mask(bits: Int) -> UInt256 {
    UInt256(
      limbs: limbMask(bits: bits), limbMask(bits: bits &- 64), limbMask(bits: bits &- 128),
      limbMask(bits: bits &- 192))
  }

  @inline(__always)
  private static func limbMask(bits: Int) -> UInt64 {
    bits >= 64 ? .max : bits <= 0 ? 0 : (1 &<< UInt64(truncatingIfNeeded: bits)) &- 1
  }

  /// The number, where it is one that memory could have.
  @inline(__always)
  static func size(_ word: UInt256) -> Int? {
    let (limb0, limb1, limb2, limb3) = word.limbs
    return limb1 | limb2 | limb3 == 0 && limb0 <= UInt64(Int.max) ? Int(limb0) : nil
  }

  /// `word << bits`, zero from 256 bits on.
  static func shiftedLeft(_ word: UInt256, by bits: Int) -> UInt256 {
    bits >= 256 ? .zero : bits <= 0 ? word : word &<< UInt256(limbs: UInt64(bits), 0, 0, 0)
  }

  /// `word >> bits`, zero from 256 bits on.
  static func shiftedRight(_ word: UInt256, by bits: Int) -> UInt256 {
    bits >= 256 ? .zero : bits <= 0 ? word : word &>> UInt256(limbs: UInt64(bits), 0, 0, 0)
  }

  /// The word's lowest `bits` bits; `nil` where others are set and `isStrict`.
  @inline(__always)
  static func unsigned(_ word: UInt256, bits: Int, isStrict: Bool) -> UInt256? {
    guard bits < 256 else { return word }
    let mask = mask(bits: bits).limbs
    let limbs = word.limbs
    let low = UInt256(limbs: limbs.0 & mask.0, limbs.1 & mask.1, limbs.2 & mask.2, limbs.3 & mask.3)
    let rest = (limbs.0 & ~mask.0) | (limbs.1 & ~mask.1) | (limbs.2 & ~mask.2) | (limbs.3 & ~mask.3)
    return rest == 0 || !isStrict ? low : nil
  }

  /// The number in the word's lowest `bits` bits; `nil` where the others do not repeat its sign and `isStrict`.
  static func signed(_ word: UInt256, bits: Int, isStrict: Bool) -> Int256? {
    let low = word & mask(bits: bits)
    let isNegative = shiftedRight(low, by: bits - 1) != .zero
    let extended = isNegative ? low | ~mask(bits: bits) : low
    return extended == word || !isStrict ? Int256(bitPattern: extended) : nil
  }

  /// Zero or one; `nil` for any other word where `isStrict`.
  static func boolean(_ word: UInt256, isStrict: Bool) -> Bool? {
    word == .zero ? false : word == UInt256(limbs: 1, 0, 0, 0) || !isStrict ? true : nil
  }

  /// The address in the lowest 20 bytes; `nil` where the others are not zero and `isStrict`.
  static func address(_ word: UInt256, isStrict: Bool) -> Address? {
    guard unsigned(word, bits: 160, isStrict: isStrict) != nil else { return nil }
    return Address(lastBytesOf: Hash32(word))
  }

  /// The word whose lowest 20 bytes are the address.
  static func word(of address: Address) -> UInt256 {
    address.withUnsafeBytes { UInt256(bigEndianBytes: $0) ?? .zero }
  }

  /// The word cut to its first `count` bytes; `nil` where the others are not zero and `isStrict`.
  static func leftAligned(_ word: UInt256, count: Int, isStrict: Bool) -> UInt256? {
    let high = word & ~mask(bits: 256 - 8 * count)
    return high == word || !isStrict ? high : nil
  }

  /// The word that begins with `bytes`, of which there are at most 32.
  static func leftAligned(_ bytes: some Collection<UInt8>) -> UInt256? {
    guard let number = UInt256(bigEndianBytes: bytes) else { return nil }
    return shiftedLeft(number, by: 256 - 8 * bytes.count)
  }
}
