public import EthCrypto
public import EthPrimitives
public import EthRLP

/// An account's signed permission that its code be that of a contract (EIP-7702).
///
/// The numbers of the signature are any that the encoding can hold: the chain skips an authorization that is not
/// valid, and the transaction that holds it stays valid. ``recoverAuthority()`` tells whether it is one.
public struct SignedAuthorization: Hashable, Sendable {
  /// What was signed.
  public var authorization: Authorization
  /// The parity of the nonce point's y: 0 or 1 where the signature is one.
  public var yParity: UInt8
  /// The signature's `r`.
  public var r: UInt256
  /// The signature's `s`.
  public var s: UInt256

  /// An authorization and the numbers of its signature, which are not looked at.
  public init(_ authorization: Authorization, yParity: UInt8, r: UInt256, s: UInt256) {
    self.authorization = authorization
    self.yParity = yParity
    self.r = r
    self.s = s
  }

  /// The numbers as a signature.
  ///
  /// - Throws: ``TransactionError`` where they are none: ``yParity`` above 1, `r` or `s` out of range, `s` above
  ///   half the curve's order.
  public func signature() throws(TransactionError) -> Signature {
    guard yParity <= 1 else { throw .field("yParity", "expected 0 or 1, found \(yParity)") }
    do throws(CryptoError) { return try Signature(r: r, s: s, yParity: yParity == 1) } catch {
      throw .signature(error)
    }
  }

  /// The account that has signed, whose code will be set.
  ///
  /// - Throws: ``TransactionError`` where the chain would skip the authorization whatever the account's state is:
  ///   the signature is none, no key belongs to it, or the nonce is 2^64 − 1.
  public func recoverAuthority() throws(TransactionError) -> Address {
    guard authorization.nonce < .max else {
      throw .field("nonce", "expected a number below 2^64 - 1 (EIP-7702)")
    }
    let signature = try signature()
    do throws(CryptoError) { return try signature.recoverAddress(of: authorization.signingHash) } catch {
      throw .signature(error)
    }
  }
}

extension SignedAuthorization: RLPEncodable {
  /// Appends `[chainId, address, nonce, yParity, r, s]` (EIP-7702).
  public func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      authorization.appendFields(to: &encoder)
      encoder.append(UInt64(yParity))
      encoder.append(r)
      encoder.append(s)
    }
  }

  /// Reads `[chainId, address, nonce, yParity, r, s]` (EIP-7702); each number may be any that its field can hold.
  init(cursor: inout RLPCursor, in bytes: RawSpan) throws(RLPError) {
    var list = try cursor.enterList(in: bytes)
    let authorization = Authorization(
      chainId: try list.readUInt256(in: bytes, "chainId"),
      address: try list.readAddress(in: bytes, "address"),
      nonce: try list.readUInt64(in: bytes, "nonce"))
    let start = list.offset
    let parity = try list.readUInt64(in: bytes, "yParity")
    guard let yParity = UInt8(exactly: parity) else {
      throw RLPError(
        .invalidValue(expected: "a number below 256 (EIP-7702)", found: "\(parity)"), offset: start,
        path: "yParity")
    }
    self.init(
      authorization, yParity: yParity, r: try list.readUInt256(in: bytes, "r"),
      s: try list.readUInt256(in: bytes, "s"))
    try list.finish()
  }
}
