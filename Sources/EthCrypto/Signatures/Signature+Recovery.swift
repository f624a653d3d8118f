internal import CSecp256k1
public import EthPrimitives

extension Signature {
  /// The public key whose signature of `hash` this is (SEC 1, section 4.1.6).
  ///
  /// - Throws: ``CryptoError/recoveryFailed`` where there is none: r is no x coordinate, or the key would be the
  ///   point at infinity.
  public func recoverPublicKey(of hash: Hash32) throws(CryptoError) -> PublicKey {
    let context = Secp256k1.shared.context
    let compact = Bytes64(r, s)
    var raw = secp256k1_ecdsa_recoverable_signature()
    var key = Bytes64.zero
    let isParsed = compact.withPointer {
      secp256k1_ecdsa_recoverable_signature_parse_compact(context, &raw, $0, yParity ? 1 : 0) == 1
    }
    guard isParsed else { throw .recoveryFailed }
    let isRecovered = hash.withPointer { hash in
      key.withMutablePointer(to: secp256k1_pubkey.self) {
        secp256k1_ecdsa_recover(context, $0, &raw, hash) == 1
      }
    }
    guard isRecovered else { throw .recoveryFailed }
    return PublicKey(parsed: key)
  }

  /// The address of the account that signed `hash`.
  ///
  /// - Throws: ``CryptoError/recoveryFailed``.
  public func recoverAddress(of hash: Hash32) throws(CryptoError) -> Address {
    try recoverPublicKey(of: hash).address
  }

  /// The address of the account that signed `message` as wallets sign messages (EIP-191, version `0x45`).
  ///
  /// - Throws: ``CryptoError/recoveryFailed``.
  public func recoverAddress(ofMessage message: some Collection<UInt8>) throws(CryptoError) -> Address {
    try recoverAddress(of: EIP191.hash(message: message))
  }

  /// The public key of the account that signed `message` as wallets sign messages (EIP-191, version `0x45`).
  ///
  /// - Throws: ``CryptoError/recoveryFailed``.
  public func recoverPublicKey(ofMessage message: some Collection<UInt8>) throws(CryptoError) -> PublicKey {
    try recoverPublicKey(of: EIP191.hash(message: message))
  }
}
