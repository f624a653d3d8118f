import EthPrimitives
public import EthTransactions

extension RPCBlock {
  /// The header that the members make, or `nil` where one is missing that every header has: in the pending block,
  /// and on chains whose headers are made otherwise.
  ///
  /// It is what the node says; ``verifyHash()`` shows that its hash is the block's.
  public var header: BlockHeader? {
    guard let ommersHash, let beneficiary, let stateRoot, let transactionsRoot, let receiptsRoot,
      let logsBloom,
      let difficulty, let extraData, let mixHash, let nonce, let forkFields
    else { return nil }
    return BlockHeader(
      parentHash: parentHash, ommersHash: ommersHash, beneficiary: beneficiary, stateRoot: stateRoot,
      transactionsRoot: transactionsRoot, receiptsRoot: receiptsRoot, logsBloom: logsBloom,
      difficulty: difficulty, number: number, gasLimit: gasLimit, gasUsed: gasUsed, timestamp: timestamp,
      extraData: extraData, mixHash: mixHash, nonce: nonce, forkFields: forkFields)
  }

  /// The fields that forks have added; `nil` where one is there without those that came before it.
  private var forkFields: BlockHeader.ForkFields? {
    let present = [
      baseFeePerGas != nil, withdrawalsRoot != nil, blobGasUsed != nil, excessBlobGas != nil,
      parentBeaconBlockRoot != nil, requestsHash != nil,
    ]
    let count = present.prefix { $0 }.count
    guard present.dropFirst(count).allSatisfy({ !$0 }) else { return nil }
    guard let fee = baseFeePerGas else { return .frontier }
    guard let withdrawalsRoot else { return .london(baseFeePerGas: fee) }
    guard let blobGasUsed, let excessBlobGas, let parentBeaconBlockRoot else {
      return count == 2 ? .shanghai(baseFeePerGas: fee, withdrawalsRoot: withdrawalsRoot) : nil
    }
    let blobs = BlockHeader.Blobs(
      blobGasUsed: blobGasUsed, excessBlobGas: excessBlobGas, parentBeaconBlockRoot: parentBeaconBlockRoot)
    guard let requestsHash else {
      return .cancun(baseFeePerGas: fee, withdrawalsRoot: withdrawalsRoot, blobs)
    }
    return .prague(
      baseFeePerGas: fee, withdrawalsRoot: withdrawalsRoot, blobs, requestsHash: requestsHash)
  }

  /// Checks that the block's hash is that of its header, and that its withdrawals are those that the header vouches
  /// for. Whether a block of that hash is on the chain it does not show.
  ///
  /// - Returns: The header.
  /// - Throws: ``BlockClaimError``; ``BlockClaimError/incomplete`` where there is no header of the usual form.
  @discardableResult
  public func verifyHash() throws(BlockClaimError) -> BlockHeader {
    guard let header else { throw .incomplete }
    let computed = header.hash
    guard computed == hash else { throw .hash(claimed: hash, computed: computed) }
    if let withdrawals, let root = withdrawalsRoot {
      let computed = OrderedTrie.root(of: withdrawals)
      guard computed == root else { throw .withdrawalsRoot(claimed: root, computed: computed) }
    }
    return header
  }
}

extension RPCBlock<RPCTransaction> {
  /// The block with the hashes of its transactions, as the node states them.
  public var withHashes: Block { Block(self, transactions: transactions.map(\.hash)) }

  /// Checks the block's hash, and that its transactions are those that the header vouches for, each with the hash,
  /// sender, price and place that the node states.
  ///
  /// - Returns: The header.
  /// - Throws: ``BlockClaimError``; ``BlockClaimError/transaction(index:_:)`` for a transaction of a type that is
  ///   not known here, whose encoding is not known either.
  @discardableResult
  public func verify() throws(BlockClaimError) -> BlockHeader {
    let header = try verifyHash()
    var signed: [SignedTransaction] = []
    for (index, transaction) in transactions.enumerated() {
      do throws(TransactionClaimError) { try transaction.verify(baseFee: baseFeePerGas) } catch {
        throw .transaction(index: index, error)
      }
      let place = TransactionPlace(blockHash: hash, blockNumber: number, index: UInt64(index))
      guard transaction.place == place else { throw .place(index: index) }
      if let transaction = transaction.signed { signed.append(transaction) }
    }
    let computed = OrderedTrie.root(of: signed)
    guard computed == header.transactionsRoot else {
      throw .transactionsRoot(claimed: header.transactionsRoot, computed: computed)
    }
    return header
  }
}

extension RPCBlock {
  /// The same block with its transactions in another form.
  init<Other>(_ block: RPCBlock<Other>, transactions: [Transaction]) {
    number = block.number
    hash = block.hash
    parentHash = block.parentHash
    timestamp = block.timestamp
    gasLimit = block.gasLimit
    gasUsed = block.gasUsed
    baseFeePerGas = block.baseFeePerGas
    self.transactions = transactions
    ommersHash = block.ommersHash
    beneficiary = block.beneficiary
    stateRoot = block.stateRoot
    transactionsRoot = block.transactionsRoot
    receiptsRoot = block.receiptsRoot
    logsBloom = block.logsBloom
    difficulty = block.difficulty
    totalDifficulty = block.totalDifficulty
    extraData = block.extraData
    mixHash = block.mixHash
    nonce = block.nonce
    withdrawalsRoot = block.withdrawalsRoot
    blobGasUsed = block.blobGasUsed
    excessBlobGas = block.excessBlobGas
    parentBeaconBlockRoot = block.parentBeaconBlockRoot
    requestsHash = block.requestsHash
    size = block.size
    uncles = block.uncles
    withdrawals = block.withdrawals
  }
}
