public import EthPrimitives
import EthRLP

/// The tries of a block: its transactions, receipts and withdrawals under the numbers of their places
/// (Ethereum Yellow Paper, section 4.4.3).
///
/// ```swift
/// guard OrderedTrie.root(of: receipts) == header.receiptsRoot else { throw ReceiptsOfAnotherBlock() }
/// ```
/// The trie is not built: its nodes are encoded and hashed one after the other, and no more is held at a time
/// than the way from the root to one entry.
public enum OrderedTrie {
  /// The root of a trie without any entry, such as `transactionsRoot` of a block without transactions.
  public static let emptyRoot = TrieProof.emptyRoot

  /// The key of the entry at a place: the RLP of the number.
  public static func key(of index: UInt64) -> [UInt8] { index.rlpEncoded }

  /// The root of the trie of these entries: encodings of transactions, receipts or withdrawals as the block
  /// has them.
  ///
  /// None of them is empty: a trie cannot hold an empty value.
  public static func root(of items: [[UInt8]]) -> Hash32 {
    OrderedTrieHasher.root(count: items.count) { index, use in
      let bytes = items[index]
      return use(bytes.span.bytes)
    }
  }

  /// The root of the trie of a block's transactions: ``BlockHeader/transactionsRoot``.
  public static func root(of transactions: [SignedTransaction]) -> Hash32 {
    OrderedTrieHasher.root(count: transactions.count) { index, use in
      let bytes = transactions[index].rawBytes
      return use(bytes.span.bytes)
    }
  }

  /// The root of the trie of a block's receipts: ``BlockHeader/receiptsRoot``.
  public static func root(of receipts: [ConsensusReceipt]) -> Hash32 {
    var filter = LogFilterBuilder()
    return OrderedTrieHasher.root(count: receipts.count) { index, use in
      filter.reset(to: receipts[index].logs)
      return RLPEncoder.withEncoding({ receipts[index].append(to: &$0, filter.bits.span.bytes) }, use)
    }
  }

  /// The root of the trie of a block's withdrawals: ``BlockHeader/withdrawalsRoot``.
  public static func root(of withdrawals: [Withdrawal]) -> Hash32 {
    OrderedTrieHasher.root(count: withdrawals.count) { index, use in
      RLPEncoder.withEncoding({ withdrawals[index].encode(to: &$0) }, use)
    }
  }
}
