/// How a keystore's password becomes a key, and at what cost.
public enum KeystoreKDF: Hashable, Sendable {
  /// scrypt (RFC 7914): `n` rows of `r` blocks of 128 bytes in a table, and `p` tables one after the other.
  case scrypt(n: Int = 262_144, r: Int = 8, p: Int = 1)
  /// PBKDF2 with HMAC-SHA-256 (RFC 8018), applied `rounds` times.
  case pbkdf2(rounds: Int = 262_144)

  /// What go-ethereum takes with `--lightkdf`, for tests and small machines: 4 MiB instead of 256 MiB.
  public static let light = KeystoreKDF.scrypt(n: 4096, r: 8, p: 6)
}
