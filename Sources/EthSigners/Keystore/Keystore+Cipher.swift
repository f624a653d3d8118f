internal import EthCrypto
internal import EthPrimitives

/// What encrypting and decrypting share.
extension KeystoreKDF {
  /// The 32 bytes that a password becomes: 16 that encrypt and 16 that the checksum takes.
  func key(password: borrowing SecretBytes, salt: [UInt8]) throws(KeystoreError) -> SecretBytes {
    try password.withUnsafeBytes { password throws(KeystoreError) in
      try salt.span.bytes.withUnsafeBytes { salt throws(KeystoreError) in
        switch self {
        case .scrypt(let n, let r, let p):
          guard let cost = ScryptCost(n: n, r: r, p: p) else { throw .invalidKDF(ScryptCost.rule) }
          return try Scrypt.key(password: password, salt: salt, cost: cost, count: 32)
        case .pbkdf2(let rounds):
          return PBKDF2.key(
            password: password, salt: salt, function: .hmacSHA256, rounds: rounds, count: 32)
        }
      }
    }
  }
}

extension SecretBytes {
  /// The checksum of a ciphertext under this derived key of 32 bytes.
  func keystoreChecksum(of ciphertext: [UInt8]) -> Hash32 {
    withUnsafeBytes { derived in
      var keccak = Keccak256()
      keccak.update(UnsafeRawBufferPointer(rebasing: derived[16..<32]))
      keccak.update(ciphertext)
      return keccak.finalize()
    }
  }
}

extension Hash32 {
  /// Whether two hashes are the same, in a time that does not depend on where they differ.
  func isSame(as other: Hash32) -> Bool {
    let (a, b) = (number.limbs, other.number.limbs)
    return (a.0 ^ b.0) | (a.1 ^ b.1) | (a.2 ^ b.2) | (a.3 ^ b.3) == 0
  }
}
