public import EthPrimitives
public import EthTransactions

/// Why a block is not what a node says of it.
public enum BlockClaimError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The members make no header of the usual form, so that nothing can be checked.
  case incomplete
  /// The header has another hash than the node states.
  case hash(claimed: Hash32, computed: Hash32)
  /// The transactions are not those that the header vouches for.
  case transactionsRoot(claimed: Hash32, computed: Hash32)
  /// The withdrawals are not those that the header vouches for.
  case withdrawalsRoot(claimed: Hash32, computed: Hash32)
  /// The receipts are not those that the header vouches for.
  case receiptsRoot(claimed: Hash32, computed: Hash32)
  /// A transaction is not what the node says of it.
  case transaction(index: Int, TransactionClaimError)
  /// A receipt cannot be checked, as its type is not known here.
  case receipt(index: Int)
  /// A transaction or receipt is said to be in another place than where it is.
  case place(index: Int)

  /// One sentence that says what is wrong and what was expected.
  public var description: String {
    switch self {
    case .incomplete: "expected the members of a block's header, found not all of them"
    case .hash(let claimed, let computed): "hash: expected \(computed), the header's hash, found \(claimed)"
    case .transactionsRoot(let claimed, let computed):
      "transactionsRoot: expected \(computed), the root of the transactions, found \(claimed)"
    case .withdrawalsRoot(let claimed, let computed):
      "withdrawalsRoot: expected \(computed), the root of the withdrawals, found \(claimed)"
    case .receiptsRoot(let claimed, let computed):
      "receiptsRoot: expected \(computed), the root of the receipts, found \(claimed)"
    case .transaction(let index, let error): "transactions[\(index)].\(error)"
    case .receipt(let index): "receipt \(index): expected a type from 0 to 4, found another"
    case .place(let index):
      "transaction \(index): expected it in its place in this block, found another place"
    }
  }
}
