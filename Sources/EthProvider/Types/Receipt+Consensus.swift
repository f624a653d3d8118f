import EthPrimitives
public import EthTransactions

extension Receipt {
  /// The part that a block's `receiptsRoot` covers; `nil` for receipts of other chains' transactions.
  public var consensus: ConsensusReceipt? {
    guard let kind = UInt8(exactly: type).flatMap(ConsensusReceipt.Kind.init(rawValue:)) else { return nil }
    let logs = logs.map {
      ConsensusReceipt.Log(address: $0.address, topics: Array($0.topics), data: $0.data)
    }
    switch outcome {
    case .status(let succeeded):
      return ConsensusReceipt(
        kind: kind, succeeded: succeeded, cumulativeGasUsed: cumulativeGasUsed, logs: logs)
    case .stateRoot(let root):
      guard kind == .legacy else { return nil }
      return ConsensusReceipt(stateRoot: root, cumulativeGasUsed: cumulativeGasUsed, logs: logs)
    }
  }
}

extension [Receipt] {
  /// Checks that these are all the receipts of a block, in order: that their root is the header's, and that each is
  /// in its place. Transaction hashes, senders, prices and contract addresses are not covered by any root.
  ///
  /// - Parameter header: A header that is trusted.
  /// - Throws: ``BlockClaimError``.
  public func verify(against header: BlockHeader) throws(BlockClaimError) {
    let hash = header.hash
    var receipts: [ConsensusReceipt] = []
    for (index, receipt) in enumerated() {
      guard let consensus = receipt.consensus else { throw .receipt(index: index) }
      guard receipt.blockHash == hash, receipt.blockNumber == header.number,
        receipt.transactionIndex == UInt64(index)
      else { throw .place(index: index) }
      receipts.append(consensus)
    }
    let computed = OrderedTrie.root(of: receipts)
    guard computed == header.receiptsRoot else {
      throw .receiptsRoot(claimed: header.receiptsRoot, computed: computed)
    }
  }
}
