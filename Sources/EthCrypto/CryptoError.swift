public import EthPrimitives

/// Why bytes are not a key or a signature, or why a key could not be recovered or derived.
public enum CryptoError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A private key is 32 bytes; `found` were given.
  case privateKeyLength(found: Int)
  /// A private key is hexadecimal text; what was found is not shown, as it may be most of a key.
  case privateKeyText
  /// A private key is a number from 1 to n − 1 (SEC 1, section 3.2.1).
  case privateKeyOutOfRange
  /// The bytes are not a point of the curve.
  case invalidPublicKey
  /// A tweak is 32 bytes; `found` were given.
  case tweakLength(found: Int)
  /// The tweak is not below n, or the sum is zero or the point at infinity, which is no key (BIP-32).
  case invalidTweak
  /// A signature is 65 bytes (r, s, v); `found` were given.
  case signatureLength(found: Int)
  /// A compact signature is 64 bytes (EIP-2098); `found` were given.
  case compactSignatureLength(found: Int)
  /// `r` or `s` is zero or not below n.
  case signatureOutOfRange(field: String)
  /// `s` is above n/2 (EIP-2): the same signature can be written with n − s.
  case highS
  /// `v` is none of 0, 1, 27 and 28.
  case invalidRecoveryID(found: UInt8)
  /// `v` is not one of the chain's two (EIP-155), or neither 27 nor 28 where there is no chain id.
  case invalidV(found: UInt256, chainId: UInt64?)
  /// No public key belongs to this signature of this hash.
  case recoveryFailed

  /// One sentence that says what is wrong; never any part of a key.
  public var description: String {
    switch self {
    case .privateKeyLength(let found): "a private key is 32 bytes, found \(found)"
    case .privateKeyText: "a private key is 64 hexadecimal digits, with or without 0x"
    case .privateKeyOutOfRange: "a private key is a number from 1 to the curve's order - 1"
    case .invalidPublicKey: "the bytes are not a public key of secp256k1"
    case .tweakLength(let found): "a tweak is 32 bytes, found \(found)"
    case .invalidTweak: "no key is this tweak away: it is not below the curve's order, or the sum is zero"
    case .signatureLength(let found): "a signature is 65 bytes (r, s, v), found \(found)"
    case .compactSignatureLength(let found): "a compact signature is 64 bytes (EIP-2098), found \(found)"
    case .signatureOutOfRange(let field): "a signature's \(field) is a number from 1 to the curve's order - 1"
    case .highS: "a signature's s must not be above half the curve's order (EIP-2)"
    case .invalidRecoveryID(let found): "a signature's v is 0, 1, 27 or 28, found \(found)"
    case .invalidV(let found, let chainId?):
      "a signature's v on chain \(chainId) is \(EIP155.v(yParity: false, chainId: chainId)) or "
        + "\(EIP155.v(yParity: true, chainId: chainId)) (EIP-155), found \(found)"
    case .invalidV(let found, nil): "a signature's v without a chain id is 27 or 28, found \(found)"
    case .recoveryFailed: "no public key belongs to this signature"
    }
  }
}
