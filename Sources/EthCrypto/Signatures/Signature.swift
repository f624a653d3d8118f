public import EthPrimitives

/// A recoverable ECDSA signature on secp256k1.
public struct Signature: Hashable, Sendable {
  /// The x coordinate of the nonce point, from 1 to n − 1.
  public let r: UInt256
  /// The proof, from 1 to (n − 1)/2 (EIP-2), or to n − 1 where the signature was read with ``HighS/allowed``.
  public let s: UInt256
  /// Whether the nonce point's y is odd (EIP-2718's `yParity`).
  public let yParity: Bool

  /// Takes a signature's parts.
  ///
  /// - Throws: ``CryptoError/signatureOutOfRange(field:)``, ``CryptoError/highS``.
  public init(r: UInt256, s: UInt256, yParity: Bool, highS: HighS = .refused) throws(CryptoError) {
    // The highest limbs tell it of all signatures but about one in 2^62.
    let (rTop, sTop) = (r.limbs.3, s.limbs.3)
    if rTop &- 1 < Secp256k1.order.limbs.3 &- 1, sTop &- 1 < Secp256k1.halfOrder.limbs.3 &- 1 {
      self.init(uncheckedR: r, s: s, yParity: yParity)
      return
    }
    guard r > .zero, r < Secp256k1.order else { throw .signatureOutOfRange(field: "r") }
    guard s > .zero, s < Secp256k1.order else { throw .signatureOutOfRange(field: "s") }
    guard highS == .allowed || s <= Secp256k1.halfOrder else { throw .highS }
    self.init(uncheckedR: r, s: s, yParity: yParity)
  }

  init(uncheckedR r: UInt256, s: UInt256, yParity: Bool) {
    self.r = r
    self.s = s
    self.yParity = yParity
  }

  /// Whether `s` is above half the curve's order, so that a transaction with this signature is invalid (EIP-2).
  public var hasHighS: Bool { s > Secp256k1.halfOrder }

  /// The same signature with a low `s`, the form that Ethereum takes in transactions: where `s` is high, n − s
  /// and the other parity.
  public var normalized: Signature {
    hasHighS ? Signature(uncheckedR: r, s: Secp256k1.order &- s, yParity: !yParity) : self
  }
}

extension Signature: CustomStringConvertible, CustomReflectable {
  /// ``bytes`` in hexadecimal.
  public var description: String { Hex.encode(bytes) }

  /// A mirror without children, so that `dump` shows the description.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
