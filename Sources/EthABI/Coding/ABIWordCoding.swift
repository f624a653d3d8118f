import EthPrimitives

/// The rules for a single word, shared by the dynamic and the static coding so that they cannot differ.
@usableFromInline
enum ABIWordCoding {
  /// Reads the 32 bytes at `pointer`, most significant first.
  @inlinable @inline(__always)
  static func load(_ pointer: UnsafeRawPointer) -> UInt256 {
    UInt256(
      limbs: UInt64(bigEndian: pointer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)),
      UInt64(bigEndian: pointer.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
      UInt64(bigEndian: pointer.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
      UInt64(bigEndian: pointer.loadUnaligned(fromByteOffset: 0, as: UInt64.self)))
  }

  /// Writes the 32 bytes at `pointer`, most significant first.
  @inlinable @inline(__always)
  static func store(_ word: UInt256, at pointer: UnsafeMutableRawPointer) {
    let (limb0, limb1, limb2, limb3) = word.limbs
    pointer.storeBytes(of: limb3.bigEndian, toByteOffset: 0, as: UInt64.self)
    pointer.storeBytes(of: limb2.bigEndian, toByteOffset: 8, as: UInt64.self)
    pointer.storeBytes(of: limb1.bigEndian, toByteOffset: 16, as: UInt64.self)
    pointer.storeBytes(of: limb0.bigEndian, toByteOffset: 24, as: UInt64.self)
  }

  /// Writes the 32 bytes of a small number at `pointer`.
  @inlinable @inline(__always)
  static func store(_ number: UInt64, at pointer: UnsafeMutableRawPointer) {
    pointer.storeBytes(of: 0, toByteOffset: 0, as: UInt64.self)
    pointer.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
    pointer.storeBytes(of: 0, toByteOffset: 16, as: UInt64.self)
    pointer.storeBytes(of: number.bigEndian, toByteOffset: 24, as: UInt64.self)
  }

  /// The lowest `bits` bits set.
  ///
  /// Limb by limb, as a general shift costs several times as much; constant for a constant.
  @inlinable @inline(__always)
  static func mask(bits: Int) -> UInt256 {
    UInt256(
      limbs: limbMask(bits: bits), limbMask(bits: bits &- 64), limbMask(bits: bits &- 128),
      limbMask(bits: bits &- 192))
  }

  @inlinable @inline(__always)
  static func limbMask(bits: Int) -> UInt64 {
    bits >= 64 ? .max : bits <= 0 ? 0 : (1 &<< UInt64(truncatingIfNeeded: bits)) &- 1
  }

  /// The number, where it is one that memory could have.
  @inlinable @inline(__always)
  static func size(_ word: UInt256) -> Int? {
    let (limb0, limb1, limb2, limb3) = word.limbs
    return limb1 | limb2 | limb3 == 0 && limb0 <= UInt64(Int.max) ? Int(truncatingIfNeeded: limb0) : nil
  }

  /// The word's lowest `bits` bits; `nil` where others are set and `isStrict`.
  @inlinable @inline(__always)
  static func unsigned(_ word: UInt256, bits: Int, isStrict: Bool) -> UInt256? {
    guard bits < 256 else { return word }
    let mask = mask(bits: bits).limbs
    let limbs = word.limbs
    let low = UInt256(limbs: limbs.0 & mask.0, limbs.1 & mask.1, limbs.2 & mask.2, limbs.3 & mask.3)
    let rest = (limbs.0 & ~mask.0) | (limbs.1 & ~mask.1) | (limbs.2 & ~mask.2) | (limbs.3 & ~mask.3)
    return rest == 0 || !isStrict ? low : nil
  }

  /// The number in the word's lowest `bits` bits; `nil` where the others do not repeat its sign and `isStrict`.
  @inlinable @inline(__always)
  static func signed(_ word: UInt256, bits: Int, isStrict: Bool) -> Int256? {
    guard bits < 256 else { return Int256(bitPattern: word) }
    let mask = mask(bits: bits).limbs
    let limbs = word.limbs
    let fill: UInt64 = isNegative(limbs, bits: bits) ? .max : 0
    let extended = UInt256(
      limbs: (limbs.0 & mask.0) | (fill & ~mask.0), (limbs.1 & mask.1) | (fill & ~mask.1),
      (limbs.2 & mask.2) | (fill & ~mask.2), (limbs.3 & mask.3) | (fill & ~mask.3))
    return extended == word || !isStrict ? Int256(bitPattern: extended) : nil
  }

  /// Whether the highest of the lowest `bits` bits is set.
  @inlinable @inline(__always)
  static func isNegative(_ limbs: (UInt64, UInt64, UInt64, UInt64), bits: Int) -> Bool {
    let limb = bits <= 64 ? limbs.0 : bits <= 128 ? limbs.1 : bits <= 192 ? limbs.2 : limbs.3
    return (limb &>> UInt64(truncatingIfNeeded: bits &- 1)) & 1 == 1
  }

  /// Zero or one; `nil` for any other word where `isStrict`.
  @inlinable @inline(__always)
  static func boolean(_ word: UInt256, isStrict: Bool) -> Bool? {
    let (limb0, limb1, limb2, limb3) = word.limbs
    guard limb1 | limb2 | limb3 == 0, limb0 <= 1 else { return isStrict ? nil : true }
    return limb0 == 1
  }

  /// The address in the lowest 20 bytes; `nil` where the others are not zero and `isStrict`.
  @inlinable @inline(__always)
  static func address(_ word: UInt256, isStrict: Bool) -> Address? {
    let (limb0, limb1, limb2, limb3) = word.limbs
    guard limb3 | (limb2 &>> 32) == 0 || !isStrict else { return nil }
    return Address(
      rawWords: (limb2 &<< 32 | limb1 &>> 32).bigEndian, (limb1 &<< 32 | limb0 &>> 32).bigEndian,
      UInt32(truncatingIfNeeded: limb0).bigEndian)
  }

  /// The word whose lowest 20 bytes are the address.
  @inlinable @inline(__always)
  static func word(of address: Address) -> UInt256 {
    address.withUnsafeBytes { bytes in
      let high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
      let middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      let low = UInt64(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
      return UInt256(limbs: middle &<< 32 | low, high &<< 32 | middle &>> 32, high &>> 32, 0)
    }
  }

  /// The word cut to its first `count` bytes; `nil` where the others are not zero and `isStrict`.
  @inlinable @inline(__always)
  static func leftAligned(_ word: UInt256, count: Int, isStrict: Bool) -> UInt256? {
    let mask = mask(bits: 256 &- 8 &* count).limbs
    let limbs = word.limbs
    let rest = (limbs.0 & mask.0) | (limbs.1 & mask.1) | (limbs.2 & mask.2) | (limbs.3 & mask.3)
    guard rest != 0 else { return word }
    let high = UInt256(limbs: limbs.0 & ~mask.0, limbs.1 & ~mask.1, limbs.2 & ~mask.2, limbs.3 & ~mask.3)
    return isStrict ? nil : high
  }

  /// The word that begins with `bytes`, of which there are at most 32.
  static func leftAligned(_ bytes: some Collection<UInt8>) -> UInt256? {
    guard bytes.count <= 32 else { return nil }
    var word: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    return withUnsafeMutableBytes(of: &word) { buffer in
      buffer.copyBytes(from: bytes)
      return buffer.baseAddress.map { load($0) }
    }
  }
}
