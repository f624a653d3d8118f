import EthCrypto
import EthPrimitives
import EthRLP

extension SignedTransaction {
  /// Reads the bytes that `eth_sendRawTransaction` takes; exactly what re-encodes to the same bytes is accepted.
  ///
  /// Refused are also a nonce of 2^64 − 1 (EIP-2681) and an `s` above half the curve's order (EIP-2), which only
  /// transactions from before the Homestead fork have. What depends on the chain's state or on the price of gas
  /// is not looked at.
  /// - Throws: ``TransactionError``.
  public init(rawBytes: [UInt8]) throws(TransactionError) {
    let (transaction, signature) = try Self.decode(rawBytes.span.bytes)
    // Only the canonical encoding has been accepted, so these bytes are the transaction's own.
    self.init(transaction, signature: signature, rawBytes: rawBytes)
  }

  /// Reads the bytes that `eth_sendRawTransaction` takes from memory that someone else holds, and copies them.
  ///
  /// - Throws: ``TransactionError``.
  public init(rawBytes: RawSpan) throws(TransactionError) {
    let (transaction, signature) = try Self.decode(rawBytes)
    self.init(transaction, signature: signature, rawBytes: rawBytes.withUnsafeBytes { [UInt8]($0) })
  }

  private static func decode(
    _ bytes: RawSpan
  ) throws(TransactionError) -> (UnsignedTransaction, Signature) {
    guard !bytes.isEmpty else { throw .empty }
    let first = bytes.unsafeLoad(fromByteOffset: 0, as: UInt8.self)
    switch first {
    case EIP1559Transaction.type: return try decode(eip1559: bytes)
    case 0xc0...: return try decode(legacy: bytes)
    default: throw .unknownType(first)
    }
  }

  private static func decode(
    eip1559 bytes: RawSpan
  ) throws(TransactionError) -> (UnsignedTransaction, Signature) {
    let transaction: UnsignedTransaction
    let (parity, r, s): (Bool, UInt256, UInt256)
    do throws(RLPError) {
      var envelope = RLPCursor(bytes, from: 1)
      var list = try envelope.enterList(in: bytes)
      transaction = .eip1559(try EIP1559Transaction(fields: &list, in: bytes))
      parity = try list.readBool(in: bytes, "yParity")
      r = try list.readUInt256(in: bytes, "r")
      s = try list.readUInt256(in: bytes, "s")
      try list.finish()
      try envelope.finish()
    } catch {
      throw .rlp(error)
    }
    return (transaction, try signature(r, s, parity))
  }

  private static func decode(
    legacy bytes: RawSpan
  ) throws(TransactionError) -> (UnsignedTransaction, Signature) {
    var transaction: LegacyTransaction
    let (v, r, s): (UInt256, UInt256, UInt256)
    do throws(RLPError) {
      var envelope = RLPCursor(bytes)
      var list = try envelope.enterList(in: bytes)
      transaction = try LegacyTransaction(fields: &list, in: bytes)
      v = try list.readUInt256(in: bytes, "v")
      r = try list.readUInt256(in: bytes, "r")
      s = try list.readUInt256(in: bytes, "s")
      try list.finish()
      try envelope.finish()
    } catch {
      throw .rlp(error)
    }
    let parity: Bool
    if v == 27 || v == 28 {
      parity = v == 28
    } else {
      guard v >= 35, let chainId = UInt64(exactly: (v - 35) >> 1) else { throw .invalidV(v) }
      transaction.chainId = chainId
      parity = (v - 35) & 1 == 1
    }
    return (.legacy(transaction), try signature(r, s, parity))
  }

  private static func signature(
    _ r: UInt256, _ s: UInt256, _ yParity: Bool
  ) throws(TransactionError) -> Signature {
    do throws(CryptoError) {
      return try Signature(r: r, s: s, yParity: yParity)
    } catch {
      throw .signature(error)
    }
  }
}
