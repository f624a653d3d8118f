public import EthPrimitives

/// The number `v` of a legacy transaction, which holds the signature's parity and, since EIP-155, the chain.
public enum EIP155 {
  /// `v` of a signature: 35 + 2 · chainId + parity, or without a chain 27 + parity.
  public static func v(yParity: Bool, chainId: UInt64?) -> UInt256 {
    let parity: UInt256 = yParity ? 1 : 0
    guard let chainId else { return 27 &+ parity }
    return (UInt256(chainId) &<< 1) &+ 35 &+ parity
  }

  /// What a `v` says; `nil` where no transaction has it: below 27, from 29 to 34, or of a chain above 2^64 − 1.
  public static func parts(ofV v: UInt256) -> (yParity: Bool, chainId: UInt64?)? {
    let isOdd = v & 1 == 1
    if v == 27 || v == 28 { return (!isOdd, nil) }
    guard v >= 35, let chainId = UInt64(exactly: (v &- 35) &>> 1) else { return nil }
    return (!isOdd, chainId)
  }
}

extension Signature {
  /// Takes the parts of a legacy transaction's signature.
  ///
  /// - Parameters:
  ///   - r: The x coordinate of the nonce point, from 1 to n − 1.
  ///   - s: The proof, from 1 to (n − 1)/2, or to n − 1.
  ///   - v: 35 + 2 · chainId + parity (EIP-155), or without a chain 27 + parity.
  ///   - chainId: The chain that it must be of; `nil` for a signature of before EIP-155.
  ///   - highS: Whether an `s` above n/2 is taken.
  /// - Throws: ``CryptoError/invalidV(found:chainId:)``, or what ``init(r:s:yParity:highS:)`` throws.
  public init(
    r: UInt256, s: UInt256, v: UInt256, chainId: UInt64?, highS: HighS = .refused
  ) throws(CryptoError) {
    guard let parts = EIP155.parts(ofV: v), parts.chainId == chainId else {
      throw .invalidV(found: v, chainId: chainId)
    }
    try self.init(r: r, s: s, yParity: parts.yParity, highS: highS)
  }

  /// `v` in a legacy transaction: 35 + 2 · chainId + parity (EIP-155), or without a chain 27 + parity.
  public func v(chainId: UInt64?) -> UInt256 { EIP155.v(yParity: yParity, chainId: chainId) }
}
