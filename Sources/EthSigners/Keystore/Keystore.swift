public import EthPrimitives

/// A private key encrypted with a password: the Web3 Secret Storage format, version 3, that go-ethereum and most
/// wallets keep keys in.
///
/// The value holds the encrypted key, which `decrypt(password:limits:)` opens; nothing in it is secret, though
/// whoever has it can try passwords.
/// ```swift
/// let keystore = try Keystore.encrypting(key, password: password)
/// let path = try keystore.write(toFolder: "keystore", at: .seconds(1_795_341_600))
/// let same = try Keystore(file: path).decrypt(password: password)
/// ```
public struct Keystore: Hashable, Sendable {
  /// The address of the key, where the keystore says it. Only once it has been opened is it known to be true.
  public let address: Address?
  /// The name that the keystore was given when it was made, a UUID; `nil` where it has none.
  public let id: String?
  /// How the password becomes a key.
  public let kdf: KeystoreKDF
  /// The length of the derived key in bytes, of which the first 32 count.
  let derivedKeyLength: Int
  let salt: [UInt8]
  /// The first counter block of AES-128-CTR, 16 bytes.
  let counter: [UInt8]
  /// The encrypted key: 32 bytes, less where a tool left out leading zeros.
  let ciphertext: [UInt8]
  /// Keccak-256 of the second half of the derived key and the ciphertext.
  let checksum: Hash32
}
