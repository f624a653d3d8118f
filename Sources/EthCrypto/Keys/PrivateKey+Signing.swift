internal import CSecp256k1
public import EthPrimitives

extension PrivateKey {
  /// Signs a 32-byte hash: deterministic (RFC 6979), with `s` in the lower half of the range (EIP-2).
  ///
  /// Sign only hashes that you have made yourself: a hash from elsewhere may be that of a transaction.
  public func sign(_ hash: Hash32) -> Signature {
    let context = Secp256k1.shared.context
    var raw = secp256k1_ecdsa_recoverable_signature()
    var compact = Bytes64.zero
    var recoveryID: Int32 = 0
    // Neither call can fail: the key is in range, and RFC 6979 yields a nonce for every hash.
    _ = hash.withPointer { secp256k1_ecdsa_sign_recoverable(context, &raw, $0, bytes, nil, nil) }
    _ = compact.withMutablePointer(to: UInt8.self) {
      secp256k1_ecdsa_recoverable_signature_serialize_compact(context, $0, &recoveryID, &raw)
    }
    // A recovery identifier of 2 or 3 (r was reduced by n) takes 2^128 signatures to meet; Ethereum has no form
    // for it.
    return Signature(uncheckedR: compact.first.number, s: compact.second.number, yParity: recoveryID & 1 == 1)
  }
}
