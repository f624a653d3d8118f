import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions

extension Target {
  /// Receipts, encoded and in JSON, and the roots of the input's parts as entries of a block.
  static let receipts = Target(name: "receipts") { input in
    let decoded = input.attempt("ConsensusReceipt") { () throws(ReceiptError) in
      try ConsensusReceipt(rawBytes: input.bytes)
    }
    if let decoded {
      require(decoded.rawBytes == input.bytes, "a receipt encodes to other bytes than it was read from")
      checkRoots(of: [decoded])
    }
    let read = input.attempt("ConsensusReceipt, JSON") { () throws(JSONError) in
      try ConsensusReceipt(parsing: input.bytes)
    }
    if let read {
      let again = expectSuccess("own encoding of a receipt is refused") { () throws(ReceiptError) in
        try ConsensusReceipt(rawBytes: read.rawBytes)
      }
      require(again == read, "an encoding reads back as another receipt")
      checkRoots(of: [read, read, read])
    }
    if input.bytes.count < 4096 { checkEntries(ByteStream(input.bytes)) }
  }

  private static func checkRoots(of receipts: [ConsensusReceipt]) {
    require(
      OrderedTrie.root(of: receipts) == OrderedTrie.root(of: receipts.map(\.rawBytes)),
      "receipts have another root than their encodings")
  }

  /// The root of any entries, against a trie that is built from items.
  private static func checkEntries(_ stream: ByteStream) {
    var stream = stream
    var entries: [[UInt8]] = []
    while !stream.isAtEnd, entries.count < 300 {
      let entry = stream.take(Int(stream.byte() % 72))
      if !entry.isEmpty { entries.append(entry) }
    }
    let keys = entries.indices.map { OrderedTrie.key(of: UInt64($0)).flatMap { [$0 >> 4, $0 & 15] } }
    let root =
      entries.isEmpty
      ? TrieProof.emptyRoot : Keccak256.hash(TrieModel.node(Array(zip(keys, entries))).rlpEncoded)
    require(OrderedTrie.root(of: entries) == root, "the root of \(entries.count) entries")
  }
}
