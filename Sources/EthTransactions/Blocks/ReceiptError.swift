public import EthRLP

/// Why bytes are not a receipt.
public enum ReceiptError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no bytes.
  case empty
  /// The first byte is the type of a transaction whose receipts have a form that is not known here.
  case unknownType(UInt8)
  /// The fields are not encoded as they must be.
  case rlp(RLPError)
  /// The log filter is not that of the receipt's logs.
  case wrongBloom

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .empty: "expected a receipt, found no bytes"
    case .unknownType(let type):
      type < 0x80
        ? "unknown receipt type \(type): expected 1 to 4 or a legacy receipt"
        : "expected a receipt, which starts with a type below 128 or as an RLP list, found byte \(type)"
    case .rlp(let error): error.description
    case .wrongBloom: "logsBloom: expected the filter of the receipt's logs, found another one"
    }
  }
}
