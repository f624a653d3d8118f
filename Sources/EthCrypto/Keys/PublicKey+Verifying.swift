internal import CSecp256k1
public import EthPrimitives

extension PublicKey {
  /// Whether `signature` is this key's signature of `hash` (SEC 1, section 4.1.4).
  ///
  /// ECDSA proves r and s; ``Signature/yParity`` plays no part in it. Where it has to be right too, compare
  /// ``Signature/recoverPublicKey(of:)`` with the key. A high s verifies if the signature was read with
  /// ``HighS/allowed``.
  public func verifies(_ signature: Signature, of hash: Hash32) -> Bool {
    let context = Secp256k1.shared.context
    // libsecp256k1 takes only a low s as valid.
    let low = signature.normalized
    let compact = Bytes64(low.r, low.s)
    var raw = secp256k1_ecdsa_signature()
    guard compact.withPointer({ secp256k1_ecdsa_signature_parse_compact(context, &raw, $0) }) == 1 else {
      return false
    }
    return hash.withPointer { hash in
      parsed.withPointer(to: secp256k1_pubkey.self) { key in
        secp256k1_ecdsa_verify(context, &raw, hash, key) == 1
      }
    }
  }

  /// Whether `signature` is this key's signature of `message` as wallets sign messages (EIP-191, version `0x45`).
  public func verifies(_ signature: Signature, ofMessage message: some Collection<UInt8>) -> Bool {
    verifies(signature, of: EIP191.hash(message: message))
  }

  /// The point P + t·G, as BIP-32 derives a child's.
  ///
  /// - Parameter tweak: t, 32 bytes, most significant first.
  /// - Throws: ``CryptoError/tweakLength(found:)``, or ``CryptoError/invalidTweak`` where t is not below n or the
  ///   sum is the point at infinity; BIP-32 then goes on with the next index.
  public func adding(tweak: some Collection<UInt8>) throws(CryptoError) -> PublicKey {
    guard tweak.count == 32 else { throw .tweakLength(found: tweak.count) }
    var sum = parsed
    let isKey = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { copy in
      copy.copyBytes(from: tweak)
      guard let pointer = copy.bindMemory(to: UInt8.self).baseAddress else { return false }
      return sum.withMutablePointer(to: secp256k1_pubkey.self) {
        secp256k1_ec_pubkey_tweak_add(Secp256k1.shared.context, $0, pointer) == 1
      }
    }
    guard isKey else { throw .invalidTweak }
    return PublicKey(parsed: sum)
  }
}
