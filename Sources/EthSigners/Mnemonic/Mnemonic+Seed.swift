public import EthCrypto

extension Mnemonic {
  /// The 64-byte seed of the keys (BIP-39, "From mnemonic to seed"): 2048 rounds of HMAC-SHA-512.
  ///
  /// - Parameter passphrase: Text of any length in any of Unicode's normalization forms, part of the secret: each
  ///   passphrase gives other keys, and none is wrong. Most wallets have none, which is the empty one.
  public func seed(passphrase: String = "") -> SecretBytes {
    let text = SecretBytes(utf8: passphrase)
    // A String's UTF-8 is always well-formed.
    return seed(normalized: text.withUnsafeBytes { NFKD.normalized($0) } ?? SecretBytes(capacity: 0))
  }

  /// The seed with a passphrase in UTF-8 that can be wiped.
  ///
  /// - Throws: ``MnemonicError/invalidUTF8``.
  public func seed(passphrase: borrowing SecretBytes) throws(MnemonicError) -> SecretBytes {
    guard let normalized = passphrase.withUnsafeBytes({ NFKD.normalized($0) }) else { throw .invalidUTF8 }
    return seed(normalized: normalized)
  }

  private func seed(normalized passphrase: borrowing SecretBytes) -> SecretBytes {
    // The salt is "mnemonic" and the passphrase; the separator is a space in every language, as the ideographic
    // one's normalization form KD is.
    var salt = SecretBytes(capacity: 8 + passphrase.count)
    for byte in "mnemonic".utf8 { _ = salt.append(byte) }
    passphrase.withUnsafeBytes { salt.append(contentsOf: $0) }
    let phrase = MnemonicWords.phrase(of: entropy, in: language, separator: " ")
    return phrase.withUnsafeBytes { phrase in
      salt.withUnsafeBytes { salt in
        PBKDF2.key(password: phrase, salt: salt, function: .hmacSHA512, rounds: 2048, count: 64)
      }
    }
  }

  /// The key at the root of all keys of these words and this passphrase (BIP-32, "Master key generation").
  ///
  /// - Throws: ``HDKeyError/invalidSeed``, which does not happen to anyone: one of 2^127 seeds gives no key.
  public func masterKey(passphrase: String = "") throws(HDKeyError) -> ExtendedPrivateKey {
    try ExtendedPrivateKey(seed: seed(passphrase: passphrase))
  }

  /// A signer with the key of the account that wallets number `index`, at `m/44'/60'/0'/0/index`.
  ///
  /// - Throws: ``HDKeyError``: an index of 2^31 or more.
  public func signer(at index: UInt32 = 0, passphrase: String = "") throws(HDKeyError) -> LocalSigner {
    try signer(at: .ethereum(index: index), passphrase: passphrase)
  }

  /// A signer with the key at `path`.
  ///
  /// - Throws: ``HDKeyError``.
  public func signer(at path: DerivationPath, passphrase: String = "") throws(HDKeyError) -> LocalSigner {
    try masterKey(passphrase: passphrase).derived(along: path).signer()
  }
}
