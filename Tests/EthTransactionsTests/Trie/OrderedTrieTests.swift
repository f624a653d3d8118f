import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Ordered tries")
struct OrderedTrieTests {
  @Test("the roots of py-evm's blocks: transactions, receipts and withdrawals")
  func blocks() throws {
    var longest = 0
    for block in try ChainFixtures.blocks() where block.fork != "mainnet" {
      let header = try BlockHeader(rlpEncoded: block.header)
      #expect(OrderedTrie.root(of: block.transactions) == header.transactionsRoot, "\(block.fork)")
      #expect(OrderedTrie.root(of: block.receipts) == header.receiptsRoot, "\(block.fork)")
      let receipts = try block.receipts.map { try ConsensusReceipt(rawBytes: $0) }
      #expect(OrderedTrie.root(of: receipts) == header.receiptsRoot, "\(block.fork)")
      longest = max(longest, receipts.count)
      guard let root = header.withdrawalsRoot else { continue }
      #expect(OrderedTrie.root(of: block.withdrawals) == root)
      #expect(try OrderedTrie.root(of: block.withdrawals.map { try Withdrawal(rlpEncoded: $0) }) == root)
    }
    #expect(longest > 128)
  }

  @Test("the root of signed transactions is that of their bytes")
  func transactions() throws {
    let transactions = try Fixtures.transactions("legacy.json").map {
      try SignedTransaction(rawBytes: $0.raw)
    }
    #expect(OrderedTrie.root(of: transactions) == OrderedTrie.root(of: transactions.map(\.rawBytes)))
  }

  @Test("the root of no entries is that of an empty trie")
  func empty() throws {
    let root = Hash32("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421")
    #expect(OrderedTrie.emptyRoot == root && TrieProof.emptyRoot == root)
    #expect(OrderedTrie.root(of: [[UInt8]]()) == root && OrderedTrie.root(of: [ConsensusReceipt]()) == root)
  }

  @Test("roots of entries of all sizes and numbers are those of the trie package")
  func sizes() throws {
    for json in try ChainFixtures.cases("ordered-tries.json") {
      let count: Int = try json.decode("count")
      let size: Int = try json.decode("size")
      // Entry i is the byte i + 1, as often as the size says.
      let items = (0..<count).map { [UInt8](repeating: UInt8(truncatingIfNeeded: $0 &+ 1), count: size) }
      #expect(try OrderedTrie.root(of: items) == json.decode("root"), "\(count) entries of \(size) bytes")
    }
  }

  @Test("an entry is proven under its key")
  func keys() throws {
    #expect(
      [0, 1, 127, 128, 255, 256].map(OrderedTrie.key) == [
        [0x80], [1], [0x7f], [0x81, 0x80], [0x81, 0xff], [0x82, 1, 0],
      ])
  }
}
