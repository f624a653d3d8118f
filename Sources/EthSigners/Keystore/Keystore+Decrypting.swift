public import EthCrypto
internal import EthPrimitives

extension Keystore {
  /// Opens the keystore.
  ///
  /// The password's bytes are taken as they are: text in UTF-8, as every tool takes it, and not normalised, so that
  /// a letter with an accent must be typed in the form in which it was.
  ///
  /// It takes as long as the keystore's maker wanted, usually less than a second, and blocks its thread. scrypt ends
  /// soon where the task is cancelled meanwhile.
  /// - Throws: ``KeystoreError/wrongPassword``, which also stands for damage to salt, ciphertext or checksum;
  ///   ``KeystoreError/damaged(_:)``; ``KeystoreError/tooCostly(_:needed:limit:)`` before any work;
  ///   ``KeystoreError/outOfMemory(bytes:)``; ``KeystoreError/cancelled``.
  public func decrypt(
    password: borrowing SecretBytes, limits: KeystoreLimits = .default
  ) throws(KeystoreError) -> PrivateKey {
    try limits.check(kdf, derivedKeyLength: derivedKeyLength)
    let derived = try kdf.key(password: password, salt: salt)
    guard derived.keystoreChecksum(of: ciphertext).isSame(as: checksum) else { throw .wrongPassword }
    let key = try decrypt(derived)
    if let address, address != key.address {
      throw .damaged("it holds the key of \(key.address), where it names \(address)")
    }
    return key
  }

  /// Opens the keystore with a password given as text, in UTF-8 and not normalised. A `String` cannot be wiped, and
  /// `SecretBytes` are.
  ///
  /// - Throws: ``KeystoreError``, as with `SecretBytes`.
  public func decrypt(
    password: String, limits: KeystoreLimits = .default
  ) throws(KeystoreError) -> PrivateKey {
    try decrypt(password: SecretBytes(utf8: password), limits: limits)
  }

  /// Decrypts the ciphertext, which the checksum has shown to be right for this derived key.
  private func decrypt(_ derived: borrowing SecretBytes) throws(KeystoreError) -> PrivateKey {
    var plain = SecretBytes(capacity: 32)
    // Leading zeros that were lost are zeros again.
    for _ in ciphertext.count..<32 { _ = plain.append(0) }
    _ = derived.withUnsafeBytes { derived in
      ciphertext.withUnsafeBytes { ciphertext in
        plain.fill { rest in
          AES128CTR.apply(to: ciphertext, key: derived, counter: counter, output: rest) ? rest.count : 0
        }
      }
    }
    return try plain.withUnsafeBytes { plain throws(KeystoreError) in
      do throws(CryptoError) { return try PrivateKey(plain) } catch {
        throw .damaged("what it holds is no key, as \(error)")
      }
    }
  }
}
