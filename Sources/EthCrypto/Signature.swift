internal import CSecp256k1
public import EthPrimitives

/// A recoverable ECDSA signature on secp256k1.
public struct Signature: Hashable, Sendable {
  /// The x coordinate of the nonce point, from 1 to n − 1.
  public let r: UInt256
  /// The proof, from 1 to n/2 (EIP-2).
  public let s: UInt256
  /// Whether the nonce point's y is odd (EIP-2718's `yParity`).
  public let yParity: Bool

  /// Takes a signature's parts.
  ///
  /// - Throws: ``CryptoError/signatureOutOfRange(field:)``, ``CryptoError/highS``.
  public init(r: UInt256, s: UInt256, yParity: Bool) throws(CryptoError) {
    guard r > .zero, r < Secp256k1.order else { throw .signatureOutOfRange(field: "r") }
    guard s > .zero, s < Secp256k1.order else { throw .signatureOutOfRange(field: "s") }
    guard s <= Secp256k1.halfOrder else { throw .highS }
    self.init(uncheckedR: r, s: s, yParity: yParity)
  }

  init(uncheckedR r: UInt256, s: UInt256, yParity: Bool) {
    self.r = r
    self.s = s
    self.yParity = yParity
  }

  /// Reads 65 bytes: r, s (32 bytes each, most significant first) and v, which is 0, 1, 27 or 28.
  ///
  /// - Throws: ``CryptoError``.
  public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
    guard bytes.count == 65 else { throw .signatureLength(found: bytes.count) }
    let all = Array(bytes)
    guard [0, 1, 27, 28].contains(all[64]) else { throw .invalidRecoveryID(found: all[64]) }
    try self.init(
      r: UInt256(bigEndian32: all[..<32]), s: UInt256(bigEndian32: all[32..<64]),
      yParity: all[64] == 1 || all[64] == 28)
  }

  /// 65 bytes: r, s and v as 27 or 28, the form of `eth_sign` and `personal_sign`.
  public var bytes: [UInt8] { r.bigEndianBytes + s.bigEndianBytes + [yParity ? 28 : 27] }

  /// The public key whose signature of `hash` this is.
  ///
  /// - Throws: ``CryptoError/recoveryFailed`` where there is none.
  public func recoverPublicKey(of hash: Hash32) throws(CryptoError) -> PublicKey {
    let context = Secp256k1.shared.context
    var raw = secp256k1_ecdsa_recoverable_signature()
    var key = secp256k1_pubkey()
    let compact = r.bigEndianBytes + s.bigEndianBytes
    guard
      secp256k1_ecdsa_recoverable_signature_parse_compact(context, &raw, compact, yParity ? 1 : 0) == 1,
      secp256k1_ecdsa_recover(context, &key, &raw, hash.bytes) == 1
    else { throw .recoveryFailed }
    return PublicKey(key)
  }

  /// The address of the account that signed `hash`.
  ///
  /// - Throws: ``CryptoError/recoveryFailed``.
  public func recoverAddress(of hash: Hash32) throws(CryptoError) -> Address {
    try recoverPublicKey(of: hash).address
  }
}

extension UInt256 {
  /// The number in exactly 32 bytes, most significant first; the caller has counted them.
  init(bigEndian32 bytes: ArraySlice<UInt8>) { self = UInt256(bigEndianBytes: bytes) ?? .zero }
}
