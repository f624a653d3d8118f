public import EthCrypto
public import EthPrimitives
public import EthRLP

/// Why bytes are not a signed transaction.
public enum TransactionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no bytes.
  case empty
  /// The first byte is the type of a transaction that is not known here.
  case unknownType(UInt8)
  /// The fields are not encoded as they must be.
  case rlp(RLPError)
  /// `v` of a legacy transaction is none of 27, 28 and EIP-155's `chainId · 2 + 35` and `+ 36`.
  case invalidV(UInt256)
  /// The signature's numbers are out of range.
  case signature(CryptoError)
  /// A field of a JSON transaction is missing or cannot go with the others.
  case field(String, String)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .empty: "expected a signed transaction, found no bytes"
    case .unknownType(let type):
      type < 0x80
        ? "unknown transaction type \(type): expected 2 (EIP-1559) or a legacy transaction"
        : "expected a transaction, which starts with a type below 128 or as an RLP list, found byte \(type)"
    case .rlp(let error): error.description
    case .invalidV(let v): "v: expected 27, 28 or chainId * 2 + 35 or 36 (EIP-155), found \(v)"
    case .signature(let error): error.description
    case .field(let name, let problem): "\(name): \(problem)"
    }
  }
}

extension SignedTransaction {
  /// Reads the bytes that `eth_sendRawTransaction` takes; exactly what re-encodes to the same bytes is accepted.
  ///
  /// Refused are also a nonce of 2^64 − 1 (EIP-2681) and an `s` above half the curve's order (EIP-2), which only
  /// transactions from before the Homestead fork have. What depends on the chain's state or on the price of gas
  /// is not looked at.
  /// - Throws: ``TransactionError``.
  public init(rawBytes: [UInt8]) throws(TransactionError) {
    guard let first = rawBytes.first else { throw .empty }
    switch first {
    case EIP1559Transaction.type: try self.init(eip1559: rawBytes)
    case 0xc0...: try self.init(legacy: rawBytes)
    default: throw .unknownType(first)
    }
  }

  private init(eip1559 rawBytes: [UInt8]) throws(TransactionError) {
    let (transaction, parity, r, s) = try Self.read(rawBytes, from: 1) { list throws(RLPError) in
      (
        try EIP1559Transaction(fields: &list), try list.readBool("yParity"), try list.readUInt256("r"),
        try list.readUInt256("s")
      )
    }
    self.init(.eip1559(transaction), signature: try Self.signature(r, s, parity))
  }

  private init(legacy rawBytes: [UInt8]) throws(TransactionError) {
    var (transaction, v, r, s) = try Self.read(rawBytes, from: 0) { list throws(RLPError) in
      (
        try LegacyTransaction(fields: &list, chainId: nil), try list.readUInt256("v"),
        try list.readUInt256("r"), try list.readUInt256("s")
      )
    }
    let parity: Bool
    if v == 27 || v == 28 {
      parity = v == 28
    } else {
      guard v >= 35, let chainId = UInt64(exactly: (v - 35) >> 1) else { throw .invalidV(v) }
      transaction.chainId = chainId
      parity = (v - 35) & 1 == 1
    }
    self.init(.legacy(transaction), signature: try Self.signature(r, s, parity))
  }

  private static func read<Fields>(
    _ bytes: [UInt8], from start: Int, _ body: (inout RLPReader) throws(RLPError) -> Fields
  ) throws(TransactionError) -> Fields {
    do throws(RLPError) {
      var reader = RLPReader(bytes, from: start)
      let fields = try reader.readList("", body)
      try reader.finish()
      return fields
    } catch {
      throw .rlp(error)
    }
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
