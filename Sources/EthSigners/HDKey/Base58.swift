internal import EthCrypto

/// Base58 with Bitcoin's alphabet, for texts of a few hundred characters, as its time grows with their square: five
/// digits at a time go into or come out of a number of 32-bit limbs, least significant first, which is wiped.
enum Base58 {
  private static let alphabet: StaticString = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
  private static let digitsAtOnce = 5

  /// Reads a text.
  ///
  /// - Throws: ``HDKeyError/base58(offset:)``.
  static func decode(_ text: UnsafeRawBufferPointer) throws(HDKeyError) -> SecretBytes {
    let zeros = text.prefix { $0 == 0x31 }.count
    // A digit is less than 6 of the 32 bits of a limb.
    return try withLimbs(text.count * 6 / 32 + 1) { (limbs) throws(HDKeyError) in
      var used = 0
      var offset = zeros
      while offset < text.count {
        let end = min(offset + digitsAtOnce, text.count)
        var factor: UInt64 = 1
        var carry: UInt64 = 0
        for index in offset..<end {
          guard let digit = digit(text[index]) else { throw .base58(offset: index) }
          carry = carry * 58 + digit
          factor *= 58
        }
        for index in 0..<used {
          carry += UInt64(limbs[index]) * factor
          limbs[index] = UInt32(truncatingIfNeeded: carry)
          carry >>= 32
        }
        if carry > 0 {
          limbs[used] = UInt32(carry)
          used += 1
        }
        offset = end
      }
      return bytes(of: limbs, used: used, zeros: zeros)
    }
  }

  /// The bytes of a number, most significant first, behind `zeros` zeros.
  private static func bytes(of limbs: UnsafeMutableBufferPointer<UInt32>, used: Int, zeros: Int)
    -> SecretBytes
  {
    var bytes = SecretBytes(capacity: zeros + 4 * used)
    for _ in 0..<zeros { _ = bytes.append(0) }
    var isLeading = true
    for index in (0..<used).reversed() {
      for shift in [24, 16, 8, 0] as [UInt32] {
        let byte = UInt8(truncatingIfNeeded: limbs[index] >> shift)
        isLeading = isLeading && byte == 0
        if !isLeading { _ = bytes.append(byte) }
      }
    }
    return bytes
  }

  /// Writes bytes as text.
  static func encode(_ bytes: borrowing SecretBytes) -> SecretBytes {
    bytes.withUnsafeBytes { bytes in
      let zeros = bytes.prefix { $0 == 0 }.count
      return withLimbs((bytes.count - zeros + 3) / 4) { limbs in
        for (index, byte) in bytes[zeros...].reversed().enumerated() {
          limbs[index / 4] |= UInt32(byte) << UInt32(index % 4 * 8)
        }
        // A byte is less than 1.4 digits.
        let capacity = bytes.count * 7 / 5 + digitsAtOnce
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { digits in
          defer { wipe(UnsafeMutableRawBufferPointer(digits)) }
          return text(of: digits, count: writeDigits(of: limbs, to: digits), zeros: zeros)
        }
      }
    }
  }

  /// Writes the digits, least significant first; the number becomes zero.
  private static func writeDigits(
    of limbs: UnsafeMutableBufferPointer<UInt32>, to digits: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var used = limbs.count
    while used > 0 {
      var rest: UInt64 = 0
      for index in (0..<used).reversed() {
        let dividend = rest << 32 | UInt64(limbs[index])
        limbs[index] = UInt32(dividend / 656_356_768)  // 58^5
        rest = dividend % 656_356_768
      }
      while used > 0, limbs[used - 1] == 0 { used -= 1 }
      for _ in 0..<digitsAtOnce {
        digits[count] = UInt8(rest % 58)
        rest /= 58
        count += 1
      }
    }
    return count
  }

  private static func text(of digits: UnsafeMutableBufferPointer<UInt8>, count: Int, zeros: Int)
    -> SecretBytes
  {
    var count = count
    while count > 0, digits[count - 1] == 0 { count -= 1 }
    var text = SecretBytes(capacity: zeros + count)
    alphabet.withUTF8Buffer { alphabet in
      for _ in 0..<zeros { _ = text.append(alphabet[0]) }
      for index in (0..<count).reversed() { _ = text.append(alphabet[Int(digits[index])]) }
    }
    return text
  }

  /// The value of a character: the digits without 0, then the letters without I, O and l.
  private static func digit(_ character: UInt8) -> UInt64? {
    switch character {
    case 0x31...0x39: UInt64(character - 0x31)
    case 0x41...0x48: UInt64(character - 0x41 + 9)
    case 0x4A...0x4E: UInt64(character - 0x4A + 17)
    case 0x50...0x5A: UInt64(character - 0x50 + 22)
    case 0x61...0x6B: UInt64(character - 0x61 + 33)
    case 0x6D...0x7A: UInt64(character - 0x6D + 44)
    default: nil
    }
  }

  private static func withLimbs<E: Error>(
    _ count: Int, _ body: (UnsafeMutableBufferPointer<UInt32>) throws(E) -> SecretBytes
  ) throws(E) -> SecretBytes {
    try withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { limbs throws(E) in
      limbs.initialize(repeating: 0)
      defer { wipe(UnsafeMutableRawBufferPointer(limbs)) }
      return try body(limbs)
    }
  }
}
