/// Why there is no extended key. No case and no description holds any part of a key.
public enum HDKeyError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A seed is 16 to 64 bytes; `found` were given.
  case seedLength(found: Int)
  /// The seed gives no key; another one does (BIP-32, "Master key generation").
  case invalidSeed
  /// There is no key at this index: take the next one (BIP-32, "Child key derivation functions"). One of 2^127 is so.
  case invalidChild(ChildIndex)
  /// An index is a number from 0 to 2^31 − 1, hardened or not.
  case indexOutOfRange(found: UInt32)
  /// A key has at most 255 ancestors, as the depth is one byte.
  case tooDeep
  /// Children with hardened indexes are derived from private keys only.
  case hardenedFromPublicKey(ChildIndex)
  /// The path begins with `m`, the master key, but the key to derive from is not one: it is `depth` deep.
  case pathFromMasterKey(depth: UInt8)

  /// An extended key is 111 characters, or one more; `found` were given.
  case textLength(found: Int)
  /// The byte at this offset of the text is not in the alphabet of Base58.
  case base58(offset: Int)
  /// The text is not that of 82 bytes; it is that of `found`.
  case length(found: Int)
  /// The last four bytes are not the checksum of the others.
  case checksum
  /// The first four bytes name no kind of key: neither `xprv` and `xpub` nor `tprv` and `tpub`.
  case unknownVersion(found: UInt32)
  /// A private key was expected, found a public one (`xpub`, `tpub`).
  case publicKeyFound
  /// A public key was expected, found a private one (`xprv`, `tprv`).
  case privateKeyFound
  /// The byte before a private key is 0, and a public key begins with 2 or 3.
  case keyPrefix(found: UInt8)
  /// A master key has no parent, but the fingerprint of one is given.
  case masterKeyWithParent
  /// A master key has index 0, but another one is given.
  case masterKeyWithIndex
  /// A private key is a number from 1 to n − 1.
  case privateKeyOutOfRange
  /// The bytes are not a point of the curve.
  case invalidPublicKey

  /// One sentence that says what is wrong; never any part of a key.
  public var description: String {
    switch self {
    case .seedLength(let found): "a seed of keys is 16 to 64 bytes, found \(found)"
    case .invalidSeed: "this seed gives no key; take another one"
    case .invalidChild(let index): "there is no key at index \(index); take the next one"
    case .indexOutOfRange(let found): "an index of a key is below 2^31 = 2147483648, found \(found)"
    case .tooDeep: "a key has at most 255 ancestors"
    case .hardenedFromPublicKey(let index):
      "index \(index) is hardened: it needs the private key of the parent"
    case .pathFromMasterKey(let depth):
      "a path from m starts at the master key, but this key is \(depth) below it"
    case .textLength(let found): "an extended key is 111 or 112 characters, found \(found)"
    case .base58(let offset): "the character at offset \(offset) of the extended key is not one of Base58"
    case .length(let found): "an extended key is 82 bytes, found \(found)"
    case .checksum: "the extended key's checksum does not fit: a character is wrong or missing"
    case .unknownVersion(let found):
      "an extended key's text begins with xprv, xpub, tprv or tpub, found the version 0x\(String(found, radix: 16))"
    case .publicKeyFound: "expected an extended private key, found a public one"
    case .privateKeyFound: "expected an extended public key, found a private one"
    case .keyPrefix(let found):
      "an extended key's key begins with 0 if it is private, with 2 or 3 if it is public, found \(found)"
    case .masterKeyWithParent: "a master key (depth 0) has no parent, but a fingerprint of one is given"
    case .masterKeyWithIndex: "a master key (depth 0) has index 0, found another one"
    case .privateKeyOutOfRange: "a private key is a number from 1 to the curve's order - 1"
    case .invalidPublicKey: "the bytes are not a public key of secp256k1"
    }
  }
}
