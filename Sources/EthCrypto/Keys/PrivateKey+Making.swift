internal import CSecp256k1
internal import EthPrimitives

extension PrivateKey {
  /// Makes a new key from the system's entropy.
  public static func generate() -> PrivateKey {
    // All but about one of 2^128 numbers are keys.
    while true {
      let made = allocate { bytes, pointer in
        SystemEntropy.fill(bytes)
        return secp256k1_ec_seckey_verify(Secp256k1.shared.context, pointer) == 1
      }
      if let made { return PrivateKey(owned: made) }
    }
  }

  /// Reads 64 hexadecimal digits, with or without `0x`; ASCII white space around them is ignored, as key files
  /// end in a line feed. The text itself stays the caller's: a `String` cannot be wiped.
  ///
  /// - Throws: ``CryptoError``, which never shows any of the text.
  public init(hex text: String) throws(CryptoError) {
    var utf8 = Array(text.utf8)
    defer { utf8.withUnsafeMutableBytes { wipe($0) } }
    let isDigit: (UInt8) -> Bool = { $0 != 0x20 && !(0x09...0x0d).contains($0) }
    guard let first = utf8.firstIndex(where: isDigit), let last = utf8.lastIndex(where: isDigit),
      var decoded = try? Hex.decode(utf8: utf8.span.bytes.extracting(first...last))
    else { throw .privateKeyText }
    defer { decoded.withUnsafeMutableBytes { wipe($0) } }
    try self.init(decoded)
  }

  /// The key d + t modulo n, as BIP-32 derives a child's; the public half moves by
  /// ``PublicKey/adding(tweak:)`` of the same tweak.
  ///
  /// - Parameter tweak: t, 32 bytes, most significant first. They stay the caller's to wipe.
  /// - Throws: ``CryptoError/tweakLength(found:)``, or ``CryptoError/invalidTweak`` where t is not below n or the
  ///   sum is zero; BIP-32 then goes on with the next index.
  public func adding(tweak: some Collection<UInt8>) throws(CryptoError) -> PrivateKey {
    guard tweak.count == 32 else { throw .tweakLength(found: tweak.count) }
    let sum = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { copy in
      copy.copyBytes(from: tweak)
      defer { wipe(copy) }
      return Self.allocate { _, pointer in
        guard let tweak = copy.bindMemory(to: UInt8.self).baseAddress else { return false }
        pointer.update(from: bytes, count: 32)
        return secp256k1_ec_seckey_tweak_add(Secp256k1.shared.context, pointer, tweak) == 1
      }
    }
    guard let sum else { throw .invalidTweak }
    return PrivateKey(owned: sum)
  }
}
