import EthPrimitives
import EthRLP

/// The items of a right transaction of one type, to replace some of them with wrong ones.
struct TransactionForm: Sendable {
  var type: UInt8
  var names: [String]
  var items: [RLPItem]

  static let r: UInt256 = 0x1234_5678_9abc_def0
  static let s: UInt256 = 0x0fed_cba9_8765_4321
  static let to = RLPItem.bytes([UInt8](repeating: 0x11, count: 20))
  static let versionedHash = RLPItem.bytes([1] + [UInt8](repeating: 0x22, count: 31))
  static let authorization: RLPItem = [
    .integer(1), to, .integer(7), .integer(1), .integer(r), .integer(s),
  ]

  private static let head: [(String, RLPItem)] = [
    ("chainId", .integer(1)), ("nonce", .integer(2)), ("maxPriorityFeePerGas", .integer(3)),
    ("maxFeePerGas", .integer(4)), ("gasLimit", .integer(21_000)), ("to", to), ("value", .integer(5)),
    ("data", .bytes([])), ("accessList", []),
  ]
  private static let tail: [(String, RLPItem)] = [
    ("yParity", .integer(1)), ("r", .integer(r)), ("s", .integer(s)),
  ]

  private init(_ type: UInt8, _ fields: [(String, RLPItem)]) {
    self.type = type
    names = fields.map(\.0)
    items = fields.map(\.1)
  }

  static let legacy = TransactionForm(
    0,
    [
      ("nonce", .integer(1)), ("gasPrice", .integer(2)), ("gasLimit", .integer(21_000)), ("to", to),
      ("value", .integer(3)), ("data", .bytes([])), ("v", .integer(37)), ("r", .integer(r)),
      ("s", .integer(s)),
    ])
  static let eip2930 = TransactionForm(1, head[..<2] + [("gasPrice", .integer(3))] + head[4...] + tail)
  static let eip1559 = TransactionForm(2, head + tail)
  static let eip4844 = TransactionForm(
    3, head + [("maxFeePerBlobGas", .integer(6)), ("blobVersionedHashes", [versionedHash])] + tail)
  static let eip7702 = TransactionForm(4, head + [("authorizationList", [authorization])] + tail)
  static let all = [legacy, eip2930, eip1559, eip4844, eip7702]

  /// The transaction with some of its items replaced.
  func bytes(_ changes: [String: RLPItem] = [:], more: [RLPItem] = []) -> [UInt8] {
    let items = zip(names, items).map { changes[$0] ?? $1 }
    return (type == 0 ? [] : [type]) + RLPItem.list(items + more).rlpEncoded
  }
}
