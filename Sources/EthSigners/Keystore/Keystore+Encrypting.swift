public import EthCrypto
internal import EthPrimitives

extension Keystore {
  /// Encrypts a key, as go-ethereum does: AES-128-CTR, and scrypt with n = 262144, r = 8 and p = 1, which takes
  /// 256 MiB of memory.
  ///
  /// The password's bytes are taken as they are, see `decrypt(password:limits:)`. An empty password is taken too.
  /// - Throws: ``KeystoreError/invalidKDF(_:)``, ``KeystoreError/outOfMemory(bytes:)``,
  ///   ``KeystoreError/cancelled``.
  public static func encrypting(
    _ key: borrowing PrivateKey, password: borrowing SecretBytes, kdf: KeystoreKDF = .scrypt()
  ) throws(KeystoreError) -> Keystore {
    try encrypting(
      key, password: password, kdf: kdf, salt: random(32), counter: random(16), id: uuid(random(16)))
  }

  /// Encrypts a key with a password given as text. A `String` cannot be wiped, and
  /// `SecretBytes` are.
  ///
  /// - Throws: ``KeystoreError``, as with `SecretBytes`.
  public static func encrypting(
    _ key: borrowing PrivateKey, password: String, kdf: KeystoreKDF = .scrypt()
  ) throws(KeystoreError) -> Keystore {
    try encrypting(key, password: SecretBytes(utf8: password), kdf: kdf)
  }

  /// Encrypts a key with random bytes of the caller's.
  package static func encrypting(
    _ key: borrowing PrivateKey, password: borrowing SecretBytes, kdf: KeystoreKDF, salt: [UInt8],
    counter: [UInt8], id: String
  ) throws(KeystoreError) -> Keystore {
    try kdf.checkForWriting()
    let derived = try kdf.key(password: password, salt: salt)
    var ciphertext = [UInt8](repeating: 0, count: 32)
    let isEncrypted = derived.withUnsafeBytes { derived in
      key.withUnsafeKeyBytes { key in
        ciphertext.withUnsafeMutableBytes { output in
          AES128CTR.apply(to: key, key: derived, counter: counter, output: output)
        }
      }
    }
    // Otherwise zeros would stand where the key has to.
    precondition(isEncrypted, "the first counter block has 16 bytes")
    return Keystore(
      address: key.address, id: id, kdf: kdf, derivedKeyLength: 32, salt: salt, counter: counter,
      ciphertext: ciphertext, checksum: derived.keystoreChecksum(of: ciphertext))
  }

  private static func random(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { SystemEntropy.fill($0) }
    return bytes
  }

  /// The text of a random UUID (RFC 9562, section 5.4) from 16 random bytes.
  static func uuid(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0f | 0x40
    bytes[8] = bytes[8] & 0x3f | 0x80
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { Hex.encode(bytes[$0], prefix: false) }
      .joined(separator: "-")
  }
}

extension KeystoreKDF {
  /// Refuses costs that a keystore cannot be made with.
  func checkForWriting() throws(KeystoreError) {
    switch self {
    case .scrypt(let n, let r, let p):
      guard ScryptCost(n: n, r: r, p: p) != nil else { throw .invalidKDF(ScryptCost.rule) }
      // RFC 7914, section 2; libraries that follow it to the letter could not open the file.
      guard r >= 4 || n < 1 << (16 * r) else { throw .invalidKDF("n must be below 2^(16 * r) (RFC 7914)") }
    case .pbkdf2(let rounds):
      guard rounds > 0, rounds <= UInt32.max else { throw .invalidKDF("rounds are from 1 to 2^32 - 1") }
    }
  }
}
