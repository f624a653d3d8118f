import EthCrypto
import EthPrimitives
import EthRLP

extension SignedTransaction {
  /// Reads a signed transaction, with or without a sidecar of blobs; exactly what re-encodes to the same bytes is
  /// accepted.
  ///
  /// Refused are also a nonce of 2^64 − 1 (EIP-2681), an `s` above half the curve's order (EIP-2), which only
  /// transactions from before the Homestead fork have, and a sidecar whose commitments are not those that the
  /// transaction names. What fields must not have together is up to ``UnsignedTransaction/validate()``.
  /// - Parameters:
  ///   - rawBytes: The canonical bytes, or those that `eth_sendRawTransaction` takes.
  ///   - chainId: The chain it has to be for. A legacy transaction without EIP-155 is for every chain.
  /// - Throws: ``TransactionError``.
  public init(rawBytes: [UInt8], chainId: UInt64? = nil) throws(TransactionError) {
    self = try Self.decode(rawBytes)
    if let chainId { try Self.check(transaction.chainId, is: chainId) }
  }

  @inline(__always)
  private static func decode(_ rawBytes: [UInt8]) throws(TransactionError) -> SignedTransaction {
    if rawBytes.first == EIP1559Transaction.type { return try decode(eip1559: rawBytes) }
    let (transaction, signature, canonical) = try decode(rawBytes.span.bytes)
    // Only the canonical encoding has been accepted, so these bytes are the transaction's own.
    return SignedTransaction(transaction, signature: signature, rawBytes: canonical ?? rawBytes)
  }

  /// The most frequent type. The transaction leaves the block it is read in as a part of the result alone: a
  /// variable outside, or a tuple, would be one more copy of it.
  @inline(__always)
  private static func decode(eip1559 rawBytes: [UInt8]) throws(TransactionError) -> SignedTransaction {
    let bytes = rawBytes.span.bytes
    let invalid: CryptoError
    do throws(RLPError) {
      var envelope = RLPCursor(bytes, from: 1)
      var list = try envelope.enterList(in: bytes)
      let transaction = try EIP1559Transaction(fields: &list, in: bytes)
      let parity = try list.readBool(in: bytes, "yParity")
      let (r, s) = (try list.readUInt256(in: bytes, "r"), try list.readUInt256(in: bytes, "s"))
      try list.finish()
      try envelope.finish()
      do throws(CryptoError) {
        let signature = try Signature(r: r, s: s, yParity: parity)
        return SignedTransaction(.eip1559(transaction), signature: signature, rawBytes: rawBytes)
      } catch {
        invalid = error
      }
    } catch {
      throw .rlp(error)
    }
    throw .signature(invalid)
  }

  /// Reads a signed transaction from memory that someone else holds, and copies its bytes.
  ///
  /// - Parameters:
  ///   - rawBytes: The canonical bytes, or those that `eth_sendRawTransaction` takes.
  ///   - chainId: The chain it has to be for. A legacy transaction without EIP-155 is for every chain.
  /// - Throws: ``TransactionError``.
  public init(rawBytes: RawSpan, chainId: UInt64? = nil) throws(TransactionError) {
    try self.init(rawBytes: rawBytes.withUnsafeBytes { [UInt8]($0) }, chainId: chainId)
  }

  private static func check(_ found: UInt64?, is chainId: UInt64) throws(TransactionError) {
    guard let found, found != chainId else { return }
    throw .chainId(expected: chainId, found: found)
  }

  /// The canonical bytes are given where they are not all of `bytes`.
  private typealias Decoded = (UnsignedTransaction, Signature, canonical: [UInt8]?)

  @inline(__always)
  private static func decode(_ bytes: RawSpan) throws(TransactionError) -> Decoded {
    guard !bytes.isEmpty else { throw .empty }
    let first = bytes.unsafeLoad(fromByteOffset: 0, as: UInt8.self)
    switch first {
    case EIP2930Transaction.type:
      let (transaction, signature) = try decode(EIP2930Transaction.self, bytes)
      return (.eip2930(transaction), signature, nil)
    case EIP4844Transaction.type: return try decode(eip4844: bytes)
    case EIP7702Transaction.type:
      let (transaction, signature) = try decode(EIP7702Transaction.self, bytes)
      return (.eip7702(transaction), signature, nil)
    case 0xc0...: return try decode(legacy: bytes)
    default: throw .unknownType(first)
    }
  }

  /// The list behind the type byte.
  @inline(__always)
  private static func decode<Transaction: TypedTransaction>(
    _: Transaction.Type, _ bytes: RawSpan
  ) throws(TransactionError) -> (Transaction, Signature) {
    var envelope = RLPCursor(bytes, from: 1)
    let (transaction, parity, r, s) = try fields { () throws(RLPError) in
      let decoded = try body(Transaction.self, &envelope, bytes)
      try envelope.finish()
      return decoded
    }
    return (transaction, try signature(r, s, parity))
  }

  /// The list of the fields and the signature's numbers.
  @inline(__always)
  private static func body<Transaction: TypedTransaction>(
    _: Transaction.Type, _ envelope: inout RLPCursor, _ bytes: RawSpan
  ) throws(RLPError) -> (Transaction, yParity: Bool, r: UInt256, s: UInt256) {
    var list = try envelope.enterList(in: bytes)
    let transaction = try Transaction(fields: &list, in: bytes)
    let parity = try list.readBool(in: bytes, "yParity")
    let (r, s) = (try list.readUInt256(in: bytes, "r"), try list.readUInt256(in: bytes, "s"))
    try list.finish()
    return (transaction, parity, r, s)
  }

  /// Without a variable for the result, which would be copied out of it.
  @inline(__always)
  private static func fields<Result>(
    _ body: () throws(RLPError) -> Result
  ) throws(TransactionError) -> Result {
    do throws(RLPError) { return try body() } catch { throw .rlp(error) }
  }

  /// Either the list of fields itself, or a list with that list and the sidecar in it.
  @inline(never)
  private static func decode(eip4844 bytes: RawSpan) throws(TransactionError) -> Decoded {
    var envelope = RLPCursor(bytes, from: 1)
    var wrapper = try fields { () throws(RLPError) in try envelope.enterList(in: bytes) }
    guard wrapper.isList(in: bytes) else {
      let (transaction, signature) = try decode(EIP4844Transaction.self, bytes)
      return (.eip4844(transaction), signature, nil)
    }
    let start = wrapper.offset
    var (transaction, parity, r, s) = try fields { () throws(RLPError) in
      try body(EIP4844Transaction.self, &wrapper, bytes)
    }
    let canonical = start..<wrapper.offset
    let sidecar = try BlobSidecar(following: &wrapper, in: bytes)
    try fields { () throws(RLPError) in
      try wrapper.finish()
      try envelope.finish()
    }
    try sidecar.check(transaction.blobVersionedHashes)
    transaction.sidecar = sidecar
    let rawBytes = [EIP4844Transaction.type] + bytes.extracting(canonical).withUnsafeBytes { [UInt8]($0) }
    return (.eip4844(transaction), try signature(r, s, parity), rawBytes)
  }

  @inline(never)
  private static func decode(legacy bytes: RawSpan) throws(TransactionError) -> Decoded {
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
    return (.legacy(transaction), try signature(r, s, parity), nil)
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
