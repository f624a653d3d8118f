public import EthJSON

/// Why a keystore cannot be read, opened, made or written.
public enum KeystoreError: Error, Equatable, Sendable {
  /// The text is not JSON, or not that of a keystore: a member is missing, of another kind, or of a length or value
  /// that no keystore has. The error names the member.
  case malformed(JSONError)
  /// The keystore is of a version, or names an algorithm, that is not known here.
  case unsupported(member: String, found: String)
  /// Opening the keystore would cost more than the limits allow. `needed` is `nil` for what is beyond 2^63.
  case tooCostly(KeystoreResource, needed: Int?, limit: Int)
  /// The checksum of the encrypted key does not match: the password is another one, or the bytes of ciphertext, salt
  /// or checksum are not those that were written. The two cannot be told apart.
  case wrongPassword
  /// The password is right, and what it opens is no key, or another one than the keystore says.
  case damaged(String)
  /// A key cannot be encrypted at this cost.
  case invalidKDF(String)
  /// The system has not this much memory to give.
  case outOfMemory(bytes: Int)
  /// The task was cancelled.
  case cancelled
  /// The file cannot be read or written.
  case file(KeystoreFileError)
}

/// What opening a keystore costs.
public enum KeystoreResource: Hashable, Sendable {
  /// Bytes of memory for scrypt.
  case scryptMemory
  /// Work of scrypt, in the unit of ``KeystoreLimits/scryptWork``.
  case scryptWork
  /// Rounds of PBKDF2.
  case pbkdf2Rounds
  /// Bytes of the derived key.
  case derivedKeyLength
}
