internal import EthCrypto

/// What BIP-32 derives for a key: 64 bytes, of which the first 32 make the key and the others are its chain code.
struct HDKeyMaterial: ~Copyable {
  private let code: SecretBytes

  /// Takes 64 bytes.
  init(code: consuming SecretBytes) { self.code = code }

  /// For a master key (BIP-32, "Master key generation").
  init(seed: borrowing SecretBytes) {
    let name = SecretBytes(utf8: "Bitcoin seed")
    code = name.withUnsafeBytes { name in
      seed.withUnsafeBytes { HMACSHA512.code(of: $0, key: name) }
    }
  }

  /// For a child of a key that is given in 33 bytes: 0 and the private key if the child is hardened, else the
  /// public key (BIP-32, "Child key derivation functions").
  init(parent key: borrowing SecretBytes, chainCode: UnsafeRawBufferPointer, index: ChildIndex) {
    var message = SecretBytes(capacity: 37)
    key.withUnsafeBytes { message.append(contentsOf: $0) }
    message.append(bigEndian: index.rawValue)
    code = message.withUnsafeBytes { HMACSHA512.code(of: $0, key: chainCode) }
  }

  /// Calls `body` with the 32 bytes that make the key.
  func withTweak<R: ~Copyable, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try code.withUnsafeBytes { (bytes) throws(E) in try body(UnsafeRawBufferPointer(rebasing: bytes[..<32])) }
  }

  /// Calls `body` with the chain code.
  func withChainCode<R: ~Copyable>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    code.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[32...])) }
  }
}
